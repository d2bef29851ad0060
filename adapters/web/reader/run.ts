import type { Slice } from '../../../src/law/source.js';
import type { Piece, Repair, Words } from '../../../src/law/words.js';
import { type Mark, overlap } from './mark.js';

/** Words that are printed, repaired and hit alike from end to end. */
export interface Leaf {
  readonly text: string;
  readonly repair: Repair | undefined;
  readonly hit: boolean;
}

/** Leaves under the same mark, so that a link stays one link although a part of it is repaired or hit. */
export interface Run {
  readonly mark: Mark | undefined;
  readonly leaves: readonly Leaf[];
}

interface Placed<T> extends Slice {
  readonly what: T;
}

type Marked = Leaf & { readonly mark: Mark | undefined };

/**
 * Cuts words into runs; the texts of the leaves joined give back the words. Marks are slices of the source and must
 * not overlap; hits are slices of `words.text`.
 */
export function runsOf(words: Words, marks: readonly Mark[], hits: readonly Slice[]): readonly Run[] {
  const runs: { mark: Mark | undefined; leaves: Leaf[] }[] = [];
  for (const { mark, ...leaf } of leavesOf(words, marks, hits)) {
    const last = runs.at(-1);
    if (last !== undefined && last.mark === mark) last.leaves.push(leaf);
    else runs.push({ mark, leaves: [leaf] });
  }
  return runs;
}

function leavesOf(words: Words, marks: readonly Mark[], hits: readonly Slice[]): readonly Marked[] {
  const pieces = placedPieces(words);
  const placedMarks = marks.flatMap((mark) => placedMark(pieces, mark));
  const edges = edgesOf(words.text.length, [...pieces, ...placedMarks, ...hits]);
  return edges.flatMap((start, index) => {
    const here = { start, end: edges[index + 1] ?? start };
    const dropped = repairsThatDrop(pieces, placedMarks, start);
    if (here.end === start) return dropped;
    const mark = placedMarks.find((placed) => overlap(placed, here))?.what;
    const piece = pieces.find((placed) => overlap(placed, here))?.what;
    const repair = piece?.kind === 'repair' ? piece : undefined;
    const hit = hits.some((slice) => overlap(slice, here));
    return [...dropped, { mark, text: words.text.slice(start, here.end), repair, hit }];
  });
}

/** A repair that drops words leaves no text behind; it is still a place to say so, inside a link that goes on. */
function repairsThatDrop(
  pieces: readonly Placed<Piece>[],
  marks: readonly Placed<Mark>[],
  at: number,
): readonly Marked[] {
  const mark = marks.find(({ start, end }) => start < at && at < end)?.what;
  return pieces.flatMap(({ start, end, what }) =>
    what.kind === 'repair' && start === at && end === at ? [{ mark, text: '', repair: what, hit: false }] : [],
  );
}

function placedPieces(words: Words): readonly Placed<Piece>[] {
  let start = 0;
  return words.pieces.map((piece) => {
    const length = piece.kind === 'repair' ? piece.reads.length : piece.slice.end - piece.slice.start;
    const placed = { start, end: start + length, what: piece };
    start = placed.end;
    return placed;
  });
}

/** Where a mark lies in the text. A repair belongs to it only as a whole: half of a replaced run is nowhere. */
function placedMark(pieces: readonly Placed<Piece>[], mark: Mark): Placed<Mark>[] {
  const parts = pieces.flatMap((piece) => {
    const { slice, kind } = piece.what;
    if (kind === 'repair') return encloses(mark.slice, slice) ? [piece] : [];
    if (!overlap(mark.slice, slice)) return [];
    const shift = piece.start - slice.start;
    return [
      { start: Math.max(mark.slice.start, slice.start) + shift, end: Math.min(mark.slice.end, slice.end) + shift },
    ];
  });
  const first = parts[0];
  const last = parts.at(-1);
  return first === undefined || last === undefined ? [] : [{ start: first.start, end: last.end, what: mark }];
}

function encloses(outer: Slice, inner: Slice): boolean {
  if (inner.start === inner.end) return outer.start < inner.start && inner.end < outer.end;
  return outer.start <= inner.start && inner.end <= outer.end;
}

function edgesOf(length: number, slices: readonly Slice[]): readonly number[] {
  const inside = slices.flatMap((slice) => [slice.start, slice.end]).filter((edge) => edge > 0 && edge < length);
  return [...new Set([0, ...inside, length])].sort((a, b) => a - b);
}
