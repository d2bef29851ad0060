import type { Step } from './address.js';

/** Between components people write nothing, a space, or の. Patterns run on half-width text of the same length. */
const SEPARATOR = / *の? */y;

/** How far the reading of an address has come. */
export interface Scan {
  readonly text: string;
  at: number;
  readonly steps: Step[];
}

export function take(scan: Scan, pattern: RegExp): RegExpExecArray | undefined {
  pattern.lastIndex = scan.at;
  const found = pattern.exec(scan.text);
  if (!found) return undefined;
  scan.at += found[0].length;
  return found;
}

/** Tries `read` after a separator, and takes the separator back when it fails. */
export function after(scan: Scan, read: (scan: Scan) => boolean): boolean {
  const start = scan.at;
  take(scan, SEPARATOR);
  if (read(scan)) return true;
  scan.at = start;
  return false;
}
