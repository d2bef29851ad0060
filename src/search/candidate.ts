import type { Hit } from './engine.js';
import { type Entry, type Target, targetKey } from './entry.js';
import type { Likely } from './likelihood.js';
import type { Neighbour, Vote } from './neighbours.js';
import { coverage, type SearchQuery } from './query.js';
import { EVIDENCE_WEIGHTS, type Field, INTENT_WEIGHTS, LIKELIHOOD } from './weights.js';

/** A target with all that speaks for it. */
export interface Candidate {
  readonly target: Target;
  /** Sum of the evidence; only comparable with the thresholds of `weights.ts`. */
  readonly score: number;
  /** BM25 over the provision's fields per unit of the question's weight, weighted by what the question wants. */
  readonly words: number;
  /** Share of the question's weight the provision's own words speak of. */
  readonly coverage: number;
  /** What the examples say. */
  readonly vote: number;
  readonly nearest: Neighbour | undefined;
  /** How likely the target is by all of its examples, 0 to 1; undefined where nobody gave one. */
  readonly likelihood: number | undefined;
}

const OWN_FIELDS: ReadonlySet<string> = new Set<Field>(['heading', 'text', 'context']);

export interface EntryHit extends Hit {
  readonly entry: Entry;
}

/** All targets anything speaks for, best first. */
export function rank(
  query: SearchQuery,
  hits: readonly EntryHit[],
  votes: ReadonlyMap<string, Vote>,
  likely: ReadonlyMap<string, Likely>,
): Candidate[] {
  const weight = query.concepts.reduce((sum, { idf }) => sum + idf, 0) || 1;
  const found = new Map(hits.map((hit) => [targetKey(hit.entry.target), hit]));
  const likeliest = [...likely].flatMap(([key, { likelihood }]) => (likelihood >= LIKELIHOOD.candidate ? [key] : []));
  const keys = new Set([...found.keys(), ...votes.keys(), ...likeliest]);
  const candidates = [...keys].flatMap(
    (key) => candidate(query, weight, found.get(key), votes.get(key), likely.get(key)) ?? [],
  );
  return candidates.sort((a, b) => b.score - a.score);
}

function candidate(
  query: SearchQuery,
  weight: number,
  hit: EntryHit | undefined,
  vote: Vote | undefined,
  likely: Likely | undefined,
): Candidate | undefined {
  const target = hit?.entry.target ?? vote?.target ?? likely?.target;
  if (target === undefined) return undefined;
  const words = hit === undefined ? 0 : (hit.score / weight) * suitability(query, hit.entry);
  return {
    target,
    words,
    coverage: hit === undefined ? 0 : coverage(query, ownWords(hit)),
    vote: vote?.vote ?? 0,
    nearest: vote?.nearest,
    likelihood: likely?.likelihood,
    score:
      EVIDENCE_WEIGHTS.words * words +
      EVIDENCE_WEIGHTS.neighbours * (vote?.vote ?? 0) +
      EVIDENCE_WEIGHTS.likelihood * (likely?.likelihood ?? 0),
  };
}

/** A definition names its term, so its words match whoever mentions the term; it answers only those who ask for it. */
function suitability({ intent }: SearchQuery, { defines }: Entry): number {
  if (!defines) return 1;
  return intent === 'definition' ? INTENT_WEIGHTS.definitionAsked : INTENT_WEIGHTS.definitionNotAsked;
}

function ownWords({ matched }: Hit): Set<string> {
  const own = [...matched].filter(([, fields]) => fields.some((field) => OWN_FIELDS.has(field)));
  return new Set(own.map(([term]) => term));
}
