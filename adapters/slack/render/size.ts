const GRAPHEMES = new Intl.Segmenter('ja', { granularity: 'grapheme' });

/**
 * Characters of a text as it travels: in JSON, with `& < >` escaped. Where in between Slack counts is not documented;
 * no way of counting characters finds more than this.
 */
export function sizeOf(text: string): number {
  let size = 0;
  for (let at = 0; at < text.length; at++) size += unitSize(text.charCodeAt(at));
  return size;
}

/** The same of anything that is sent. */
export function weightOf(sent: unknown): number {
  const json = JSON.stringify(sent);
  const escaped = json.match(/[&<>]/g) ?? [];
  return escaped.reduce((weight, character) => weight + (ESCAPED[character]?.length ?? 1) - 1, json.length);
}

/** Bytes of anything that is sent, as many as JSON can take: with every character beyond ASCII as an escape. */
export function bytesOf(sent: unknown): number {
  const json = JSON.stringify(sent);
  const beyond = json.match(/[^\x20-\x7e]/g) ?? [];
  return json.length + 5 * beyond.length;
}

/** The text, or as much of it as fits with an ellipsis; what a person sees as one character stays whole. */
export function clipped(text: string, size: number): string {
  if (sizeOf(text) <= size) return text;
  const end = overflowOf(text, 0, size - 1);
  return `${text.slice(0, GRAPHEMES.segment(text).containing(end)?.index)}…`;
}

/**
 * The text in pieces that fit, none empty; joined they are the text. Cut behind a sentence where one ends in the second
 * half of a piece, else between what a person sees as characters.
 */
export function piecesOf(text: string, size: number): string[] {
  const pieces: string[] = [];
  const graphemes = GRAPHEMES.segment(text);
  for (let from = 0; from < text.length; ) {
    const end = overflowOf(text, from, size);
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
function overflowOf(text: string, from: number, size: number): number {
  let used = 0;
  for (let at = from; at < text.length; at++) {
    used += unitSize(text.charCodeAt(at));
    if (used > size) return at;
  }
  return text.length;
}

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Of each code unit that takes more than itself; half of a surrogate pair is made whole before anything is sent. */
const UNIT_SIZES: readonly number[] = Array.from({ length: 128 }, (_, code) => {
  const unit = String.fromCharCode(code);
  return ESCAPED[unit]?.length ?? JSON.stringify(unit).length - 2;
});

function unitSize(code: number): number {
  return UNIT_SIZES[code] ?? 1;
}
