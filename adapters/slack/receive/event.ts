import { z } from 'zod';
import type { Deleted, Opened, Said } from './happening.js';

const post = z.object({
  user: z.string(),
  text: z.string().default(''),
  ts: z.string(),
  thread_ts: z.string().optional(),
  bot_id: z.string().optional(),
  subtype: z.string().optional(),
  edited: z.object({ ts: z.string() }).optional(),
});

const message = z.discriminatedUnion('type', [
  post.extend({ type: z.literal('app_mention'), channel: z.string(), channel_type: z.string().optional() }),
  z.object({
    type: z.literal('message'),
    channel: z.string(),
    channel_type: z.string().optional(),
    subtype: z.string().optional(),
    message: z.unknown().optional(),
    previous_message: z.unknown().optional(),
  }),
]);

const opened = z.object({
  type: z.literal('app_home_opened'),
  user: z.string(),
  channel: z.string(),
  tab: z.enum(['home', 'messages']),
});

const callback = z.object({
  type: z.literal('event_callback'),
  team_id: z.string(),
  context_team_id: z.string().nullish(),
  authorizations: z.array(z.object({ team_id: z.string().nullish() })).nullish(),
  event: z.unknown(),
});

/** With a file, and once more shown in the channel: what was typed is in both. Any other kind is not somebody’s words. */
const WORDS = new Set([undefined, 'file_share', 'thread_broadcast']);

/** What an event of the Events API tells; undefined where it is nothing that concerns us. */
export function readEvent(body: unknown): Said | Deleted | Opened | undefined {
  const { data: outer } = callback.safeParse(body);
  if (outer === undefined) return undefined;
  const { event } = outer;
  const team = installationOf(outer);
  const { data: home } = opened.safeParse(event);
  if (home !== undefined) return { kind: 'opened', team, user: home.user, channel: home.channel, tab: home.tab };
  const { data } = message.safeParse(event);
  if (data === undefined) return undefined;
  const { channel } = data;
  const place = { team, channel, isDirect: isDirect(channel, data.channel_type) };
  if (data.type === 'app_mention') return said(data, place);
  if (data.subtype === 'message_changed') return changed(data.message, data.previous_message, place);
  if (data.subtype === 'message_deleted') return deleted(data.previous_message, place);
  return said(post.safeParse(event).data, place);
}

/**
 * In a channel that is shared with another organisation `team_id` may be theirs: which installation of ours is told, of
 * one element, stands beside it.
 */
function installationOf({ team_id, context_team_id, authorizations }: z.infer<typeof callback>): string {
  return authorizations?.[0]?.team_id ?? context_team_id ?? team_id;
}

type Written = z.infer<typeof post>;
type Place = Pick<Said, 'team' | 'channel' | 'isDirect'>;

/** Slack's own voice, which reminds people and answers for them; it is no bot, and a member everywhere. */
const SLACKBOT = 'USLACKBOT';

function said(written: Written | undefined, place: Place): Said | undefined {
  if (written === undefined || written.bot_id !== undefined || !WORDS.has(written.subtype)) return undefined;
  if (written.user === SLACKBOT) return undefined;
  const { user, text, ts, thread_ts: thread, edited } = written;
  return { kind: 'said', ...place, user, text, ts, thread, edited: edited?.ts };
}

/** Slack tells of a change also where it unfurled a link, or somebody replied: then the words are the same. */
function changed(after: unknown, before: unknown, place: Place): Said | Deleted | undefined {
  const { data } = post.safeParse(after);
  const { data: earlier } = post.safeParse(before);
  // Deleted while there are replies to it: a stone stands in its place.
  if (data?.subtype === 'tombstone') return deleted(before, place);
  if (data?.edited === undefined || data.text === earlier?.text) return undefined;
  return said(data, place);
}

function deleted(before: unknown, place: Place): Deleted | undefined {
  const written = said(post.safeParse(before).data, place);
  if (written === undefined) return undefined;
  const { team, user, channel, ts, thread } = written;
  return { kind: 'deleted', team, user, channel, isDirect: place.isDirect, ts, thread };
}

/** Not every event says the kind of its channel; the ids of direct messages begin with a letter of their own. */
function isDirect(channel: string, type: string | undefined): boolean {
  return type === undefined ? channel.startsWith('D') : type === 'im';
}
