import { APP, CHANNELS, dmOf, GUEST, PEOPLE, TEAM } from '../workspace.js';

/** What Slack says when it refuses a call. */
export class Refusal extends Error {}

/** As `users.info` gives them; what is not given is what an ordinary member has. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly realName?: string;
  readonly email?: string;
  /** Of another workspace where it is not this one. */
  readonly team?: string;
  readonly locale?: string;
  readonly guest?: 'many channels' | 'one channel';
  readonly deleted?: boolean;
  /** Somebody whom the app meets in a shared channel only. */
  readonly stranger?: boolean;
  readonly bot?: boolean;
  /** Whether Slack has confirmed the address of mail. */
  readonly confirmed?: boolean;
  /** The organisation, where there is one. */
  readonly enterprise?: string;
}

export interface Channel {
  readonly id: string;
  readonly name?: string;
  readonly members: readonly string[];
  readonly kind?: 'public' | 'private' | 'direct' | 'group';
  readonly archived?: boolean;
  /** With another organisation, or about to be. */
  readonly shared?: 'external' | 'pending' | 'organisation';
}

export interface Post {
  readonly type: 'message';
  readonly ts: string;
  readonly user: string;
  readonly text: string;
  readonly thread_ts?: string;
  readonly bot_id?: string;
  readonly app_id?: string;
  readonly blocks?: readonly unknown[];
  readonly metadata?: { readonly event_type: string; readonly event_payload: Readonly<Record<string, unknown>> };
  readonly edited?: { readonly user: string; readonly ts: string };
  readonly [name: string]: unknown;
}

export interface View {
  readonly id: string;
  readonly hash: string;
  readonly team_id: string;
  readonly app_id: string;
  readonly type: string;
  readonly [name: string]: unknown;
}

/** What the fake of Slack knows: people and places, what was said there, what is open. */
export class Town {
  readonly people = new Map<string, Person>(PEOPLE.map((person) => [person.id, person]));
  readonly channels = new Map<string, Channel>();
  /** By channel, the oldest first. */
  readonly posts = new Map<string, Post[]>();
  readonly views = new Map<string, View>();
  /** Homes, by person. */
  readonly homes = new Map<string, View>();
  /** How long something may be opened after it was asked for. */
  triggerMs = 3000;
  readonly #triggers = new Map<string, number>();
  readonly #used = new Set<string>();
  #count = 0;

  constructor() {
    for (const channel of CHANNELS) this.channels.set(channel.id, channel);
    for (const { id } of PEOPLE) this.channels.set(dmOf(id), { id: dmOf(id), kind: 'direct', members: [id, APP.bot] });
    this.people.set(GUEST.id, { ...GUEST, guest: 'many channels' });
  }

  /** Different each time, of the shape of Slack's. */
  newId(prefix: string): string {
    this.#count++;
    return `${prefix}0${Date.now().toString(36).toUpperCase()}${this.#count}`;
  }

  newTs(): string {
    this.#count++;
    return `${Math.floor(Date.now() / 1000)}.${String(this.#count).padStart(6, '0')}`;
  }

  newTrigger(): string {
    const id = `${this.newId('1')}.2.${this.newId('3')}`;
    this.#triggers.set(id, Date.now());
    return id;
  }

  /** Each opens one thing, and soon. */
  useTrigger(id: unknown): void {
    if (typeof id !== 'string' || id === '') throw new Refusal('invalid_trigger_id');
    const issued = this.#triggers.get(id);
    if (issued === undefined) throw new Refusal(this.#used.has(id) ? 'exchanged_trigger_id' : 'invalid_trigger_id');
    if (Date.now() - issued > this.triggerMs) throw new Refusal('expired_trigger_id');
    this.#triggers.delete(id);
    this.#used.add(id);
  }

  channel(id: unknown): Channel {
    const channel = this.channels.get(String(id));
    if (channel === undefined) throw new Refusal('channel_not_found');
    return channel;
  }

  postsOf(channel: string): Post[] {
    const posts = this.posts.get(channel) ?? [];
    this.posts.set(channel, posts);
    return posts;
  }

  post(channel: string, post: Omit<Post, 'type' | 'ts'> & { readonly ts?: string }): Post {
    const kept = { type: 'message', ts: this.newTs(), ...post } as Post;
    this.postsOf(channel).push(kept);
    return kept;
  }

  view(given: unknown, id = this.newId('V')): View {
    const view = given as { readonly type: string };
    return { ...view, id, team_id: TEAM, app_id: APP.id, hash: this.newTs(), root_view_id: id, state: { values: {} } };
  }
}
