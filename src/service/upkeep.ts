import { z } from 'zod';
import { deadline } from './deadline.js';
import type { Holdings } from './holdings.js';
import { Loop } from './loop.js';

/** Timers that come due at the same moment and are taken at one time. */
const TIMERS_AT_ONCE = 100;

/** Both an event and what is to be sent say where. Of events, only a question is waited for. */
const somewhere = z.object({ platform: z.string(), to: z.json(), kind: z.literal('question').optional() });

/** What has to be done every so often: timers, signs of life, sealing the log, removing what has been kept long enough. */
export class Upkeep {
  readonly #holdings: Holdings;
  readonly #loop: Loop;
  readonly #onTimer: () => void;
  readonly #stopping = new AbortController();

  constructor(holdings: Holdings, pauseMs: (failures: number) => number, onTimer: () => void) {
    this.#holdings = holdings;
    this.#onTimer = onTimer;
    this.#loop = new Loop(
      () => this.#round(),
      pauseMs,
      (error) => holdings.observer.failed('upkeep', error),
    );
  }

  start(): void {
    this.#loop.start();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#loop.stop();
  }

  async #round(): Promise<boolean> {
    const { store, now, timings } = this.#holdings;
    const fired = await store.timers.fire(now(), TIMERS_AT_ONCE);
    if (fired > 0) this.#onTimer();
    await this.#showWorking();
    if (await store.jobs.take('seal', now(), now() + timings.seal)) await this.#seal();
    if (await store.jobs.take('purge', now(), now() + timings.purge)) await this.#purge();
    return fired === TIMERS_AT_ONCE;
  }

  async #seal(): Promise<void> {
    const { store, keepSeal, now } = this.#holdings;
    for (let seal = await store.answers.seal(now()); seal !== undefined; seal = await store.answers.seal(now()))
      keepSeal(seal);
  }

  async #purge(): Promise<void> {
    const { store, observer, keepDays, now } = this.#holdings;
    const purged = await store.retention.purge(keepDays, now());
    const report = JSON.stringify(purged);
    await store.jobs.report('purge', report, now());
    if (Object.values(purged).some((count) => count > 0)) observer.reported('purge', report);
  }

  /** A sign that fails is not tried again, and nobody waits for one that hangs: the answer itself is on its way. */
  async #showWorking(): Promise<void> {
    const { store, platforms, observer, now, timings } = this.#holdings;
    if (!platforms.some(({ showWorking }) => showWorking !== undefined)) return;
    for (const { key, payload } of await store.inbox.unheard(now() - timings.silence, now())) {
      const { data: place } = somewhere.safeParse(payload);
      const platform = platforms.find(({ name }) => name === place?.platform);
      if (place === undefined) continue;
      const signal = deadline(timings.send, this.#stopping.signal);
      platform?.showWorking?.(place.to, signal).catch((error) => observer.failed('upkeep', error, key));
    }
  }
}
