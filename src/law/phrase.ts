import { KANA_LETTER } from './kana.js';
import { NUMERAL, readBranched, readNumeral, toHalfWidth } from './numeral.js';
import { escapePattern } from './pattern.js';
import { isKanji } from './script.js';
import type { Slice } from './source.js';

/** What the first component of a phrase says: a number (第3条), a place in the order (前条, 前二項), or 各号. */
export type Head =
  | { readonly kind: 'document' }
  | { readonly kind: 'appendix'; readonly text: string }
  | { readonly kind: 'chapter'; readonly text: string }
  | {
      readonly kind: 'numbered';
      readonly unit: CountedUnit;
      readonly number: readonly number[];
      readonly supplement: boolean;
    }
  /** 第3、5及び6条: several numbers share one 条. */
  | { readonly kind: 'elliptical'; readonly numbers: readonly number[] }
  | { readonly kind: 'before'; readonly unit: CountedUnit; readonly count: number }
  | { readonly kind: 'after'; readonly unit: CountedUnit }
  | { readonly kind: 'same'; readonly unit: CountedUnit }
  | { readonly kind: 'this'; readonly unit: CountedUnit }
  /** 前各号. */
  | { readonly kind: 'allBefore'; readonly unit: CountedUnit }
  /** 次の各号, 当該各号. */
  | { readonly kind: 'eachItem'; readonly which: 'next' | 'those' };
export type CountedUnit = '条' | '項' | '号';

/** A run of words that points somewhere, as written: nothing is resolved yet. */
export interface Phrase extends Slice {
  readonly text: string;
  readonly head: Head;
  /** Components after the first: 第2項, 第3号, イ, 各号, 後段. */
  readonly tail: Tail;
  /** The last member of から…まで. */
  readonly until: { readonly head: Head; readonly tail: Tail } | undefined;
}

export interface Tail {
  readonly paragraph: readonly number[] | undefined;
  readonly item: readonly number[] | undefined;
  readonly letter: string | undefined;
  readonly each: '各号' | '各項' | undefined;
  readonly part: string | undefined;
}

const N = NUMERAL;
const OR = '(?:、|，|,|・|及び|並びに|又は|若しくは|または|もしくは|および)';
const ELLIPTICAL = `第(?:${N})(?:${OR}${N})+条`;
const NUMBERED = `(?:附則)?第?${N}条(?:の${N}(?![項号]))*|第${N}項|第${N}号(?:の${N})*`;
const RELATIVE = `前各[項号]|前${N}[条項号]|[前次同][条項号]|この[条項号](?!例)|本[条項](?!例|目)|次の各号|当該各号`;
const TAIL = `(?:第${N}項)?(?:第${N}号(?:の${N})*)?(?:${KANA_LETTER}(?![ァ-ヶー]))?(?:各号|各項)?(?:前段|中段|後段|本文|ただし書|但書|柱書)?`;
const APPENDIX = `別記様式|別表(?:第${N})?|様式第${N}号|別記(?:第${N}号)?様式`;
const CHAPTER = `第${N}章(?:第${N}節)?`;
/** Kanji right after 項 or 号 make another word of it, unless they are the few that join or narrow references. */
const WORD_GOES_ON = /^(?![及又並若中以前後本但柱各括関掲同])[一-龠々]/;
const LAW_NUMBER = /(?:法律|条例|規則|規程|訓令|告示|政令|[府省庁勅]令|要綱|通達)$/;
const GENERIC_TITLES = '条例|規則|規程|要綱|要領|法律|法(?![人令定務])|政令|省令|訓令|基本方針|方針|指針|細則|内規';

const TAIL_PARTS = new RegExp(
  `^(?:第(${N})項)?(?:第(${N}(?:号の${N})?)号?((?:の${N})*))?(${KANA_LETTER})?(各号|各項)?(前段|中段|後段|本文|ただし書|但書|柱書)?$`,
);

/** All phrases of a text, in order. `titles` are what the document calls itself. */
export function findPhrases(text: string, titles: readonly string[]): readonly Phrase[] {
  const own = titles.map(escapePattern).join('|');
  const head = `(?<document>(?:この|本)(?:${own}|${GENERIC_TITLES}))|(?<elliptical>${ELLIPTICAL})|(?<numbered>${NUMBERED})|(?<relative>${RELATIVE})|(?<chapter>${CHAPTER})|(?<appendix>${APPENDIX})`;
  const until = `(?:から(?<last>(?:${NUMBERED}))(?<lastTail>${TAIL})(?:まで)?)?`;
  const pattern = new RegExp(`(?:${head})(?<tail>${TAIL})${until}`, 'g');
  return [...text.matchAll(pattern)].flatMap((found) => toPhrase(found, text) ?? []);
}

function toPhrase(found: RegExpMatchArray, text: string): Phrase | undefined {
  const groups = found.groups ?? {};
  const start = found.index ?? 0;
  if (isTorn(text, start, start + found[0].length)) return undefined;
  const head = readHead(groups);
  if (!head) return undefined;
  const last = groups.last === undefined ? undefined : readNumbered(groups.last);
  return {
    start,
    end: start + found[0].length,
    text: found[0],
    head,
    tail: readTail(groups.tail ?? ''),
    until: last && { head: last, tail: readTail(groups.lastTail ?? '') },
  };
}

/** A number torn out of a longer one, or the beginning of a longer word: 条件, 第三号被保険者. */
function isTorn(text: string, start: number, end: number): boolean {
  if (/[0-9０-９〇一二三四五六七八九十百千]/.test(text[start - 1] ?? '')) return true;
  const whole = text.slice(start, end);
  // 見本条例, 基本方針: 本 is the end of another word. 平成元年法律第三号: the number of a law, not an item.
  if (whole.startsWith('本') && isKanji(text[start - 1] ?? '')) return true;
  if (/^第[^条項]*号/.test(whole) && LAW_NUMBER.test(text.slice(0, start))) return true;
  const after = text.slice(end);
  return /^[件例約目]/.test(after) || (/[項号]$/.test(whole) && WORD_GOES_ON.test(after));
}

function readHead(groups: Readonly<Record<string, string | undefined>>): Head | undefined {
  const { document, elliptical, numbered, relative, chapter, appendix } = groups;
  if (document) return { kind: 'document' };
  if (elliptical) return { kind: 'elliptical', numbers: readNumbers(elliptical) };
  if (numbered) return readNumbered(numbered);
  if (relative) return readRelative(relative);
  if (chapter) return { kind: 'chapter', text: chapter };
  return appendix ? { kind: 'appendix', text: appendix } : undefined;
}

function readNumbers(text: string): readonly number[] {
  return [...text.matchAll(new RegExp(N, 'g'))].map((m) => readNumeral(m[0]) ?? 0);
}

function readNumbered(text: string): Head | undefined {
  const unit = /[条項号]/.exec(text)?.[0] as CountedUnit | undefined;
  if (!unit) return undefined;
  const number = readBranched(text.replace(/^附則|第|[条項号]/g, ''));
  return { kind: 'numbered', unit, number, supplement: text.startsWith('附則') };
}

function readRelative(text: string): Head | undefined {
  if (text === '次の各号') return { kind: 'eachItem', which: 'next' };
  if (text === '当該各号') return { kind: 'eachItem', which: 'those' };
  const unit = text.slice(-1) as CountedUnit;
  if (text.startsWith('前各')) return { kind: 'allBefore', unit };
  const word = text.slice(0, -1);
  if (word === '次') return { kind: 'after', unit };
  if (word === '同') return { kind: 'same', unit };
  if (word === 'この' || word === '本') return { kind: 'this', unit };
  return { kind: 'before', unit, count: word === '前' ? 1 : (readNumeral(word.slice(1)) ?? 1) };
}

function readTail(text: string): Tail {
  const [, paragraph, item, branches, letter, each, part] = TAIL_PARTS.exec(text) ?? [];
  return {
    paragraph: paragraph ? readBranched(paragraph) : undefined,
    item: item ? readBranched(`${item}${branches ?? ''}`) : undefined,
    letter: letter && toHalfWidth(letter),
    each: each as Tail['each'],
    part: part?.replace('但書', 'ただし書'),
  };
}
