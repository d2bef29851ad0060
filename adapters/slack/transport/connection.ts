import { setTimeout as wait } from 'node:timers/promises';
import { type SocketModeReceiver, webApi } from '@slack/bolt';
import { type Outbound, proxyRefusal } from '../../../src/service/outbound.js';
import { problemOf } from '../send/problem.js';
import { troubleOf } from '../trouble.js';
import { refusedSocket } from './refusedsocket.js';

export interface ConnectionParts {
  /** One that does not connect anew by itself: it would wait longer each time, and nobody would catch what it throws. */
  readonly socket: SocketModeReceiver['client'];
  readonly outbound: Outbound;
  /** Told, as a `PlatformTrouble`, of each try that failed. */
  readonly onError: (error: unknown) => void;
  /** Ends all that is under way. */
  readonly stopping: AbortSignal;
  /** How long one try may take. */
  readonly patienceMs?: number | undefined;
  /** For a test that has no time. */
  readonly pause?: (ms: number) => Promise<unknown>;
}

const PATIENCE_MS = 20_000;
/** Doubled with each failure, up to the second. */
const PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 30_000;

/** A socket that was opened, and over which Slack said nothing. */
class NoHello extends Error {
  override readonly name = 'NoHello';
}

/** A socket that is opened again whenever it is gone, until it is stopped. */
export class Connection {
  readonly #parts: ConnectionParts;
  #ended: Promise<void> = Promise.resolve();

  constructor(parts: ConnectionParts) {
    this.#parts = parts;
  }

  /** Resolves when Slack says hello, or at the end; rejects where trying again would change nothing. */
  start(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#parts.socket.once('connected', () => resolve());
      this.#ended = this.#keep().then(resolve, reject);
    });
  }

  /** Closes the socket; waits so long for Slack's farewell. Never rejects. */
  async end(graceMs: number): Promise<void> {
    void this.#parts.socket.disconnect();
    await Promise.race([this.#ended, wait(graceMs, undefined, { ref: false })]);
    this.#abandon();
  }

  /** A socket that is told to close a second time waits for no answer: the first time it would for half a minute. */
  #abandon(): void {
    void this.#parts.socket.disconnect();
    void this.#parts.socket.disconnect();
  }

  async #keep(): Promise<void> {
    const { onError, stopping } = this.#parts;
    const { pause = (ms: number) => wait(ms, undefined, { signal: stopping }) } = this.#parts;
    let failures = 0;
    let wasConnected = false;
    while (!stopping.aborted) {
      const failure = await this.#hold();
      if (stopping.aborted) return;
      wasConnected ||= failure === undefined;
      if (!wasConnected && isInVain(failure)) throw failure;
      failures = failure === undefined ? 0 : failures + 1;
      if (failure !== undefined) onError(troubleOf(failure, 'SLACK_APP_TOKEN'));
      await pause(pauseAfter(failures, failure)).catch(() => {});
    }
  }

  /** Connects, and resolves when that has ended: with the reason, where Slack never said hello. */
  async #hold(): Promise<unknown> {
    const { socket, outbound, stopping, patienceMs = PATIENCE_MS } = this.#parts;
    let url: string | undefined;
    let broken: unknown;
    let gone: Promise<unknown> | undefined;
    const onAuthenticated = (opened: { url?: string }) => {
      url = opened.url;
    };
    const onError = (error: unknown) => {
      broken = error;
    };
    // At once: the end may come together with the hello.
    const onConnected = () => {
      gone = new Promise((resolve) => socket.once('disconnected', resolve));
    };
    socket.on('authenticated', onAuthenticated).on('error', onError).on('connected', onConnected);
    const late = setTimeout(() => this.#abandon(), patienceMs);
    try {
      await socket.start();
      clearTimeout(late);
      if (stopping.aborted) void socket.disconnect();
      await gone;
      return undefined;
    } catch (error) {
      // The library has no reason to give where a socket breaks.
      return error ?? (await refusedSocket(url, outbound, stopping)) ?? broken ?? new NoHello();
    } finally {
      clearTimeout(late);
      socket.off('authenticated', onAuthenticated).off('error', onError).off('connected', onConnected);
    }
  }
}

/** How Slack or a proxy is set up is the reason. */
function isInVain(failure: unknown): boolean {
  if (proxyRefusal(failure) !== undefined) return true;
  return failure instanceof webApi.WebAPIPlatformError && problemOf(failure).kind === 'refused';
}

function pauseAfter(failures: number, failure: unknown): number {
  const asked = failure === undefined ? 0 : problemOf(failure).afterMs;
  return Math.max(asked, Math.min(LONGEST_PAUSE_MS, PAUSE_MS * 2 ** failures));
}
