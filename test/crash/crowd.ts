import { setTimeout as wait } from 'node:timers/promises';
import type { Chance } from './chance.js';
import { QUESTIONS } from './rules.js';

/** Where somebody asks. */
export interface Place {
  /** Resolves when the platform has told of the question. */
  ask(question: string): Promise<void>;
  /** Questions asked here that have no answer yet. */
  unanswered(): number;
}

/** Questions of one place that may be without an answer. */
const AHEAD = 5;

/** People who ask one question after another, in each place by itself. */
export class Crowd {
  readonly #places: readonly Place[];
  readonly #chance: Chance;
  #stopped = false;

  constructor(places: readonly Place[], chance: Chance) {
    this.#places = places;
    this.#chance = chance;
  }

  /** Every question once in every place. */
  async askAll(): Promise<void> {
    await Promise.all(this.#places.flatMap((place) => QUESTIONS.map((question) => place.ask(question))));
  }

  /** Resolves when nobody asks any more and the platform has told everything. */
  async ask(): Promise<void> {
    const told: Promise<void>[] = [];
    const converse = async (place: Place) => {
      while (!this.#stopped) {
        if (place.unanswered() < AHEAD) told.push(place.ask(this.#chance.oneOf(QUESTIONS) ?? ''));
        await wait(this.#chance.between(0, 150));
      }
    };
    await Promise.all(this.#places.map(converse));
    await Promise.all(told);
  }

  stop(): void {
    this.#stopped = true;
  }
}
