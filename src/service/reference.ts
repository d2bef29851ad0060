import { createHash } from 'node:crypto';

/** Crockford's alphabet: without I, L, O and U, which are misread or misheard on the telephone. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 8;

/** A short number that a person can read out; it comes from the event's key, so that a repeat has the same. */
export function referenceOf(key: string): string {
  const bytes = createHash('sha256').update(key).digest().subarray(0, LENGTH);
  const letters = [...bytes].map((byte) => ALPHABET[byte % ALPHABET.length]).join('');
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}
