import { clippedBy, piecesBy } from '../../../src/message/cutting.js';

/** Characters of anything that is sent, as JSON. */
export function weightOf(sent: unknown): number {
  return JSON.stringify(sent).length;
}

/** Characters of a text, as JSON has them. */
export function sizeOf(text: string): number {
  return weightOf(text) - 2;
}

/** As `clippedBy`, in characters as JSON has them. */
export function clipped(text: string, size: number): string {
  return clippedBy(unitSize, text.toWellFormed(), size);
}

/** As `piecesBy`, in characters as JSON has them. */
export function piecesOf(text: string, size: number): string[] {
  return piecesBy(unitSize, text, size);
}

/** Of each code unit that JSON writes longer; half of a surrogate pair is made whole before anything is sent. */
const UNIT_SIZES: readonly number[] = Array.from({ length: 128 }, (_, code) => {
  return JSON.stringify(String.fromCharCode(code)).length - 2;
});

function unitSize(code: number): number {
  return UNIT_SIZES[code] ?? 1;
}
