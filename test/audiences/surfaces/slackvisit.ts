import { setTimeout as nextTurn } from 'node:timers/promises';
import { pressOf } from '../../../adapters/slack/names.js';
import type { Corpus } from '../../../src/assistant/view.js';
import { type AtFake, atFakeSlack } from '../../adapters/slack/atfake.js';
import type { Happening } from '../../adapters/slack/fakeslack/happenings.js';
import { refuses } from '../../adapters/slack/fakeslack/reply.js';
import type { Channel, Post, View } from '../../adapters/slack/fakeslack/town.js';
import type { Call } from '../../adapters/slack/fakeslack/webapi.js';
import { APP, dmOf } from '../../adapters/slack/workspace.js';
import { freshStore } from '../../store/fresh.js';
import type { InSlack } from '../askers.js';
import { CHANNELS } from '../inslack.js';
import { type SentToSlack, sentIn } from './slackcalls.js';

/** Whoever asks: in every town there is one of them, so that nothing tells them apart but what Slack says of them. */
export const WHO = 'U0WHO';

export const BEST: InSlack = { person: {}, channels: CHANNELS };

/** A kind for each that Slack has of places where others are. */
export const PLACES: readonly Channel[] = (
  [
    { id: 'C0OPEN', kind: 'public' },
    { id: 'C0CLOSED', kind: 'private' },
    { id: 'C0BOTH', kind: 'public', shared: 'external' },
    { id: 'G0FEW', kind: 'group' },
  ] as const
).map((place) => ({ ...place, name: place.id.toLowerCase(), members: [WHO, APP.bot] }));

/** Longer than anything is kept that Slack said of people. */
const A_WHILE = 600_000;

const LATE = 8000;

/** Somebody at a Slack of their own: what they do there, and everything that was sent to Slack of it. */
export class Visit {
  /** What they did, by the names that we gave it or Slack. */
  readonly done = new Set<string>();
  readonly sent: SentToSlack[] = [];
  #seen = 0;

  private constructor(
    readonly at: AtFake,
    readonly clock: { now: number },
  ) {}

  /** With the pages of the reader, or without. */
  static async begin(corpus: Corpus, publicUrl?: string): Promise<Visit> {
    const clock = { now: Date.now() };
    const now = () => clock.now;
    const store = await freshStore('sqlite');
    const at = await atFakeSlack('http', { corpus, now, store, ...(publicUrl === undefined ? {} : { publicUrl }) });
    const { channels } = at.slack.town;
    for (const place of PLACES) channels.set(place.id, place);
    channels.set(dmOf(WHO), { id: dmOf(WHO), kind: 'direct', members: [WHO, APP.bot] });
    return new Visit(at, clock);
  }

  get people() {
    return this.at.slack.people;
  }

  /** From now on Slack says so of them. */
  become({ person, channels, untold }: InSlack): void {
    const { town, api } = this.at.slack;
    town.people.set(WHO, { id: WHO, name: 'who', ...person });
    for (const id of CHANNELS)
      town.channels.set(id, { id, kind: 'private', members: [APP.bot, ...(channels.includes(id) ? [WHO] : [])] });
    for (const method of ['users.info', 'conversations.members'])
      api.always(method, method === untold ? refuses('internal_error') : undefined);
    this.clock.now += A_WHILE;
  }

  /**
   * Tells what they did, and waits for what has to come of it: calls, and what was to be said (`said`). All that is sent
   * goes to the surface, and nowhere without one.
   */
  async tell(
    surface: string | undefined,
    asked: string,
    happened: Happening | readonly Happening[],
    ...until: readonly string[]
  ): Promise<void> {
    const { calls } = this.at.slack.api;
    const { mock } = this.at.town.serving.observed.sent;
    const [said, before] = [mock.calls.length, calls.length];
    for (const happening of [happened].flat()) {
      this.done.add(nameOf(happening));
      if (!(await this.at.deliver(happening))) throw new Error(`${nameOf(happening)} was not taken`);
    }
    const isThere = (what: string) =>
      what === 'said' ? mock.calls.length > said : calls.slice(before).some(({ method }) => method === what);
    const isAll = () => until.every(isThere) && !isStillShown(calls.slice(before));
    for (const late = Date.now() + LATE; !isAll(); await nextTurn(1))
      if (Date.now() > late) throw new Error(`${surface ?? 'nothing'} 「${asked}」: no ${until.join(', ')}`);
    this.keep(surface, asked);
  }

  /** Whatever was sent since. */
  keep(surface: string | undefined, asked: string): void {
    const { calls } = this.at.slack.api;
    const fresh = calls.slice(this.#seen);
    this.#seen = calls.length;
    if (surface !== undefined) this.sent.push(...sentIn(fresh, surface, asked));
  }

  /** Our last post there. */
  post(channel = dmOf(WHO)): Post {
    const post = this.at.slack.town.postsOf(channel).findLast(({ user }) => user === APP.bot);
    if (post === undefined) throw new Error(`nothing was said in ${channel}`);
    return post;
  }

  modal(): View {
    const view = [...this.at.slack.town.views.values()].at(-1);
    if (view === undefined) throw new Error('nothing was opened');
    return view;
  }

  home(): View {
    const home = this.at.slack.town.homes.get(WHO);
    if (home === undefined) throw new Error('there is no Home');
    return home;
  }

  /** Presses what only they see there. */
  pressesAlone(action: object, channel: string): Happening {
    const { kind, payload } = this.people.presses(WHO, action, { channel, post: this.#unseen() });
    const { message: _, ...rest } = payload;
    return { kind, payload: { ...rest, container: { ...(payload.container as object), is_ephemeral: true } } };
  }

  #unseen(): Post {
    return { type: 'message', ts: this.at.slack.town.newTs(), user: APP.bot, text: '' };
  }

  deletes(channel: string, post: Post): Happening {
    const when = { ts: this.at.slack.town.newTs() };
    const channel_type = channel.startsWith('D') ? 'im' : 'channel';
    const event = { type: 'message', subtype: 'message_deleted', channel, channel_type, previous_message: post };
    return this.people.event({ ...event, ...when });
  }
}

/** What is said in a thread of the direct message ends a sign there, for which nobody waits. */
function isStillShown(calls: readonly Call[]): boolean {
  const said = calls.findLastIndex(
    ({ method, args }) =>
      args.channel === dmOf(WHO) &&
      (method === 'chat.update' || (method === 'chat.postMessage' && args.thread_ts !== undefined)),
  );
  return said >= 0 && !calls.slice(said).some(({ args }) => args.status === 'active');
}

/** As the manifest, or our table of names, has it. */
function nameOf({ payload }: Happening): string {
  const { type, command, callback_id, view, event, actions } = payload as {
    readonly type?: string;
    readonly command?: string;
    readonly callback_id?: string;
    readonly view?: { readonly callback_id?: string };
    readonly event?: { readonly type: string; readonly channel_type?: string };
    readonly actions?: readonly { readonly action_id: string }[];
  };
  if (command !== undefined) return `COMMAND ${command}`;
  if (type === 'message_action') return `SHORTCUTS ${callback_id}`;
  if (type === 'view_submission') return `VIEWS ${view?.callback_id}`;
  if (type === 'block_actions') return `PRESSES ${pressOf(actions?.[0]?.action_id ?? '')}`;
  const of = { im: '.im', channel: '.channels', group: '.groups', mpim: '.mpim' }[event?.channel_type ?? ''] ?? '';
  return `event ${event?.type}${of}`;
}
