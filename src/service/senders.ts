import type { Sending } from '../store/sending.js';
import { deliver } from './delivering.js';
import type { Holdings } from './holdings.js';
import { Loop } from './loop.js';

/** Sends at one time: a platform that hangs holds up its own rows and few others. */
const AT_ONCE = 16;

/** Takes rows from the outbox and sends them, several at a time. */
export class Senders {
  readonly #holdings: Holdings;
  readonly #loop: Loop;
  readonly #inHand = new Set<Promise<void>>();
  readonly #stopping = new AbortController();

  constructor(holdings: Holdings, pauseMs: (failures: number) => number) {
    this.#holdings = holdings;
    this.#loop = new Loop(
      () => this.#take(),
      pauseMs,
      (error) => holdings.observer.failed('store', error),
    );
  }

  start(): void {
    if (this.#holdings.platforms.length > 0) this.#loop.start();
  }

  wake(): void {
    this.#loop.wake();
  }

  /** Lets what is being sent end, for as long as `graceMs`; what is cut off then is tried again as uncertain. */
  async stop(graceMs: number): Promise<void> {
    await this.#loop.stop();
    const timer = setTimeout(() => this.#stopping.abort(), graceMs);
    await Promise.all(this.#inHand);
    clearTimeout(timer);
  }

  async #take(): Promise<boolean> {
    const { store, platforms, holder, now, timings } = this.#holdings;
    const room = AT_ONCE - this.#inHand.size;
    if (room === 0) return false;
    const rows = await store.outbox.claim({
      holder,
      now: now(),
      until: now() + timings.claim,
      limit: room,
      platforms: platforms.map(({ name }) => name),
    });
    for (const row of rows) this.#send(row);
    return rows.length > 0;
  }

  #send(row: Sending): void {
    const sending = deliver(row, this.#holdings, this.#stopping.signal)
      .catch((error) => this.#holdings.observer.failed('store', error, row.id))
      .finally(() => {
        this.#inHand.delete(sending);
        // The next of its lane may go, and there is room again.
        this.#loop.wake();
      });
    this.#inHand.add(sending);
  }
}
