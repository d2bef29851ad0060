import { type Example, type Target, targetKey } from './entry.js';
import { type SavedNeighbours, vectorLength, weightOf } from './neighbours.js';
import type { Vocabulary } from './vocabulary.js';
import { LIKELIHOOD } from './weights.js';

/** How likely a target is by the words of all its examples together. */
export interface Likely {
  readonly target: Target;
  /** Those of all targets add up to the share of the question that any example holds. */
  readonly likelihood: number;
}

/**
 * What speaks for a target in all of its examples taken together, where the nearest ones are looked at one by one: naive
 * Bayes over their words and pairs of characters, each example counting the same. People give more examples of what is
 * asked more: a target with many is likelier for it, which was measured to be right.
 */
export class Likelihoods {
  readonly #saved: SavedNeighbours;
  readonly #vocabulary: Vocabulary;
  readonly #targets: readonly Target[];
  /** Which of the targets each example is of. */
  readonly #targetOf: Uint32Array;
  /** Logarithm of the whole weight of each target's examples, smoothed; last, that of a target without any. */
  readonly #masses: Float64Array;

  constructor(saved: SavedNeighbours, examples: readonly Example[], vocabulary: Vocabulary) {
    this.#saved = saved;
    this.#vocabulary = vocabulary;
    const numbers = new Map<string, number>();
    const targets: Target[] = [];
    this.#targetOf = Uint32Array.from(examples, ({ target }) => {
      const key = targetKey(target);
      const number = numbers.get(key) ?? targets.push(target) - 1;
      numbers.set(key, number);
      return number;
    });
    this.#targets = targets;
    this.#masses = this.#weigh();
  }

  /**
   * Every target that has examples, with its likelihood for a question of these terms. One is always the likeliest, also
   * for a question about something else: how much that is worth is said by how much of it examples hold at all.
   */
  of(terms: ReadonlySet<string>): Likely[] {
    const held = [...terms].flatMap((term) => {
      const number = this.#vocabulary.numberOf(term);
      return number === undefined || this.#holders(number) === 0
        ? []
        : [{ number, weight: weightOf(term, this.#vocabulary) }];
    });
    const length = Math.sqrt(held.reduce((sum, { weight }) => sum + weight ** 2, 0)) || 1;
    const share = held.length === 0 ? 0 : length / vectorLength(terms, this.#vocabulary);
    const scores = this.#masses.map((mass) => -mass * held.reduce((sum, { weight }) => sum + weight / length, 0));
    for (const { number, weight } of held) this.#add(number, weight, weight / length, scores);
    const parts = softmax(scores);
    return this.#targets.map((target, at) => ({ target, likelihood: (parts[at] ?? 0) * share }));
  }

  /** What one term of the question says for each target whose examples hold it. */
  #add(number: number, weight: number, share: number, scores: Float64Array): void {
    const { starts, examples, lengths } = this.#saved;
    const counts = new Map<number, number>();
    for (let at = starts[number] ?? 0; at < (starts[number + 1] ?? 0); at++) {
      const example = examples[at] ?? 0;
      const target = this.#targetOf[example] ?? 0;
      counts.set(target, (counts.get(target) ?? 0) + weight / (lengths[example] ?? 1));
    }
    for (const [target, count] of counts)
      scores[target] = (scores[target] ?? 0) + share * Math.log(1 + count / LIKELIHOOD.smoothing);
  }

  #holders(number: number): number {
    const { starts } = this.#saved;
    return (starts[number + 1] ?? 0) - (starts[number] ?? 0);
  }

  #weigh(): Float64Array {
    const { starts, examples, lengths } = this.#saved;
    const masses = new Float64Array(this.#targets.length + 1);
    let held = 0;
    for (const [number, term] of [...this.#vocabulary.terms()].entries()) {
      if (this.#holders(number) > 0) held++;
      const weight = weightOf(term, this.#vocabulary);
      for (let at = starts[number] ?? 0; at < (starts[number + 1] ?? 0); at++) {
        const example = examples[at] ?? 0;
        const target = this.#targetOf[example] ?? 0;
        masses[target] = (masses[target] ?? 0) + weight / (lengths[example] ?? 1);
      }
    }
    return masses.map((mass) => Math.log(mass / LIKELIHOOD.smoothing + held));
  }
}

function softmax(scores: Float64Array): number[] {
  const best = scores.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY);
  const shares = Array.from(scores, (score) => Math.exp(LIKELIHOOD.sharpness * (score - best)));
  const sum = shares.reduce((total, share) => total + share, 0);
  return shares.map((share) => share / sum);
}
