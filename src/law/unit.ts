import type { Slice } from './source.js';
import type { Words } from './words.js';

/**
 * The units of Japanese statutes, outermost first, under the names of 標準法令XML (e-Gov).
 * `outline` is a numbered heading of a text that has no 条 at all (「1(2)①」 style).
 */
export const LEVELS = [
  'part',
  'chapter',
  'section',
  'subsection',
  'division',
  'supplement',
  'appendix',
  'article',
  'paragraph',
  'item',
  'subitem1',
  'subitem2',
  'subitem3',
  'outline',
] as const;
export type Level = (typeof LEVELS)[number];

/** What staff call each level. */
export const LEVEL_NAMES: Readonly<Record<Level, string>> = {
  part: '編',
  chapter: '章',
  section: '節',
  subsection: '款',
  division: '目',
  supplement: '附則',
  appendix: '別表',
  article: '条',
  paragraph: '項',
  item: '号',
  subitem1: '号の細分',
  subitem2: '号の細分',
  subitem3: '号の細分',
  outline: '項目',
};

/** The levels that a text is divided into above its articles, by the word after their number. */
export const DIVISION_LEVELS: Readonly<Record<string, Level>> = {
  編: 'part',
  章: 'chapter',
  節: 'section',
  款: 'subsection',
  目: 'division',
};

export interface Sentence {
  /** 前段, 中段, 後段, 本文, ただし書, or 第4段 and so on where a unit has more than three sentences. */
  readonly name: string;
  readonly words: Words;
}

export interface Unit {
  readonly level: Level;
  /** The number with its branches: 第3条の2 → [3, 2]. ア → [1], イ → [2] (or [1] in a イロハ list). Empty where unnumbered. */
  readonly number: readonly number[];
  /** This unit's own component of the address: 第3条, 第1号, ア, (1). */
  readonly label: string;
  /** Which one it is of those that the text numbers alike, from 1. */
  readonly nth: number;
  /** Canonical address, unique in its document: 第3条第1号ア. */
  readonly address: string;
  /** 見出し: the bracketed heading of an article, the title line of an item, the name of a chapter; without brackets. */
  readonly heading: Words | undefined;
  /** Its own words, without label and heading; for a unit with children, the lead-in (柱書). Empty for a mere container. */
  readonly words: Words;
  /** Its sentences when there are two or more, else none. */
  readonly sentences: readonly Sentence[];
  readonly children: readonly Unit[];
  /** Everything of it in the source: heading, label, words, children. */
  readonly span: Slice;
  /** Line of its label in the file, from 1. */
  readonly line: number;
}

/** The unit and everything below it, in reading order. */
export function* withDescendants(unit: Unit): Generator<Unit> {
  yield unit;
  for (const child of unit.children) yield* withDescendants(child);
}

/** All units of a text, in reading order. */
export function everyUnit(units: readonly Unit[]): readonly Unit[] {
  return units.flatMap((unit) => [...withDescendants(unit)]);
}

/** The address of the sentence in which a character of the unit's words stands. */
export function addressAt(unit: Unit, index: number): string {
  let at = 0;
  for (const sentence of unit.sentences) {
    at = unit.words.text.indexOf(sentence.words.text, at) + sentence.words.text.length;
    if (index < at) return unit.address + sentence.name;
  }
  return unit.address;
}
