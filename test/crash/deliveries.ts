import { setTimeout as wait } from 'node:timers/promises';
import type { Chance } from './chance.js';

/**
 * A platform repeats what was not acknowledged a few times: Slack nearly at once, after a minute, after five. Here it does
 * so sooner, though not while nobody is there: minutes later somebody would be.
 */
const REPEATS_MS = [50, 400, 1000];
/** Events that come again although they were acknowledged. */
const AGAIN = 0.2;
const LOOK_MS = 10;

interface Parts<Event> {
  /** Whether anybody is there who could be told. */
  readonly isThere: () => boolean;
  /** Tells it once, as the repeat of that number, from 0; gives whether it was acknowledged. */
  readonly deliver: (event: Event, retry: number) => Promise<boolean>;
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
    for (let retry = 0; retry <= REPEATS_MS.length; retry++) {
      if (retry > 0) await this.#pauseBefore(retry);
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

  async #pauseBefore(retry: number): Promise<void> {
    await wait(REPEATS_MS[retry - 1]);
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
