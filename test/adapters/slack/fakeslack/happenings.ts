import { APP, dmOf, MENTION, TEAM } from '../workspace.js';
import type { Post, Town, View } from './town.js';

/** Something that Slack tells the app, whichever way it does. */
export interface Happening {
  readonly kind: 'events_api' | 'slash_commands' | 'interactive';
  readonly payload: Readonly<Record<string, unknown>>;
}

interface Where {
  /** The direct message where none is given. */
  readonly channel?: string;
  readonly thread?: string;
  /** More of the event, or other than it would be. */
  readonly more?: object;
}

interface Envelope {
  readonly id?: string;
  readonly team?: string;
  readonly installed?: string;
}

/** What people do in the fake of Slack, as it is told to the app; what they say stays in the town. */
export class Happenings {
  constructor(
    readonly town: Town,
    readonly responseUrl: (id: string) => string,
  ) {}

  /** Any event, with an id of its own where none is given; `team` is where it comes from, `installed` where we are. */
  event(event: object, { id = this.town.newId('Ev'), team = TEAM, installed = TEAM }: Envelope = {}): Happening {
    const authorization = { enterprise_id: null, team_id: installed, user_id: APP.bot, is_bot: true };
    const payload = {
      token: 'token',
      team_id: team,
      context_team_id: installed,
      api_app_id: APP.id,
      event,
      type: 'event_callback',
      event_id: id,
      event_time: Math.floor(Date.now() / 1000),
      authorizations: [{ ...authorization, is_enterprise_install: false }],
      is_ext_shared_channel: team !== installed,
    };
    return { kind: 'events_api', payload };
  }

  /** A post of theirs, and the event that tells of it; `& < >` that they typed come as `&amp; &lt; &gt;`. */
  says(person: string, text: string, where: Where = {}): { readonly post: Post; readonly happening: Happening } {
    const channel = where.channel ?? dmOf(person);
    const thread = where.thread === undefined ? {} : { thread_ts: where.thread };
    const post = this.town.post(channel, { user: person, text, ...thread });
    const type = this.town.channel(channel).kind ?? 'public';
    const channel_type = { direct: 'im', group: 'mpim', private: 'group', public: 'channel' }[type];
    const event = {
      ...post,
      channel,
      channel_type,
      event_ts: post.ts,
      team: TEAM,
      client_msg_id: post.ts,
      ...where.more,
    };
    return { post, happening: this.event(event) };
  }

  /** One post that names the app, and the two events that tell of it, each with an id. */
  mentions(person: string, text: string, { channel, ...where }: Where & { readonly channel: string }) {
    const { post, happening } = this.says(person, `${MENTION} ${text}`, { channel, ...where });
    const { channel_type: _, ...event } = happening.payload.event as Record<string, unknown>;
    return { post, happenings: [this.event({ ...event, type: 'app_mention' }), happening] as const };
  }

  changes(channel: string, before: Post, text: string): Happening {
    const edited = { user: before.user, ts: this.town.newTs() };
    const message = { ...before, text, edited };
    const kind = { type: 'message', subtype: 'message_changed', hidden: true };
    const channel_type = channel.startsWith('D') ? 'im' : 'channel';
    const when = { ts: edited.ts, event_ts: edited.ts };
    return this.event({ ...kind, channel, channel_type, message, previous_message: before, ...when });
  }

  opensHome(person: string, tab: 'home' | 'messages' = 'home'): Happening {
    const view = this.town.homes.get(person);
    const event = { type: 'app_home_opened', user: person, channel: dmOf(person), tab, event_ts: this.town.newTs() };
    return this.event({ ...event, ...(tab === 'home' && view !== undefined && { view }) });
  }

  commands(person: string, command: string, text: string, channel = dmOf(person)): Happening {
    const { trigger_id, response_url } = this.#answerable();
    const who = { team_id: TEAM, team_domain: 'town', user_id: person, user_name: this.town.people.get(person)?.name };
    const where = { channel_id: channel, channel_name: this.town.channel(channel).name ?? 'directmessage' };
    const app = { token: 'token', api_app_id: APP.id, is_enterprise_install: 'false' };
    return { kind: 'slash_commands', payload: { ...app, ...who, ...where, command, text, trigger_id, response_url } };
  }

  /** Presses something in a post, a modal or the Home. */
  presses(person: string, action: object, at: { channel: string; post: Post } | { view: View }): Happening {
    const acted = [{ type: 'button', block_id: 'b', action_ts: this.town.newTs(), ...action }];
    const base = { ...this.#interaction('block_actions', person), actions: acted };
    if ('view' in at) {
      const { response_url: _, ...payload } = base;
      return interactive({ ...payload, container: { type: 'view', view_id: at.view.id }, view: at.view });
    }
    const { channel, post } = at;
    const container = { type: 'message', message_ts: post.ts, channel_id: channel, is_ephemeral: false };
    return interactive({ ...base, container, channel: this.#channel(channel), message: post });
  }

  /** Chooses something in the menu of a post. */
  choosesInMenu(person: string, callback_id: string, { channel, post }: { channel: string; post: Post }): Happening {
    const base = this.#interaction('message_action', person);
    const when = { message_ts: post.ts, action_ts: this.town.newTs() };
    return interactive({ ...base, callback_id, channel: this.#channel(channel), message: post, ...when });
  }

  /** Sends a modal: block → action → what was filled in. */
  submits(person: string, view: View, values: Readonly<Record<string, Record<string, object>>>): Happening {
    const { response_url: _, ...base } = this.#interaction('view_submission', person);
    return interactive({ ...base, view: { ...view, state: { values } }, response_urls: [] });
  }

  closes(person: string, view: View): Happening {
    const { response_url: _, trigger_id: __, ...base } = this.#interaction('view_closed', person);
    return interactive({ ...base, view, is_cleared: false });
  }

  #interaction(type: string, person: string) {
    const { name, team = TEAM } = this.town.people.get(person) ?? {};
    const user = { id: person, username: name, name, team_id: team };
    const app = { api_app_id: APP.id, token: 'token', is_enterprise_install: false, enterprise: null };
    return { type, ...app, team: { id: TEAM, domain: 'town' }, user, ...this.#answerable() };
  }

  #answerable() {
    return { trigger_id: this.town.newTrigger(), response_url: this.responseUrl(this.town.newId('R')) };
  }

  #channel(id: string) {
    return { id, name: this.town.channel(id).name ?? 'directmessage' };
  }
}

function interactive(payload: Happening['payload']): Happening {
  return { kind: 'interactive', payload };
}
