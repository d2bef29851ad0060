const GRAPHEMES = new Intl.Segmenter('ja', { granularity: 'grapheme' });

/** What a UTF-16 code unit takes where it is sent. */
export type UnitSize = (code: number) => number;

/** The text, or as much of it as fits with an ellipsis; what a person sees as one character stays whole. */
export function clippedBy(unitSize: UnitSize, text: string, size: number): string {
  if (overflowOf(unitSize, text, 0, size) === text.length) return text;
  const end = overflowOf(unitSize, text, 0, size - 1);
  return `${text.slice(0, GRAPHEMES.segment(text).containing(end)?.index)}…`;
}

/**
 * The text in pieces that fit, none empty; joined they are the text. Cut behind a sentence where one ends in the second
 * half of a piece, else between what a person sees as characters.
 */
export function piecesBy(unitSize: UnitSize, text: string, size: number): string[] {
  const pieces: string[] = [];
  const graphemes = GRAPHEMES.segment(text);
  for (let from = 0; from < text.length; ) {
    const end = overflowOf(unitSize, text, from, size);
    const to = end === text.length ? end : cutBefore(end, from, text, graphemes);
    pieces.push(text.slice(from, to));
    from = to;
  }
  return pieces;
}

function cutBefore(end: number, from: number, text: string, graphemes: Intl.Segments): number {
  const isBetween = (at: number) => graphemes.containing(at)?.index === at;
  const piece = text.slice(from, end);
  const sentence = from + Math.max(piece.lastIndexOf('。'), piece.lastIndexOf('\n')) + 1;
  if ((sentence - from) * 2 > end - from && isBetween(sentence)) return sentence;
  const whole = graphemes.containing(end)?.index ?? end;
  if (whole > from) return whole;
  // A character with more marks on it than a piece holds has to be cut after all; not a surrogate pair.
  return text.slice(from, end).isWellFormed() ? end : end - 1;
}

/** Index of the first character that does not fit any more; the length of the text where all fit. */
function overflowOf(unitSize: UnitSize, text: string, from: number, size: number): number {
  let used = 0;
  for (let at = from; at < text.length; at++) {
    used += unitSize(text.charCodeAt(at));
    if (used > size) return at;
  }
  return text.length;
}
