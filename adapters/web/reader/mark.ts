import type { Document } from '../../../src/law/document.js';
import type { Reference } from '../../../src/law/reference.js';
import type { Slice } from '../../../src/law/source.js';
import type { Term } from '../../../src/law/term.js';
import type { Words } from '../../../src/law/words.js';

/** A run of the source that leads somewhere: to the provision it refers to, or to the definition of its term. */
export type Mark =
  | { readonly kind: 'reference'; readonly slice: Slice; readonly reference: Reference; readonly to: string }
  | { readonly kind: 'term'; readonly slice: Slice; readonly term: Term; readonly to: string };

/** Every mark of a document in reading order; no two of them overlap. */
export function marksOf(document: Document): readonly Mark[] {
  return withoutOverlap([...document.references.flatMap(referenceMark), ...document.terms.flatMap(termMarks)]);
}

/** Of marks that overlap one stays: a reference rather than a term, then the longer, then the earlier. */
export function withoutOverlap(marks: readonly Mark[]): readonly Mark[] {
  return heapsOf(marks).flatMap((heap) => (heap.length === 1 ? heap : bestOf(heap)));
}

/** Marks on one another, straight or through others, in reading order; between two heaps nothing overlaps. */
function heapsOf(marks: readonly Mark[]): readonly (readonly Mark[])[] {
  const heaps: Mark[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const mark of marks.toSorted((a, b) => a.slice.start - b.slice.start)) {
    if (mark.slice.start < end) heaps.at(-1)?.push(mark);
    else heaps.push([mark]);
    end = Math.max(end, mark.slice.end);
  }
  return heaps;
}

function bestOf(heap: readonly Mark[]): readonly Mark[] {
  const kept: Mark[] = [];
  for (const mark of heap.toSorted(byRank)) {
    if (!kept.some((other) => overlap(other.slice, mark.slice))) kept.push(mark);
  }
  return kept.sort((a, b) => a.slice.start - b.slice.start);
}

/** The marks that touch words of the source, out of all those of a document in reading order. */
export function marksOn(words: Words, marks: readonly Mark[]): readonly Mark[] {
  const found = new Set<Mark>();
  for (const { slice } of words.pieces) {
    for (let at = firstEndingAfter(slice.start, marks); at < marks.length; at++) {
      const mark = marks[at];
      if (mark === undefined || mark.slice.start >= slice.end) break;
      found.add(mark);
    }
  }
  return [...found];
}

/** Marks that do not overlap end in the order in which they start. */
function firstEndingAfter(offset: number, marks: readonly Mark[]): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((marks[middle]?.slice.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

export function overlap(a: Slice, b: Slice): boolean {
  return a.start < b.end && b.start < a.end;
}

function byRank(a: Mark, b: Mark): number {
  if (a.kind !== b.kind) return a.kind === 'reference' ? -1 : 1;
  return lengthOf(b.slice) - lengthOf(a.slice) || a.slice.start - b.slice.start;
}

function lengthOf(slice: Slice): number {
  return slice.end - slice.start;
}

/** A reference that does not lead to a provision here (another law, the whole document, not one reading) stays text. */
function referenceMark(reference: Reference): Mark[] {
  const to = reference.target.kind === 'provisions' ? reference.target.addresses[0] : undefined;
  return to === undefined ? [] : [{ kind: 'reference', slice: reference.slice, reference, to }];
}

function termMarks(term: Term): Mark[] {
  return term.uses.map((use) => ({ kind: 'term', slice: use.slice, term, to: term.definedAt }));
}
