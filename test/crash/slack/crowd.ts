import { setTimeout as wait } from 'node:timers/promises';
import type { Happenings } from '../../adapters/slack/fakeslack/happenings.js';
import { APP, ASKER, COLLEAGUE, dmOf, GENERAL, GUEST } from '../../adapters/slack/workspace.js';
import type { Chance } from '../chance.js';
import type { Deliveries } from './deliveries.js';
import { QUESTIONS } from './rules.js';

/** A question that somebody posted. */
export interface Asked {
  readonly question: string;
  readonly channel: string;
  /** Of the post, which is the root of its thread. */
  readonly ts: string;
}

interface Place {
  readonly person: string;
  readonly channel: string;
}

/** In a channel the app is named, and hears of one post twice. */
const PLACES: readonly Place[] = [
  { person: ASKER.id, channel: dmOf(ASKER.id) },
  { person: COLLEAGUE.id, channel: dmOf(COLLEAGUE.id) },
  { person: GUEST.id, channel: dmOf(GUEST.id) },
  { person: COLLEAGUE.id, channel: GENERAL.id },
];
/** Questions of one place that may be without an answer. */
const AHEAD = 5;

/** People who ask one question after another, each place by itself. */
export class Crowd {
  readonly asked: Asked[] = [];
  readonly #people: Happenings;
  readonly #deliveries: Deliveries;
  readonly #chance: Chance;
  #stopped = false;

  constructor(people: Happenings, deliveries: Deliveries, chance: Chance) {
    this.#people = people;
    this.#deliveries = deliveries;
    this.#chance = chance;
  }

  /** Every question once in every place. */
  async askAll(): Promise<void> {
    await Promise.all(PLACES.flatMap((place) => QUESTIONS.map((question) => this.#ask(question, place))));
  }

  /** Resolves when nobody asks any more and Slack has told everything. */
  async ask(): Promise<void> {
    const told: Promise<void>[] = [];
    const converse = async (place: Place) => {
      while (!this.#stopped) {
        if (this.#ahead(place) < AHEAD) told.push(this.#ask(this.#anyQuestion(), place));
        await wait(this.#chance.between(0, 150));
      }
    };
    await Promise.all(PLACES.map(converse));
    await Promise.all(told);
  }

  stop(): void {
    this.#stopped = true;
  }

  async #ask(question: string, { person, channel }: Place): Promise<void> {
    const isDirect = channel === dmOf(person);
    const { post, ...told } = isDirect
      ? this.#people.says(person, question)
      : this.#people.mentions(person, question, { channel });
    this.asked.push({ question, channel, ts: post.ts });
    const happenings = 'happenings' in told ? told.happenings : [told.happening];
    await Promise.all(happenings.map((happening) => this.#deliveries.tell(happening)));
  }

  #anyQuestion(): string {
    return QUESTIONS[Math.floor(this.#chance.between(0, QUESTIONS.length))] ?? '';
  }

  #ahead({ channel }: Place): number {
    const posts = this.#people.town.postsOf(channel);
    const answered = new Set(posts.filter(({ user }) => user === APP.bot).map(({ thread_ts }) => thread_ts));
    return this.asked.filter((asked) => asked.channel === channel && !answered.has(asked.ts)).length;
  }
}
