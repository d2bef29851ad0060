import { describe } from 'vitest';
import { PROGRAM, type RunningProgram, startProgram } from './localslack/program.js';
import { Screen } from './localslack/screen.js';
import { type Posted, pressable } from './localslack/shown.js';
import { APP, dmOf } from './workspace.js';

/*
 * What the local Slack does not do, for which there is `fakeslack.ts`: it repeats nothing and limits nothing; answers
 * any token; checks no block; keeps no `metadata`; has no streaming, `agents.*` or `assistant.*`; no message shortcuts,
 * no press inside a modal, none with the view in the Home; opens the Home only with the tab `home`; its triggers last
 * half an hour; it knows no guest, no other workspace, no locale, no shared channel; `views.update` and `views.publish`
 * ignore the hash; an edit carries no `channel_type`; ephemeral messages stand among the others.
 */

/** Tests that use the local Slack; by name and reason skipped where there is none. */
export function onLocalSlack(name: string, tests: () => void): void {
  if ('why' in PROGRAM) describe.skip(`${name} (${PROGRAM.why})`, tests);
  else describe(name, tests);
}

type Arguments = Readonly<Record<string, unknown>>;

interface Logged {
  readonly direction: 'to_bot' | 'from_bot' | 'internal';
  /** `web_api`, `events_api`, `slash_commands`, `interactive`, `ack`, `socket`. */
  readonly kind: string;
  /** Of a call: the method. */
  readonly summary: string;
  readonly detail?: unknown;
}

/**
 * The real program, and what people do there. Whatever people do resolves when the app has acknowledged it; the program
 * waits 5 seconds for an envelope, and for HTTP as long as it takes.
 */
export class LocalSlack implements AsyncDisposable {
  readonly apiUrl: string;

  private constructor(
    readonly program: RunningProgram,
    readonly screen: Screen,
  ) {
    this.apiUrl = `${program.url}/api/`;
  }

  /** Over Socket Mode, or where a URL is given as signed requests to it. */
  static async start({ requestUrl }: { requestUrl?: string } = {}): Promise<LocalSlack> {
    const program = await startProgram(requestUrl);
    try {
      return new LocalSlack(program, await Screen.open(program.url));
    } catch (error) {
      await program.stop();
      throw error;
    }
  }

  /** In a channel, or in the direct message where none is given. Slack would escape `& < >` in what is typed. */
  async say(person: string, text: string, at: { channel?: string; thread?: string } = {}): Promise<Posted> {
    const place = { channel: at.channel ?? dmOf(person), thread_ts: at.thread };
    const { message } = (await this.#post('message', { user: person, text, ...place })) as { message: Posted };
    return message;
  }

  async edit({ channel, ts, user }: Posted, text: string): Promise<void> {
    await this.#post('edit-message', { channel, ts, user, text });
  }

  async remove({ channel, ts, user }: Posted): Promise<void> {
    await this.#post('delete-message', { channel, ts, user });
  }

  async command(person: string, command: string, text = '', channel: string = dmOf(person)): Promise<void> {
    await this.#post('command', { user: person, channel, command, text });
  }

  /** Presses the first of a message's buttons that goes by this action id. */
  async press(person: string, { channel, ts, blocks }: Posted, actionId: string): Promise<void> {
    const action = pressable(blocks).find(({ action_id }) => action_id === actionId);
    if (action === undefined) throw new Error(`nothing to press with the action id ${actionId}`);
    await this.#post('interact', { user: person, channel, messageTs: ts, action });
  }

  async openHome(person: string): Promise<void> {
    await this.#post('open-home', { user: person });
  }

  /** All of a channel or a direct message, ephemeral ones too, the oldest first. */
  async messages(channel: string): Promise<readonly Posted[]> {
    const { messages } = (await this.#get(`messages/${channel}`)) as { messages: Posted[] };
    return messages;
  }

  /** What the app has said there, once this finds something in it. */
  async until<T>(channel: string, find: (said: readonly Posted[]) => T | undefined): Promise<T> {
    for (;;) {
      const found = find((await this.messages(channel)).filter(({ user }) => user === APP.bot));
      if (found !== undefined) return found;
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
  }

  /** All that went to the app and came from it, the oldest first; the last thousand. */
  async log(): Promise<readonly Logged[]> {
    const { log } = (await this.#get('log')) as { log: Logged[] };
    return log;
  }

  /** Arguments of the calls of a method; their values are strings, but for blocks, a view, metadata. */
  async calls(method: string): Promise<readonly Arguments[]> {
    const calls = (await this.log()).filter(({ kind, summary }) => kind === 'web_api' && summary === method);
    return calls.map(({ detail }) => detail as Arguments);
  }

  /** Without messages, modals and log; the app stays connected. */
  async reset(): Promise<void> {
    await this.#post('reset', {});
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.screen.leave();
    await this.program.stop();
  }

  async #post(path: string, body: object): Promise<unknown> {
    const headers = { 'content-type': 'application/json' };
    return this.#answer(path, { method: 'POST', headers, body: JSON.stringify(body) });
  }

  async #get(path: string): Promise<unknown> {
    return this.#answer(path, {});
  }

  async #answer(path: string, request: RequestInit): Promise<unknown> {
    const response = await fetch(`${this.program.url}/_control/${path}`, request);
    const answer = await response.text();
    if (!response.ok) throw new Error(`local Slack refuses ${path}: ${answer}`);
    return JSON.parse(answer);
  }
}

const LOOK_MS = 20;
