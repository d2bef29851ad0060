import { once } from 'node:events';
import { WebSocket } from 'undici';
import { APP } from '../workspace.js';
import type { Shown } from './shown.js';

/** A modal or a Home as the app sent it, with what Slack adds. */
export interface View {
  readonly id: string;
  readonly hash: string;
  readonly callback_id?: string;
  readonly private_metadata?: string;
  readonly blocks: readonly Shown[];
  readonly [name: string]: unknown;
}

/** `state.values` of a view: block → action → what was filled in. */
export type FilledIn = Readonly<Record<string, Readonly<Record<string, object>>>>;

interface Told {
  readonly t: string;
  readonly state?: { readonly modalStack: View[]; readonly homeViews: Record<string, Record<string, View>> };
  readonly stack?: View[];
  readonly errors?: Readonly<Record<string, string>>;
  readonly user?: string;
  readonly view?: View;
}

/**
 * What its page in a browser shows and does: modals and the Home, of which the control API says nothing. There is one
 * pile of modals for all people.
 */
export class Screen {
  readonly #socket: WebSocket;
  readonly #changed = new EventTarget();
  readonly #homes = new Map<string, View>();
  #modals: readonly View[] = [];
  #errors: Readonly<Record<string, string>> | undefined;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => this.#hear(JSON.parse(String(data))));
  }

  static async open(url: string): Promise<Screen> {
    const screen = new Screen(new WebSocket(`${url.replace(/^http/, 'ws')}/ui`));
    await screen.#change();
    return screen;
  }

  /** The one on top; undefined where none is open. */
  get modal(): View | undefined {
    return this.#modals.at(-1);
  }

  home(person: string): View | undefined {
    return this.#homes.get(person);
  }

  /** Resolves with what is found, now or after any change. */
  async until<T>(find: (screen: Screen) => T | undefined): Promise<T> {
    for (;;) {
      const found = find(this);
      if (found !== undefined) return found;
      await this.#change();
    }
  }

  /** Sends the modal on top; gives what the app finds wrong with it, by block. Closes it where nothing is answered. */
  async submit(person: string, values: FilledIn): Promise<Readonly<Record<string, string>> | undefined> {
    this.#errors = undefined;
    this.#send('view_submit', { user: person, values });
    await this.#change();
    return this.#errors;
  }

  /** The app hears of it where the modal asks for that. */
  close(person: string): void {
    this.#send('view_close', { user: person });
  }

  /** Presses what is in somebody's Home: what the app is told of it has neither the view nor a channel. */
  pressAtHome(person: string, action: object): void {
    this.#send('block_action', { appId: APP.id, channel: '', messageTs: '', user: person, action });
  }

  async leave(): Promise<void> {
    if (this.#socket.readyState === WebSocket.CLOSED) return;
    const closed = new Promise((resolve) => this.#socket.addEventListener('close', resolve, { once: true }));
    this.#socket.close();
    await closed;
  }

  #send(t: string, values: object): void {
    this.#socket.send(JSON.stringify({ t, ...values }));
  }

  async #change(): Promise<void> {
    await once(this.#changed, 'change');
  }

  #hear({ t, state, stack, errors, user, view }: Told): void {
    if (t === 'init') {
      this.#modals = state?.modalStack ?? [];
      this.#homes.clear();
      for (const [person, homes] of Object.entries(state?.homeViews ?? {}))
        for (const home of Object.values(homes)) this.#homes.set(person, home);
    } else if (t === 'view') this.#modals = stack ?? [];
    else if (t === 'view_errors') this.#errors = errors;
    else if (t === 'home' && user !== undefined && view !== undefined) this.#homes.set(user, view);
    else return;
    this.#changed.dispatchEvent(new Event('change'));
  }
}
