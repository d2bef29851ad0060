import { readNumeral } from './numeral.js';
import type { Unit } from './unit.js';

export type LocatedPart =
  /** `name` is empty for the whole unit. */
  { readonly name: string; readonly why: string | undefined } | { readonly problem: string };

/** なお書 and the like: a sentence named by its first word. */
const BY_FIRST_WORD = /^(なお|また|ただし)書$/;

/** Which sentence is meant, whatever name was used for it. */
export function locatePart(unit: Unit, part: string): LocatedPart {
  const { sentences } = unit;
  if (sentences.some((each) => each.name === part)) return { name: part, why: undefined };
  if (part === '柱書') return locateLeadIn(unit);
  const word = BY_FIRST_WORD.exec(part)?.[1];
  if (word) return locateByWord(unit, word);
  if (part === '本文') return { name: '', why: `${unit.address}に本文とただし書の区別はない` };
  if (sentences.length === 0) return { problem: `${unit.address}は一文だけで、${part}という区切りはありません。` };
  const count = readNumeral(part.replace(/^第|段$/g, ''));
  const index = count === undefined ? { 前段: 0, 中段: 1, 後段: sentences.length - 1 }[part] : count - 1;
  const sentence = index === undefined ? undefined : sentences[index];
  if (!sentence || (part === '中段' && sentences.length < 3)) {
    return {
      problem: `${unit.address}は${sentences.map((each) => each.name).join('・')}からなり、${part}はありません。`,
    };
  }
  return { name: sentence.name, why: undefined };
}

function locateLeadIn(unit: Unit): LocatedPart {
  if (unit.children.length > 0 && unit.words.text !== '') return { name: '柱書', why: undefined };
  if (unit.words.text !== '') return { name: '', why: `${unit.address}には号などの下位の定めがなく柱書を分けられない` };
  return { problem: `${unit.address}に柱書はありません。` };
}

function locateByWord(unit: Unit, word: string): LocatedPart {
  const hits = unit.sentences.filter((each) => each.words.text.replace(/^但し?/, 'ただし').startsWith(word));
  const [only] = hits;
  if (only && hits.length === 1) return { name: only.name, why: undefined };
  return {
    problem: `${unit.address}に「${word}」で始まる文は${hits.length === 0 ? 'ありません' : 'いくつもあります'}。`,
  };
}
