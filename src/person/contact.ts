import { toHalfWidth } from '../law/numeral.js';
import type { Slice } from '../law/source.js';
import { DASH } from './digitgroup.js';

/** Patterns run on half-width text of the same length. */
const MAIL = /(?<![\w.%+-])[\w.%+-]+@(?:[A-Za-z0-9-]+\.)+[A-Za-z][A-Za-z0-9-]+/g;

/** What stands between two digits of a telephone number, if anything. */
const GAP = `(?:[ \\t().・･]|${DASH}){0,2}`;

/** Ten or eleven digits from 0, or from +81 in its stead: fixed lines, mobiles, IP telephones, free calls alike. */
const TELEPHONE = new RegExp(`(?<!\\d)(?:\\((?=0\\d+\\)))?(?:\\+81${GAP}(?:0\\)?)?|0)(?:${GAP}\\d){9}\\d?(?!\\d)`, 'g');

const EXTENSION = /(?<=内線(?:番号)?[\s:はが]{0,3})\d(?:-?\d){1,7}(?!\d)/g;

/** The e-mail addresses, telephone numbers and extensions in a text. */
export function findContacts(text: string): readonly Slice[] {
  const half = toHalfWidth(text);
  const found = [MAIL, TELEPHONE, EXTENSION]
    .flatMap((pattern) => [...half.matchAll(pattern)])
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  // A telephone number inside a mail address is no second contact.
  let end = 0;
  return found.filter((slice) => {
    if (slice.start < end) return false;
    end = slice.end;
    return true;
  });
}
