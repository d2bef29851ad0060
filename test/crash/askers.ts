import { setTimeout as wait } from 'node:timers/promises';
import type { QuestionArrival } from '../../src/service/service.js';
import type { Chance } from './chance.js';

export interface Asking {
  readonly conversations: number;
  /** Where events are taken now. */
  readonly urls: () => readonly string[];
  readonly chance: Chance;
  /** Has this event's reply arrived? Nobody asks on and on without hearing anything. */
  readonly isAnswered: (event: QuestionArrival) => boolean;
}

/** One delivery that takes longer than this is repeated. */
const PATIENCE_MS = 1000;
/** Questions of one conversation that may be without a reply. */
const AHEAD = 5;
const ARTICLES = 4;

/**
 * The people of the fake chat: several conversations, in each one question after another, the next when the one before
 * was acknowledged. Each event is delivered until it is acknowledged, two or three times.
 */
export class Askers {
  /** In each conversation, in the order of its questions. */
  readonly asked: QuestionArrival[][];
  /** Deliveries that were acknowledged, those that an instance refused, and those that broke off. */
  acknowledged = 0;
  refused = 0;
  broken = 0;
  readonly #asking: Asking;
  #stopped = false;
  #givenUp = false;
  readonly #delivering = new Set<Promise<void>>();

  constructor(asking: Asking) {
    this.#asking = asking;
    this.asked = Array.from({ length: asking.conversations }, () => []);
  }

  /** Resolves when nobody asks any more and every delivery has been acknowledged. */
  async ask(): Promise<void> {
    await Promise.all(this.asked.map((asked, index) => this.#converse(asked, `fake/${index + 1}`)));
    await Promise.all(this.#delivering);
  }

  /** No more questions; what was asked is still delivered until it is acknowledged. */
  stop(): void {
    this.#stopped = true;
  }

  /** Delivers nothing more, acknowledged or not. */
  giveUp(): void {
    this.#stopped = true;
    this.#givenUp = true;
  }

  async #converse(asked: QuestionArrival[], conversation: string): Promise<void> {
    const { chance, isAnswered } = this.#asking;
    while (!this.#stopped) {
      const earlier = asked.at(-AHEAD);
      if (earlier === undefined || isAnswered(earlier)) {
        const event = question(conversation, asked.length + 1);
        asked.push(event);
        await this.#deliverSeveralTimes(event);
      }
      await wait(chance.between(0, 150));
    }
  }

  /** Sometimes at the same moment, and then to different instances; resolves at the first acknowledgement. */
  async #deliverSeveralTimes(event: QuestionArrival): Promise<void> {
    const { chance } = this.#asking;
    const copies = chance.happens(0.5) ? 2 : 3;
    const first = chance.happens(0.5) ? 1 : 0;
    const deliveries = Array.from({ length: copies }, async (_, copy) => {
      if (copy > 0 && chance.happens(0.5)) await wait(chance.between(0, 1500));
      await this.#deliver(event, first + copy);
    });
    for (const delivery of deliveries) {
      this.#delivering.add(delivery);
      delivery.finally(() => this.#delivering.delete(delivery));
    }
    await Promise.any(deliveries);
  }

  /** Until it is acknowledged; each delivery that fails goes to the next instance. */
  async #deliver(event: QuestionArrival, first: number): Promise<void> {
    for (let at = first; !this.#givenUp; at++) {
      const urls = this.#asking.urls();
      const url = urls[at % urls.length];
      const status = url === undefined ? undefined : await deliver(event, url);
      if (status === 200) {
        this.acknowledged++;
        return;
      }
      if (status !== undefined) this.refused++;
      else if (url !== undefined) this.broken++;
      await wait(this.#asking.chance.between(30, 150));
    }
  }
}

/** What the instance answered; undefined where it did not. */
async function deliver(event: QuestionArrival, url: string): Promise<number | undefined> {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const response = await fetch(url, { method: 'POST', body: JSON.stringify(event), signal }).catch(() => undefined);
  await response?.arrayBuffer().catch(() => {});
  return response?.status;
}

/** The articles in turn, so that two neighbours are not answered alike. */
export function question(conversation: string, number: number): QuestionArrival {
  return {
    kind: 'question',
    key: `${conversation}/${number}`,
    platform: 'fake',
    conversation,
    person: `${conversation}/person`,
    place: 'direct',
    audiences: ['staff'],
    departments: [],
    text: `第${((number - 1) % ARTICLES) + 1}条`,
    originalStays: true,
    answeredInside: false,
    to: { conversation, number },
  };
}
