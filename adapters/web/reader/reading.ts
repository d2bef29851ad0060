import type { Document } from '../../../src/law/document.js';
import { withDescendants } from '../../../src/law/unit.js';
import type { Repair, Words } from '../../../src/law/words.js';
import { blocksOf } from './block.js';
import { type Hits, hitsOf } from './hit.js';
import { type Mark, marksOf } from './mark.js';

/** A document with everything that is shown in its text. */
export interface Reading {
  readonly document: Document;
  readonly marks: readonly Mark[];
  /** In reading order; a repair is numbered by its place here. */
  readonly repairs: readonly PlacedRepair[];
  /** Undefined when nothing was searched for. */
  readonly hits: Hits | undefined;
}

/** A repair, and the words that it is in. */
export interface PlacedRepair {
  readonly repair: Repair;
  readonly words: Words;
}

export function readingOf(document: Document, query: string): Reading {
  return { ...unsearched(document), hits: query === '' ? undefined : hitsOf(document, query) };
}

type Unsearched = Omit<Reading, 'hits'>;

/** A document does not change: what is shown in it whatever is searched for is found once. */
const known = new WeakMap<Document, Unsearched>();

function unsearched(document: Document): Unsearched {
  const before = known.get(document);
  if (before !== undefined) return before;
  const found = { document, marks: marksOf(document), repairs: repairsOf(document) };
  known.set(document, found);
  return found;
}

function repairsOf(document: Document): readonly PlacedRepair[] {
  return document.units
    .flatMap((top) => [...withDescendants(top)])
    .flatMap((unit) => blocksOf(document, unit))
    .flatMap(({ words }) =>
      words.pieces.flatMap((piece) => (piece.kind === 'repair' ? [{ repair: piece, words }] : [])),
    );
}
