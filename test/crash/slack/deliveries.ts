import { setTimeout as wait } from 'node:timers/promises';
import type { Happening } from '../../adapters/slack/fakeslack/happenings.js';
import type { FakeSlack } from '../../adapters/slack/fakeslack.js';
import type { Chance } from '../chance.js';

/**
 * Slack repeats what was not acknowledged three times: nearly at once, after a minute, after five. Here it does so sooner,
 * though not while nobody is there: minutes later somebody would be.
 */
const REPEATS_MS = [50, 400, 1000];
/** One delivery that takes longer than this is repeated. */
const PATIENCE_MS = 1000;
/** Events that come again although they were acknowledged. */
const AGAIN = 0.2;
const LOOK_MS = 10;

interface Parts {
  readonly slack: FakeSlack;
  /** Where the app is called; undefined where it holds sockets. */
  readonly hookUrls: (() => readonly string[]) | undefined;
  readonly chance: Chance;
}

/** What happens, as Slack tells the app of it. */
export class Deliveries {
  readonly #parts: Parts;
  /** Deliveries that were acknowledged and those that were not, the first and repeats; events Slack gave up. */
  acknowledged = 0;
  broken = 0;
  repeats = 0;
  unheard = 0;
  #givenUp = false;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Resolves when it was acknowledged, or Slack says it no more. */
  async tell(happening: Happening): Promise<void> {
    for (let retry = 0; retry <= REPEATS_MS.length; retry++) {
      if (retry > 0) await this.#pauseBefore(retry);
      if (await this.#once(happening, retry)) {
        if (this.#parts.chance.happens(AGAIN)) await this.#once(happening, retry + 1);
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
    while (!this.#givenUp && !this.#isThere()) await wait(LOOK_MS);
  }

  #isThere(): boolean {
    const { slack, hookUrls } = this.#parts;
    return (hookUrls?.().length ?? slack.sockets.open) > 0;
  }

  async #once(happening: Happening, retry: number): Promise<boolean> {
    if (retry > 0) this.repeats++;
    const taken = this.#isThere() && (await this.#deliver(happening, retry).catch(() => false));
    if (taken) this.acknowledged++;
    else this.broken++;
    return taken;
  }

  async #deliver(happening: Happening, retry: number): Promise<boolean> {
    const { slack, hookUrls, chance } = this.#parts;
    if (hookUrls === undefined) {
      const before = Math.floor(chance.between(0, slack.sockets.open));
      return (await slack.sockets.send(happening, { retry, before }).acknowledged(PATIENCE_MS)) !== undefined;
    }
    const urls = hookUrls();
    const url = urls[Math.floor(chance.between(0, urls.length))] ?? '';
    const { status } = await slack.hook(url).send(happening, retry > 0 ? { retry, retryReason: 'http_error' } : {});
    return status === 200;
  }
}
