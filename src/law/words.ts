import type { Slice } from './source.js';

/**
 * A listed repair of a printed defect: `reads` stands where the source has the text of `slice`.
 * An empty `reads` drops the printed text; an empty slice inserts.
 */
export interface Repair {
  readonly kind: 'repair';
  readonly slice: Slice;
  readonly reads: string;
  readonly why: string;
}

export interface Printed {
  readonly kind: 'printed';
  readonly slice: Slice;
}

export type Piece = Printed | Repair;

/**
 * Words of the policy. Invariant: `text` is the concatenation of the pieces, each either a slice of the source as it
 * stands or a repair listed in the front matter; there is nothing else between them.
 */
export interface Words {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

export const NO_WORDS: Words = { text: '', pieces: [] };

export function wordsAt(source: string, slice: Slice): Words {
  if (slice.end <= slice.start) return NO_WORDS;
  return { text: source.slice(slice.start, slice.end), pieces: [{ kind: 'printed', slice }] };
}

function lengthOf(piece: Piece): number {
  return piece.kind === 'repair' ? piece.reads.length : piece.slice.end - piece.slice.start;
}

export function joinWords(parts: readonly Words[]): Words {
  const pieces: Piece[] = [];
  for (const piece of parts.flatMap((part) => part.pieces)) {
    const last = pieces.at(-1);
    if (piece.kind === 'printed' && last?.kind === 'printed' && last.slice.end === piece.slice.start) {
      pieces[pieces.length - 1] = { kind: 'printed', slice: { start: last.slice.start, end: piece.slice.end } };
    } else pieces.push(piece);
  }
  return { text: parts.map((part) => part.text).join(''), pieces };
}

/** The words from one offset of the text to another. A repair that drops text goes with what stands before it. */
export function cutWords(words: Words, from: number, to = words.text.length): Words {
  const pieces: Piece[] = [];
  let at = 0;
  for (const piece of words.pieces) {
    const end = at + lengthOf(piece);
    const cut = cutPiece(piece, from - at, to - at);
    if (cut) pieces.push(cut);
    at = end;
  }
  return { text: words.text.slice(from, to), pieces };
}

function cutPiece(piece: Piece, from: number, to: number): Piece | undefined {
  const length = lengthOf(piece);
  if (length === 0) return (from < 0 || from === 0) && to >= 0 && !(from === 0 && to === 0) ? piece : undefined;
  const start = Math.max(0, from);
  const end = Math.min(length, to);
  if (start >= end) return undefined;
  if (piece.kind === 'printed') {
    return { kind: 'printed', slice: { start: piece.slice.start + start, end: piece.slice.start + end } };
  }
  // A repair that is cut in two: its first part stands for all of the printed text, the rest is inserted after it.
  const slice = start === 0 ? piece.slice : { start: piece.slice.end, end: piece.slice.end };
  return { ...piece, slice, reads: piece.reads.slice(start, end) };
}

export function trimWords(words: Words): Words {
  const from = words.text.length - words.text.trimStart().length;
  return cutWords(words, from, Math.max(from, words.text.trimEnd().length));
}

/** Where in the source the character at `index` stands; the end of the words where `index` is past them. */
export function sourceOffset(words: Words, index: number): number {
  let at = 0;
  for (const piece of words.pieces) {
    const end = at + lengthOf(piece);
    if (index < end) return piece.kind === 'printed' ? piece.slice.start + (index - at) : piece.slice.start;
    at = end;
  }
  return words.pieces.at(-1)?.slice.end ?? 0;
}

/** The run of the source under a run of the text. */
export function sourceSlice(words: Words, from: number, to: number): Slice {
  const start = sourceOffset(words, from);
  return to <= from ? { start, end: start } : { start, end: sourceOffset(words, to - 1) + 1 };
}
