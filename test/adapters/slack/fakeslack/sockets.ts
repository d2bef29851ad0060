import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { createRequire } from 'node:module';
import type { Duplex } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { APP } from '../workspace.js';
import type { Happening } from './happenings.js';

/** What is used here of the package `ws`. */
interface Connection {
  send(text: string): void;
  close(code?: number): void;
  terminate(): void;
  on(event: 'message', listener: (data: Buffer) => void): void;
  on(event: 'close', listener: () => void): void;
}

interface Server {
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer, done: (connection: Connection) => void): void;
}

/** The browser's driver carries it; no other package of ours does, and Node has only the client's side. */
const { wsServer } = createRequire(import.meta.url)('playwright-core/lib/utilsBundle') as {
  wsServer: new (options: { noServer: true }) => Server;
};

/** One delivery over a socket. */
export interface Envelope {
  /** What came with the acknowledgement; undefined where none comes in this time. */
  acknowledged(withinMs?: number): Promise<Readonly<Record<string, unknown>> | undefined>;
}

const LOOK_MS = 5;

/** Slack's side of Socket Mode. Repeats nothing by itself: the same happening again is a repeat, in a new envelope. */
export class Sockets {
  readonly #server = new wsServer({ noServer: true });
  readonly #connections = new Set<Connection>();
  readonly #acknowledged = new Map<string, Readonly<Record<string, unknown>>>();
  /** How many were ever opened. */
  opened = 0;

  /** How many there are now. */
  get open(): number {
    return this.#connections.size;
  }

  accept(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    this.#server.handleUpgrade(request, socket, head, (connection) => {
      this.#connections.add(connection);
      this.opened++;
      connection.on('close', () => this.#connections.delete(connection));
      connection.on('message', (data) => {
        const { envelope_id, payload } = JSON.parse(data.toString());
        this.#acknowledged.set(envelope_id, payload);
      });
      const info = { connection_info: { app_id: APP.id }, num_connections: this.open };
      connection.send(JSON.stringify({ type: 'hello', ...info }));
    });
  }

  /** Resolves when so many are open. */
  async untilOpen(count: number): Promise<void> {
    while (this.open !== count) await wait(LOOK_MS);
  }

  /** Over the newest connection, or one so many before it. A retry is the number of the repeat, from 1. */
  send({ kind, payload }: Happening, { retry = 0, before = 0 }: { retry?: number; before?: number } = {}): Envelope {
    const connection = [...this.#connections].at(-1 - before);
    if (connection === undefined) throw new Error('no socket is open');
    const id = randomUUID();
    const repeat = kind === 'events_api' ? { retry_attempt: retry, retry_reason: retry > 0 ? 'timeout' : '' } : {};
    const accepts_response_payload = kind !== 'events_api';
    connection.send(JSON.stringify({ envelope_id: id, type: kind, payload, accepts_response_payload, ...repeat }));
    return {
      acknowledged: async (withinMs = 3000) => {
        const until = performance.now() + withinMs;
        while (!this.#acknowledged.has(id) && performance.now() < until) await wait(LOOK_MS);
        return this.#acknowledged.get(id);
      },
    };
  }

  /** Slack asks the app to connect anew, as it does every few hours. */
  refresh(): void {
    const message = JSON.stringify({ type: 'disconnect', reason: 'refresh_requested', debug_info: {} });
    for (const connection of this.#connections) connection.send(message);
  }

  /** The network breaks: nobody says goodbye. */
  drop(): void {
    for (const connection of this.#connections) connection.terminate();
  }
}
