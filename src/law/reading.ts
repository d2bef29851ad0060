import type { LineRole } from './document.js';
import type { Draft } from './draft.js';
import type { Label } from './label.js';
import type { TextLine } from './line.js';
import type { Words } from './words.js';

/** A line that has words, with what it may start and what follows it. */
export interface ContentLine {
  readonly line: TextLine;
  readonly label: Label | undefined;
  readonly blankBefore: boolean;
}

/** How far the reading of a text has come. Changed line by line, and never seen once the tree is read. */
export interface Reading {
  readonly source: string;
  /** A text without a single 条 is an outline of numbered headings. */
  readonly outline: boolean;
  readonly roles: (LineRole | undefined)[];
  readonly roots: Draft[];
  /** The units that are open, outermost first. */
  readonly open: Draft[];
  /** The heading that stands above the unit it names. */
  pending: { readonly words: Words; readonly start: number } | undefined;
  titled: boolean;
  /** While a table of contents is read: the first entry, whose second coming ends it. */
  contents: { first: string | undefined } | undefined;
  lastArticle: number;
  /** The line whose words were added last, to know where a line break is part of the words. */
  lastText: TextLine | undefined;
}

export function deepest(reading: Reading): Draft | undefined {
  return reading.open.at(-1);
}

/** Closes open units until `stays` accepts the innermost one. */
export function closeUntil(reading: Reading, stays: (draft: Draft) => boolean): void {
  while (reading.open.length > 0) {
    const last = deepest(reading);
    if (last && stays(last)) return;
    reading.open.pop();
  }
}

export function openUnit(reading: Reading, draft: Draft): void {
  const siblings = deepest(reading)?.children ?? reading.roots;
  siblings.push(draft);
  reading.open.push(draft);
  reading.lastText = undefined;
  extendTo(reading, draft.end);
}

export function extendTo(reading: Reading, end: number): void {
  for (const draft of reading.open) draft.end = Math.max(draft.end, end);
}

/** Takes the heading that stood above, if there is one; the unit then begins there. */
export function takePending(reading: Reading): Reading['pending'] {
  const pending = reading.pending;
  reading.pending = undefined;
  return pending;
}
