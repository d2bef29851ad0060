import { setTimeout as wait } from 'node:timers/promises';
import type { Chance } from './chance.js';

/** Events that come again although they were acknowledged. */
const AGAIN = 0.2;
const LOOK_MS = 10;

interface Parts<Event> {
  /** Whether anybody is there who could be told. */
  readonly isThere: () => boolean;
  /** Tells it once, as the repeat of that number, from 0; gives whether it was acknowledged. */
  readonly deliver: (event: Event, retry: number) => Promise<boolean>;
  /** Pauses before each repeat of what was not acknowledged; each lasts until somebody is there. */
  readonly repeatsMs: readonly number[];
  readonly chance: Chance;
}

/** What happens, as a chat platform tells the app of it. */
export class Deliveries<Event> {
  readonly #parts: Parts<Event>;
  /** Deliveries that were acknowledged and those that were not, the first and repeats; events the platform gave up. */
  acknowledged = 0;
  broken = 0;
  repeats = 0;
  unheard = 0;
  #givenUp = false;

  constructor(parts: Parts<Event>) {
    this.#parts = parts;
  }

  /** Resolves when it was acknowledged, or the platform says it no more. */
  async tell(event: Event): Promise<void> {
    const { repeatsMs } = this.#parts;
    for (let retry = 0; retry <= repeatsMs.length; retry++) {
      if (retry > 0) await this.#pause(repeatsMs[retry - 1]);
      if (await this.#once(event, retry)) {
        if (this.#parts.chance.happens(AGAIN)) await this.#once(event, retry + 1);
        return;
      }
    }
    this.unheard++;
  }

  /** Repeats nothing more. */
  giveUp(): void {
    this.#givenUp = true;
  }

  async #pause(ms: number | undefined): Promise<void> {
    await wait(ms);
    while (!this.#givenUp && !this.#parts.isThere()) await wait(LOOK_MS);
  }

  async #once(event: Event, retry: number): Promise<boolean> {
    const { isThere, deliver } = this.#parts;
    if (retry > 0) this.repeats++;
    const taken = isThere() && (await deliver(event, retry).catch(() => false));
    if (taken) this.acknowledged++;
    else this.broken++;
    return taken;
  }
}
