import { type Example, type Target, targetKey } from './entry.js';
import type { Vocabulary } from './vocabulary.js';
import { NEIGHBOUR_WEIGHTS } from './weights.js';
import { isPair } from './words.js';

/** An example close to the question. */
export interface Neighbour {
  readonly question: string;
  readonly target: Target;
  /** Cosine of the two questions' term vectors, 0 to 1. */
  readonly similarity: number;
}

/** How many of the closest examples have a say. */
const NEAREST = 80;

/**
 * Which examples hold each term, as two plain arrays: those of term `n` are `examples[starts[n]]` up to, not including,
 * `examples[starts[n + 1]]`. So they are read from a file as they are.
 */
export interface SavedNeighbours {
  readonly starts: Uint32Array;
  readonly examples: Uint32Array;
  /** Length of each example's term vector. */
  readonly lengths: Float64Array;
}

/** Example questions, found by likeness: the cosine of their words and pairs of characters, weighted by idf. */
export class Neighbours {
  readonly #saved: SavedNeighbours;
  readonly #examples: readonly Example[];
  readonly #vocabulary: Vocabulary;

  constructor(saved: SavedNeighbours, examples: readonly Example[], vocabulary: Vocabulary) {
    this.#saved = saved;
    this.#examples = examples;
    this.#vocabulary = vocabulary;
  }

  static build(
    examples: readonly Example[],
    terms: readonly ReadonlySet<string>[],
    vocabulary: Vocabulary,
  ): Neighbours {
    const holders: number[][] = Array.from({ length: vocabulary.size }, () => []);
    for (const [example, own] of terms.entries())
      for (const term of own) holders[vocabulary.numberOf(term) ?? -1]?.push(example);
    const starts = new Uint32Array(holders.length + 1);
    for (const [number, list] of holders.entries()) starts[number + 1] = (starts[number] ?? 0) + list.length;
    const lengths = Float64Array.from(terms, (own) => vectorLength(own, vocabulary));
    return new Neighbours({ starts, examples: Uint32Array.from(holders.flat()), lengths }, examples, vocabulary);
  }

  save(): SavedNeighbours {
    return this.#saved;
  }

  /** The examples closest to a question of these words and pairs of characters, best first. */
  near(terms: ReadonlySet<string>): Neighbour[] {
    const products = this.#products(terms);
    const length = vectorLength(terms, this.#vocabulary);
    const near: { at: number; similarity: number }[] = [];
    for (const [at, product] of products.entries())
      if (product > 0) near.push({ at, similarity: product / (length * (this.#saved.lengths[at] ?? 1)) });
    near.sort((a, b) => b.similarity - a.similarity || a.at - b.at);
    return near.slice(0, NEAREST).flatMap(({ at, similarity }) => {
      const example = this.#examples[at];
      return example === undefined ? [] : [{ ...example, similarity }];
    });
  }

  /** Scalar product of the question's vector with that of each example. */
  #products(terms: ReadonlySet<string>): Float64Array {
    const { starts, examples } = this.#saved;
    const products = new Float64Array(this.#examples.length);
    for (const term of terms) {
      const number = this.#vocabulary.numberOf(term);
      if (number === undefined) continue;
      const weight = weightOf(term, this.#vocabulary) ** 2;
      const end = starts[number + 1] ?? 0;
      for (let at = starts[number] ?? 0; at < end; at++) {
        const example = examples[at] ?? 0;
        products[example] = (products[example] ?? 0) + weight;
      }
    }
    return products;
  }
}

export function weightOf(term: string, vocabulary: Vocabulary): number {
  return vocabulary.idf(term) * (isPair(term) ? NEIGHBOUR_WEIGHTS.gram : 1);
}

export function vectorLength(terms: ReadonlySet<string>, vocabulary: Vocabulary): number {
  let sum = 0;
  for (const term of terms) sum += weightOf(term, vocabulary) ** 2;
  return Math.sqrt(sum) || 1;
}

/** What the neighbours of one target say together. */
export interface Vote {
  readonly target: Target;
  readonly vote: number;
  readonly nearest: Neighbour;
}

/** How strongly the neighbours, best first, speak for each target: the best counts whole, further ones add a little. */
export function votes(neighbours: readonly Neighbour[]): Map<string, Vote> {
  const byTarget = new Map<string, Neighbour[]>();
  for (const neighbour of neighbours) {
    const key = targetKey(neighbour.target);
    byTarget.set(key, [...(byTarget.get(key) ?? []), neighbour]);
  }
  return new Map(
    [...byTarget].flatMap(([key, same]): [string, Vote][] => {
      const [nearest] = same;
      if (nearest === undefined) return [];
      const further = NEIGHBOUR_WEIGHTS.further.map((weight, at) => weight * (same[at + 1]?.similarity ?? 0));
      const vote = further.reduce((sum, more) => sum + more, nearest.similarity);
      return [[key, { target: nearest.target, vote, nearest }]];
    }),
  );
}
