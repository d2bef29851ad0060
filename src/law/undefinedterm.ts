import { COMPOUND, isKanji, isKatakana } from './script.js';
import type { Term } from './term.js';
import { addressAt, everyUnit, type Unit } from './unit.js';
import { sourceOffset } from './words.js';

/** A word that the text uses like a term without saying what it means. */
export interface UndefinedTerm {
  readonly name: string;
  readonly count: number;
  /** Its first use. */
  readonly address: string;
  readonly offset: number;
}

interface Candidate {
  count: number;
  /** A verbal noun (…する) or an adjective (…な) names an act or a quality, not a thing. */
  acts: boolean;
  inDefinition: boolean;
  /** Stands before a particle at least once, and not only in enumerations of acts. */
  asNoun: boolean;
  /** 他の甲: one of several of a kind that nobody has listed. */
  amongOthers: boolean;
  readonly unit: Unit;
  readonly index: number;
}

const OFTEN = 3;
const LONG_KANJI = 5;
/** Words by which regulations hold themselves together. */
const STRUCTURAL =
  /^(?:以下|場合|各号|前項|当該|事項|必要|状態|目的|範囲|業務|対象|規定|基準|措置|[一二三四五六七八九十百]+.?)$/;
const TRAILING = /(?:及|並|又|若|等|第|中|上|間|内|用)+$/;
const LEADING = /^(?:本市?|両|各|当該|同|他|適宜)/;

/**
 * Terms without a definition, by how a text treats its words: acronyms; nouns that it repeats, or explains others with;
 * long compounds; names built around a defined term. A guess, meant to be read by a person.
 */
export function findUndefinedTerms(
  units: readonly Unit[],
  terms: readonly Term[],
  titles: readonly string[],
): readonly UndefinedTerm[] {
  const defined = terms.flatMap((term) => [term.name, ...term.aliases]).map((name) => name.replace(/[ 　]/g, ''));
  const definedAt = new Set(terms.map((term) => term.definedAt));
  const candidates = collect(units, definedAt);
  const known = new Set([...defined, ...defined.map((name) => name.replace(TRAILING, '')), ...titles]);
  return [...candidates]
    .filter(
      ([name, each]) =>
        !known.has(name) && !titles.some((title) => title.includes(name)) && isTerm(name, each, defined, candidates),
    )
    .map(([name, { count, unit, index }]) => ({
      name,
      count,
      address: addressAt(unit, index),
      offset: sourceOffset(unit.words, index),
    }));
}

function collect(units: readonly Unit[], definedAt: ReadonlySet<string>): Map<string, Candidate> {
  const candidates = new Map<string, Candidate>();
  for (const unit of everyUnit(units)) {
    if (unit.level === 'appendix') continue;
    const { text } = unit.words;
    for (const match of text.matchAll(COMPOUND)) {
      const lead = LEADING.exec(match[0])?.[0] ?? '';
      const name = match[0].slice(lead.length).replace(TRAILING, '');
      if (name.length < 2 || STRUCTURAL.test(name)) continue;
      const index = match.index + lead.length;
      const each = candidates.get(name) ?? {
        count: 0,
        acts: false,
        inDefinition: false,
        asNoun: false,
        amongOthers: false,
        unit,
        index,
      };
      each.count++;
      each.acts ||= /^(?:し|する|さ|すれ|せ|でき|な(?!ど))/.test(text.slice(index + name.length));
      each.asNoun ||= /^(?:等|及び|又は)?[をのはがにへとで]/.test(text.slice(index + name.length));
      each.inDefinition ||= definedAt.has(unit.address);
      each.amongOthers ||= /(?<!その)他の$/.test(text.slice(0, match.index));
      candidates.set(name, each);
    }
  }
  return candidates;
}

function isTerm(
  name: string,
  each: Candidate,
  defined: readonly string[],
  all: ReadonlyMap<string, Candidate>,
): boolean {
  if (/^[A-Z]{3,}$/.test(name)) return true;
  if (/(?:法|法律|条例)$/.test(name)) return false;
  const inside = defined.find((term) => term.length > 2 && name.includes(term));
  if (inside) return !name.startsWith(inside) && !name.endsWith(inside);
  if (each.amongOthers && isPlainNoun(each)) return true;
  if (!isPlainNoun(each)) return false;
  if (each.asNoun && each.count >= OFTEN && (each.inDefinition || name.length > OFTEN)) return true;
  if (isAll(name, isKanji) && name.length >= LONG_KANJI) return !name.includes('的') || each.inDefinition;
  return isSibling(name, defined) || hasFrequentHead(name, all);
}

function isPlainNoun(each: Candidate): boolean {
  return !each.acts;
}

function isAll(name: string, test: (c: string) => boolean): boolean {
  return [...name].every(test);
}

/** モバイル甲 beside a defined 情報甲. */
function isSibling(name: string, defined: readonly string[]): boolean {
  const tail = /[ァ-ヶー]{4,}$/;
  return (
    isAll(name, isKatakana) &&
    defined.some((term) => {
      const shared = tail.exec(term)?.[0];
      return shared !== undefined && name !== shared && name.endsWith(shared);
    })
  );
}

/** 甲情報, where the text keeps speaking of 情報. */
function hasFrequentHead(name: string, all: ReadonlyMap<string, Candidate>): boolean {
  const head = name.length === 4 && isAll(name, isKanji) ? all.get(name.slice(2)) : undefined;
  return head !== undefined && head.count >= 2 * OFTEN && isPlainNoun(head);
}
