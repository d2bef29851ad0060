import type { Call } from '../../adapters/slack/fakeslack/webapi.js';
import type { Said } from './surface.js';

/** Something that was sent to Slack, and to which surface it belongs. */
export interface SentToSlack extends Said {
  readonly surface: string;
  readonly method: string;
}

/** Calls that show nobody anything. */
const ASKING = ['auth.test', 'users.info', 'conversations.members', 'conversations.history', 'conversations.replies'];
export const WHAT_IS_ASKED = 'what Slack is asked';
export const SUGGESTED = 'the suggested questions in Slack';

/** Where and how it is shown, and to whom. */
const ADDRESS = new Set([
  'channel',
  'channel_id',
  'thread_ts',
  'ts',
  'user_id',
  'view_id',
  'trigger_id',
  'response_type',
  'replace_original',
  'unfurl_links',
  'unfurl_media',
  'status',
]);

/** What comes back to us when somebody presses something or sends it. */
const CARRIED = new Set(['value', 'action_id', 'block_id', 'callback_id', 'private_metadata']);

/** All of the calls, part by part, and nothing left out. Those made at the same time come in the order of their names. */
export function sentIn(calls: readonly Call[], surface: string, asked: string): SentToSlack[] {
  return calls
    .toSorted((one, other) => (one.method < other.method ? -1 : Number(one.method > other.method)))
    .flatMap(({ method, args }) => {
      const said = { surface: surfaceOf(method, surface), method, asked };
      if (ASKING.includes(method)) return [{ ...said, part: 'call', text: JSON.stringify(args) }];
      return [...partsOf(args)].map(([part, all]) => ({ ...said, part, text: withoutChance(JSON.stringify(all)) }));
    });
}

function surfaceOf(method: string, surface: string): string {
  if (ASKING.includes(method)) return WHAT_IS_ASKED;
  return method === 'assistant.threads.setSuggestedPrompts' ? SUGGESTED : surface;
}

function partsOf(args: Call['args']): ReadonlyMap<string, unknown[]> {
  const parts = new Map<string, unknown[]>();
  const put = (part: string, value: unknown) => parts.set(part, [...(parts.get(part) ?? []), value]);
  for (const [field, value] of Object.entries(args)) {
    put(ADDRESS.has(field) ? 'address' : field, value === null ? value : withoutCarried(value));
    for (const carried of carriedIn(value)) put('carried', carried);
  }
  return parts;
}

function withoutCarried(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, inner) => (CARRIED.has(key) ? undefined : inner)));
}

function carriedIn(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (CARRIED.has(key) ? [inner] : carriedIn(inner)));
}

/** Times, and ids that are made anew each time. */
function withoutChance(text: string): string {
  return text
    .replaceAll(/\d{10}\.\d{6}/g, 'TS')
    .replaceAll(/\b[A-Z\d]{1,2}0[\dA-Z]{8,}\b/g, 'ID')
    .replaceAll(/\d+\.2\.ID/g, 'TRIGGER')
    .replaceAll(/(trigger|press)\/[\w-]{43}/g, '$1/HASH')
    .replaceAll(/[\da-f]{8}-[\da-f-]{27}/g, 'UUID');
}
