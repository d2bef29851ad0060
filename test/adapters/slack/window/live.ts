import type { View } from '../localslack/screen.js';
import type { Posted } from '../localslack/shown.js';

/** What stands in the local Slack just now. */
export interface Live {
  readonly messages: Readonly<Record<string, readonly Posted[]>>;
  readonly modals: readonly View[];
  /** What the app finds wrong with the modal on top, by block. */
  readonly errors: Readonly<Record<string, string>>;
  /** By person. */
  readonly homes: Readonly<Record<string, View>>;
}

/** What the local Slack tells its own page. */
interface Told {
  readonly t: string;
  readonly state: {
    readonly messages: Live['messages'];
    readonly modalStack: readonly View[];
    readonly homeViews: Readonly<Record<string, Readonly<Record<string, View>>>>;
  };
  readonly message: Posted;
  readonly channel: string;
  readonly ts: string;
  readonly stack: readonly View[];
  readonly errors: Live['errors'];
  readonly user: string;
  readonly view: View;
}

/** The same connection that the local Slack's own page has: all that is shown comes over it, and all that is done goes. */
export class Connection {
  readonly #socket: WebSocket;
  readonly #listeners = new Set<() => void>();
  #live: Live = { messages: {}, modals: [], errors: {}, homes: {} };

  constructor(url: string) {
    this.#socket = new WebSocket(url);
    this.#socket.addEventListener('message', ({ data }) => {
      this.#live = { ...this.#live, ...changed(this.#live, JSON.parse(String(data))) };
      for (const listener of this.#listeners) listener();
    });
  }

  readonly live = (): Live => this.#live;

  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  send(t: string, values: object): void {
    this.#socket.send(JSON.stringify({ t, ...values }));
  }
}

function changed({ messages, homes }: Live, told: Told): Partial<Live> {
  switch (told.t) {
    case 'init':
      return {
        messages: told.state.messages,
        modals: told.state.modalStack,
        homes: Object.fromEntries(
          Object.entries(told.state.homeViews).flatMap(([person, views]) =>
            Object.values(views).map((view) => [person, view]),
          ),
        ),
      };
    case 'message':
    case 'message_update': {
      const { channel, ts } = told.message;
      const others = (messages[channel] ?? []).filter((message) => message.ts !== ts);
      const all = [...others, told.message].sort((one, other) => Number(one.ts) - Number(other.ts));
      return { messages: { ...messages, [channel]: all } };
    }
    case 'message_delete': {
      const left = (messages[told.channel] ?? []).filter(({ ts }) => ts !== told.ts);
      return { messages: { ...messages, [told.channel]: left } };
    }
    case 'view':
      return { modals: told.stack, errors: {} };
    case 'view_errors':
      return { errors: told.errors };
    case 'home':
      return { homes: { ...homes, [told.user]: told.view } };
    default:
      return {};
  }
}
