/** Stands between the terms of a saved vocabulary; normalised text never holds it. */
const SEPARATOR = '\n';

/** What `save` gives and the constructor takes: each term with the number of documents it occurs in. */
export interface SavedVocabulary {
  readonly documents: number;
  /** All terms, joined; their order is their number. */
  readonly terms: string;
  readonly frequencies: Uint32Array;
}

/** In how many of the indexed documents each term occurs: what tells a telling word from a common one. */
export class Vocabulary {
  readonly #saved: SavedVocabulary;
  readonly #numbers: ReadonlyMap<string, number>;

  constructor(saved: SavedVocabulary) {
    this.#saved = saved;
    const terms = saved.terms === '' ? [] : saved.terms.split(SEPARATOR);
    this.#numbers = new Map(terms.map((term, number) => [term, number]));
  }

  static count(documents: readonly ReadonlySet<string>[]): Vocabulary {
    const frequencies = new Map<string, number>();
    for (const terms of documents) for (const term of terms) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
    return new Vocabulary({
      documents: documents.length,
      terms: [...frequencies.keys()].join(SEPARATOR),
      frequencies: Uint32Array.from(frequencies.values()),
    });
  }

  get size(): number {
    return this.#numbers.size;
  }

  has(term: string): boolean {
    return this.#numbers.has(term);
  }

  /** The term's place among all terms; undefined for a term that occurs nowhere. */
  numberOf(term: string): number | undefined {
    return this.#numbers.get(term);
  }

  /** All terms, by number. */
  terms(): Iterable<string> {
    return this.#numbers.keys();
  }

  /** BM25's inverse document frequency of a word however it is spelt; highest for one that occurs nowhere. */
  idf(...spellings: readonly string[]): number {
    const { documents } = this.#saved;
    const all = spellings.reduce((sum, spelling) => sum + this.#frequency(spelling), 0);
    const frequency = Math.min(documents, all);
    return Math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5));
  }

  #frequency(term: string): number {
    const number = this.#numbers.get(term);
    return number === undefined ? 0 : (this.#saved.frequencies[number] ?? 0);
  }

  save(): SavedVocabulary {
    return this.#saved;
  }
}
