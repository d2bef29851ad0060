import { APP, dmOf, TEAM } from '../workspace.js';
import { channelInfo, userInfo } from './info.js';
import { type Channel, type Post, Refusal, type Town, type View } from './town.js';

export type Arguments = Readonly<Record<string, unknown>>;
type Method = (args: Arguments, town: Town, fake: { readonly scopes: readonly string[] }) => object;

const BOT = { bot_id: `B${APP.bot.slice(1)}`, app_id: APP.id, user: APP.bot };

const STATUSES: readonly unknown[] = ['active', 'processing', 'suspended', 'closed'];

/** What Slack's Web API does, as far as Jobun uses it. All other methods are unknown. */
export const METHODS: Readonly<Record<string, Method>> = {
  'auth.test': () => ({
    url: 'https://town.slack.test/',
    team: 'Town',
    team_id: TEAM,
    user: APP.name,
    user_id: APP.bot,
    bot_id: BOT.bot_id,
    is_enterprise_install: false,
  }),

  'chat.postMessage'(args, town) {
    const channel = placeOf(addressee(args.channel, town), town);
    const message = town.post(channel.id, { ...BOT, ...said(args) });
    return { channel: channel.id, ts: message.ts, message };
  },
  'chat.postEphemeral'(args, town) {
    const channel = placeOf(args.channel, town);
    if (!channel.members.includes(String(args.user))) throw new Refusal('user_not_in_channel');
    return { message_ts: town.newTs() };
  },
  'chat.update'(args, town) {
    const posts = town.postsOf(town.channel(args.channel).id);
    const at = posts.findIndex(({ ts }) => ts === args.ts);
    const before = posts[at];
    if (before === undefined) throw new Refusal('message_not_found');
    if (before.user !== APP.bot) throw new Refusal('cant_update_message');
    if (String(args.text).length > 4_000) throw new Refusal('msg_too_long');
    const message = { ...before, ...said(args), edited: { user: APP.bot, ts: town.newTs() } };
    posts[at] = message;
    return { channel: args.channel, ts: message.ts, text: message.text, message };
  },
  'chat.delete'(args, town) {
    const posts = town.postsOf(town.channel(args.channel).id);
    const at = posts.findIndex(({ ts }) => ts === args.ts);
    if (at < 0) throw new Refusal('message_not_found');
    if (posts[at]?.user !== APP.bot) throw new Refusal('cant_delete_message');
    posts.splice(at, 1);
    return { channel: args.channel, ts: args.ts };
  },

  'conversations.replies'(args, town) {
    const posts = town.postsOf(placeOf(args.channel, town).id);
    if (!posts.some(({ ts }) => ts === args.ts)) throw new Refusal('thread_not_found');
    const thread = posts.filter(({ ts, thread_ts }) => ts === args.ts || thread_ts === args.ts);
    return pageOf('messages', thread.map((post) => shown(post, args)).filter(between(args, args.ts)), args);
  },
  'conversations.history'(args, town) {
    const posts = town.postsOf(placeOf(args.channel, town).id).filter(({ ts, thread_ts }) => (thread_ts ?? ts) === ts);
    return pageOf(
      'messages',
      posts
        .reverse()
        .map((post) => shown(post, args))
        .filter(between(args)),
      args,
    );
  },
  'conversations.info': ({ channel }, town) => ({ channel: channelInfo(town.channel(channel)) }),
  'conversations.members': (args, town) => pageOf('members', town.channel(args.channel).members, args),
  'conversations.open'({ users }, town) {
    if (!town.people.has(String(users))) throw new Refusal('user_not_found');
    return { channel: { id: dmOf(String(users)) } };
  },

  'users.info'(args, town, { scopes }) {
    const person = town.people.get(String(args.user));
    if (person === undefined) throw new Refusal('user_not_found');
    return { user: userInfo(person, args.include_locale === 'true', scopes.includes('users:read.email')) };
  },

  'views.open'(args, town) {
    town.useTrigger(args.trigger_id);
    return { view: keep(town.view(args.view), town) };
  },
  'views.push'(args, town) {
    town.useTrigger(args.trigger_id);
    return { view: keep(town.view(args.view), town) };
  },
  'views.update'(args, town) {
    const before = town.views.get(String(args.view_id));
    if (before === undefined) throw new Refusal('not_found');
    if (args.hash !== undefined && args.hash !== before.hash) throw new Refusal('hash_conflict');
    return { view: keep(town.view(args.view, before.id), town) };
  },
  'views.publish'(args, town) {
    const person = String(args.user_id);
    if (!town.people.has(person)) throw new Refusal('user_not_found');
    const before = town.homes.get(person);
    if (args.hash !== undefined && args.hash !== before?.hash) throw new Refusal('hash_conflict');
    const view = town.view(args.view, before?.id);
    town.homes.set(person, view);
    return { view };
  },

  'agents.sessions.setStatus'({ status, title }) {
    if (!STATUSES.includes(status)) throw new Refusal('invalid_arguments');
    return { agent_status: status, title };
  },
  'agents.sessions.rename': ({ title }) => ({ title }),
  'assistant.threads.setSuggestedPrompts': () => ({}),
  'assistant.threads.setStatus': () => ({}),
};

/** Where something is posted, and nowhere else, a person stands for the direct message with them. */
function addressee(id: unknown, town: Town): unknown {
  return town.people.has(String(id)) ? dmOf(String(id)) : id;
}

function placeOf(id: unknown, town: Town): Channel {
  const channel = town.channel(id);
  if (!channel.members.includes(APP.bot)) throw new Refusal('not_in_channel');
  if (channel.archived) throw new Refusal('is_archived');
  return channel;
}

/** What a call keeps of a message, without what it leaves out. */
function said(args: Arguments) {
  const { text = '', blocks, thread_ts, metadata } = args;
  if (text === '' && blocks === undefined) throw new Refusal('no_text');
  const given = { text, blocks, thread_ts, metadata };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as { text: string };
}

/** Metadata comes only for whoever asks. */
function shown(post: Post, { include_all_metadata }: Arguments): Post {
  const { metadata: _, ...bare } = post;
  return include_all_metadata === 'true' ? post : (bare as Post);
}

/** After `oldest` and before `latest`, or at them where asked; the root of a thread in any case. */
function between({ oldest, latest, inclusive }: Arguments, root?: unknown) {
  const [from, to] = [Number(oldest ?? 0), Number(latest ?? Number.POSITIVE_INFINITY)];
  return ({ ts }: Post) => {
    const at = Number(ts);
    return ts === root || (at > from && at < to) || (inclusive === 'true' && (at === from || at === to));
  };
}

function pageOf(name: string, all: readonly unknown[], { cursor, limit }: Arguments): object {
  const start = Number(cursor || 0);
  if (Number.isNaN(start)) throw new Refusal('invalid_cursor');
  const end = start + Number(limit ?? 100);
  const next = end < all.length ? String(end) : '';
  return { [name]: all.slice(start, end), has_more: next !== '', response_metadata: { next_cursor: next } };
}

function keep(view: View, town: Town): View {
  town.views.set(view.id, view);
  return view;
}
