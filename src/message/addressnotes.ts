import type { AddressNote, AddressReason } from '../law/addressnote.js';
import { fill, inARow, type Phrases } from './phrases.js';

/** How an address was taken, or how far it led, in a sentence. */
export function sayAddress({ says, of, document }: AddressNote, phrases: Phrases): string {
  const values = Object.entries(of).map(([name, value]) => [name, wordsOf(value, phrases)]);
  const note = fill(phrases[says], Object.fromEntries(values));
  return document === undefined ? note : fill(phrases.addressIn, { document, note });
}

/** In a row, each once. */
export function sayAddresses(notes: readonly AddressNote[], phrases: Phrases): string {
  return inARow([...new Set(notes.map((note) => sayAddress(note, phrases)))], phrases);
}

function wordsOf(value: string | readonly string[] | AddressReason, phrases: Phrases): string {
  if (typeof value === 'string') return value;
  if ('says' in value) return fill(phrases[value.says], value.of);
  return value.map((address) => fill(phrases.addressQuoted, { address })).join(phrases.jointClauses);
}
