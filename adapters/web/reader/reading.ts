import type { Document } from '../../../src/law/document.js';
import { withDescendants } from '../../../src/law/unit.js';
import type { Repair } from '../../../src/law/words.js';
import { blocksOf } from './block.js';
import { type Hits, hitsOf } from './hit.js';
import { type Mark, marksOf } from './mark.js';

/** A document with everything that is shown in its text. */
export interface Reading {
  readonly document: Document;
  readonly marks: readonly Mark[];
  /** In reading order; a repair is numbered by its place here. */
  readonly repairs: readonly Repair[];
  /** Undefined when nothing was searched for. */
  readonly hits: Hits | undefined;
}

export function readingOf(document: Document, query: string): Reading {
  return {
    document,
    marks: marksOf(document),
    repairs: repairsOf(document),
    hits: query === '' ? undefined : hitsOf(document, query),
  };
}

function repairsOf(document: Document): readonly Repair[] {
  return document.units
    .flatMap((top) => [...withDescendants(top)])
    .flatMap((unit) => blocksOf(document, unit))
    .flatMap(({ words }) => words.pieces)
    .flatMap((piece) => (piece.kind === 'repair' ? [piece] : []));
}
