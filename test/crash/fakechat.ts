import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import type { Message } from '../../src/message/message.js';
import type { Chance } from './chance.js';

/** A message the fake has taken. */
export interface Taken {
  readonly id: string;
  readonly message: Message;
  /** Which instance sent it, and in which of its tries. */
  readonly instance: string;
  readonly tried: number;
  /** When the send came in, and when it was taken. */
  readonly sentAt: number;
  readonly takenAt: number;
}

/** After this long a message has arrived or never will: `landing` in the timings has to be longer. */
export const ARRIVES_WITHIN_MS = 600;
/** Most arrive within this. */
const USUALLY_MS = 30;

/** What comes of one send while the fake is unkind: a third goes wrong, one way or another. */
type Mood = 'well' | 'busy' | 'error' | 'error, but taken' | 'silent' | 'silent, but taken' | 'silent, taken late';
const MOODS: readonly Mood[] = [
  ...Array<Mood>(18).fill('well'),
  ...Array<Mood>(3).fill('busy'),
  ...Array<Mood>(2).fill('error'),
  'error, but taken',
  'silent',
  'silent, but taken',
  'silent, taken late',
];
const LOOKUPS_FAILING = 0.1;

/** A chat platform that is not one: takes messages by HTTP, badly, and lets them be looked up. */
export class FakeChat {
  /** In the order in which they were taken. */
  readonly taken: Taken[] = [];
  readonly #ids = new Set<string>();
  readonly sends = new Map<Mood, number>();
  found = 0;
  kind = false;
  readonly #chance: Chance;
  readonly #server: Server;

  private constructor(chance: Chance) {
    this.#chance = chance;
    this.#server = createServer((request, response) => {
      // A sender that was killed has closed its end.
      this.#handle(request, response).catch(() => response.destroy());
    });
  }

  static async start(chance: Chance): Promise<FakeChat> {
    const chat = new FakeChat(chance);
    await new Promise<void>((resolve) => chat.#server.listen(0, '127.0.0.1', resolve));
    return chat;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await closed;
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method === 'POST') await this.#take(request, response);
    else this.#look(decodeURIComponent(request.url?.split('/').at(-1) ?? ''), response);
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const sentAt = Date.now();
    const { id, message } = (await json(request)) as Pick<Taken, 'id' | 'message'>;
    const mood = this.#mood();
    this.sends.set(mood, (this.sends.get(mood) ?? 0) + 1);
    if (mood === 'busy') {
      response.writeHead(429, { 'retry-after': '1' }).end();
      return;
    }
    if (mood === 'silent') return;
    if (mood !== 'error') {
      const late = mood === 'silent, taken late';
      await wait(late ? this.#chance.between(USUALLY_MS, ARRIVES_WITHIN_MS) : this.#chance.between(0, USUALLY_MS));
      const { instance = '', tried } = request.headers;
      this.#ids.add(id);
      this.taken.push({ id, message, instance: String(instance), tried: Number(tried), sentAt, takenAt: Date.now() });
    }
    if (mood.startsWith('silent')) return;
    response.writeHead(mood === 'well' ? 200 : 500).end(`taken as ${this.taken.length}`);
  }

  #look(id: string, response: ServerResponse): void {
    const failing = !this.kind && this.#chance.happens(LOOKUPS_FAILING);
    const there = this.has(id);
    if (there && !failing) this.found++;
    response.writeHead(failing ? 500 : there ? 200 : 404).end('found');
  }

  #mood(): Mood {
    const drawn = this.#chance.oneOf(MOODS);
    return this.kind || drawn === undefined ? 'well' : drawn;
  }
}
