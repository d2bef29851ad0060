import { clippedBy, piecesBy } from '../../../src/message/cutting.js';

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

/** As `clippedBy`, in characters as Slack counts them. */
export function clipped(text: string, size: number): string {
  return clippedBy(unitSize, text, size);
}

/** As `piecesBy`, in characters as Slack counts them. */
export function piecesOf(text: string, size: number): string[] {
  return piecesBy(unitSize, text, size);
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
