import MiniSearch, { type Options, type Query } from 'minisearch';
import type { Clause, Engine, Hit } from './engine.js';
import { BM25 } from './weights.js';

/** Fields are lists of terms already; this stands between them in the one string MiniSearch wants. */
const SEPARATOR = '\n';

export type TermFields = Readonly<Record<string, readonly string[]>>;

interface Indexed {
  readonly id: number;
  readonly fields: TermFields;
}

/** Serves up to some 50,000 documents; beyond that another engine should stand behind the interface. */
export class MiniSearchEngine implements Engine {
  readonly #index: MiniSearch<Indexed>;
  readonly #weights: Readonly<Record<string, number>>;

  private constructor(index: MiniSearch<Indexed>, weights: Readonly<Record<string, number>>) {
    this.#index = index;
    this.#weights = weights;
  }

  static build(documents: readonly TermFields[], weights: Readonly<Record<string, number>>): MiniSearchEngine {
    const index = new MiniSearch<Indexed>(options(weights));
    index.addAll(documents.map((fields, id) => ({ id, fields })));
    return new MiniSearchEngine(index, weights);
  }

  static load(saved: string, weights: Readonly<Record<string, number>>): MiniSearchEngine {
    return new MiniSearchEngine(MiniSearch.loadJSON<Indexed>(saved, options(weights)), weights);
  }

  search(clauses: readonly Clause[]): Hit[] {
    const queries = clauses.flatMap((clause) => this.#query(clause));
    if (queries.length === 0) return [];
    return this.#index.search({ combineWith: 'OR', queries }).map((result) => ({
      id: Number(result.id),
      // MiniSearch multiplies its score by the number of query terms that matched, which drowns BM25.
      score: result.score / Math.max(1, result.queryTerms.length),
      matched: new Map(Object.entries(result.match)),
    }));
  }

  save(): string {
    return JSON.stringify(this.#index);
  }

  #query({ terms, fields }: Clause): Query[] {
    const weights = new Map(terms.map(({ term, weight }) => [term, weight]));
    // MiniSearch takes a boost of 0 for 1, so a field that counts for nothing must not be asked.
    const counting = fields.filter((field) => this.#weights[field] !== 0);
    if (terms.length === 0 || counting.length === 0) return [];
    return [
      {
        queries: [terms.map(({ term }) => term).join(SEPARATOR)],
        fields: counting,
        boost: Object.fromEntries(counting.map((field) => [field, this.#weights[field] ?? 1])),
        boostTerm: (term) => weights.get(term) ?? 1,
      },
    ];
  }
}

function options(weights: Readonly<Record<string, number>>): Options<Indexed> {
  const split = (text: string) => (text === '' ? [] : text.split(SEPARATOR));
  return {
    fields: Object.keys(weights),
    extractField: (document, field) =>
      field === 'id' ? String(document.id) : (document.fields[field] ?? []).join(SEPARATOR),
    tokenize: split,
    processTerm: (term) => term,
    searchOptions: { tokenize: split, processTerm: (term) => term, bm25: BM25 },
  };
}
