/** A term to look for, and how much a match counts. */
export interface WeightedTerm {
  readonly term: string;
  readonly weight: number;
}

/** What is looked for in which fields; a hit may match any of it. */
export interface Clause {
  readonly fields: readonly string[];
  readonly terms: readonly WeightedTerm[];
}

export interface Hit {
  /** Position of the document in the order of indexing. */
  readonly id: number;
  readonly score: number;
  /** Matched query term → fields in which it stands. */
  readonly matched: ReadonlyMap<string, readonly string[]>;
}

/**
 * A full-text index over documents whose fields are lists of terms. Scores are comparable within one search and grow
 * with each matched term; how is the engine's own business.
 */
export interface Engine {
  search(clauses: readonly Clause[]): Hit[];
  /** JSON from which the same engine can be loaded again. */
  save(): string;
}
