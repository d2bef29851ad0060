import type { AddressNote, AddressReason } from './addressnote.js';
import { readNumeral } from './numeral.js';
import type { Unit } from './unit.js';

export type LocatedPart =
  /** `name` is empty for the whole unit. */
  { readonly name: string; readonly why: AddressReason | undefined } | { readonly problem: AddressNote };

/** なお書 and the like: a sentence named by its first word. */
const BY_FIRST_WORD = /^(なお|また|ただし)書$/;

/** Which sentence is meant, whatever name was used for it. */
export function locatePart(unit: Unit, part: string): LocatedPart {
  const { sentences, address: owner } = unit;
  if (sentences.some((each) => each.name === part)) return { name: part, why: undefined };
  if (part === '柱書') return locateLeadIn(unit);
  const word = BY_FIRST_WORD.exec(part)?.[1];
  if (word) return locateByWord(unit, word);
  if (part === '本文') return { name: '', why: { says: 'whyNoProviso', of: { owner } } };
  if (sentences.length === 0) return { problem: { says: 'addressOneSentence', of: { owner, what: part } } };
  const count = readNumeral(part.replace(/^第|段$/g, ''));
  const index = count === undefined ? { 前段: 0, 中段: 1, 後段: sentences.length - 1 }[part] : count - 1;
  const sentence = index === undefined ? undefined : sentences[index];
  if (!sentence || (part === '中段' && sentences.length < 3)) {
    const parts = sentences.map(({ name }) => name).join('・');
    return { problem: { says: 'addressSentences', of: { owner, parts, what: part } } };
  }
  return { name: sentence.name, why: undefined };
}

function locateLeadIn({ address: owner, children, words }: Unit): LocatedPart {
  if (children.length > 0 && words.text !== '') return { name: '柱書', why: undefined };
  if (words.text !== '') return { name: '', why: { says: 'whyNoLeadIn', of: { owner } } };
  return { problem: { says: 'addressLacks', of: { owner, what: '柱書' } } };
}

function locateByWord(unit: Unit, word: string): LocatedPart {
  const hits = unit.sentences.filter((each) => each.words.text.replace(/^但し?/, 'ただし').startsWith(word));
  const [only] = hits;
  if (only && hits.length === 1) return { name: only.name, why: undefined };
  const says = hits.length === 0 ? 'addressNoneBegins' : 'addressSeveralBegin';
  return { problem: { says, of: { owner: unit.address, word } } };
}
