import type { Slice } from '../law/source.js';
import { findContacts } from './contact.js';
import { NUMBER_MARK } from './digitgroup.js';
import { findWrittenNumbers, type NumberKind } from './writtennumber.js';

declare const masked: unique symbol;

/** A text in which every number found of a person or a payment card is masked. Only `maskNumbers` makes one. */
export type MaskedText = string & { readonly [masked]: true };

export type MaskedKind = NumberKind;

export interface Masking {
  readonly text: MaskedText;
  /** One for each mark, in the order of the text. */
  readonly found: readonly MaskedKind[];
}

const CONTACT_MARK = '［連絡先を伏せました］';

/** To be used before anything is stored or relayed. What is no such number stays as it was, character for character. */
export function maskNumbers(text: string): Masking {
  const numbers = findWrittenNumbers(text);
  return { text: cover(text, numbers, NUMBER_MARK) as MaskedText, found: numbers.map(({ kind }) => kind) };
}

/** For the log of what was asked. A report keeps its contacts: somebody has to call back. */
export function maskContacts(text: MaskedText): MaskedText {
  return cover(text, findContacts(text), CONTACT_MARK) as MaskedText;
}

/** What was said besides: the words of a mark are not the person's, and nothing is to be found by them. */
export function withoutMarks(text: MaskedText): string {
  return text.replaceAll(NUMBER_MARK, ' ').replaceAll(CONTACT_MARK, ' ');
}

function cover(text: string, slices: readonly Slice[], mark: string): string {
  let covered = '';
  let at = 0;
  for (const { start, end } of slices) {
    covered += text.slice(at, start) + mark;
    at = end;
  }
  return covered + text.slice(at);
}
