import { normalise } from './text.js';
import type { Tokeniser } from './token.js';
import { contentWords, type Word } from './words.js';

/** How a word that staff use relates to the words of the documents. Only `same` also works backwards. */
export const RELATIONS = ['same', 'part', 'example', 'slang', 'abbreviation', 'misspelling', 'reading'] as const;
export type Relation = (typeof RELATIONS)[number];

export interface LexiconEntry {
  readonly says: readonly string[];
  readonly means: readonly string[];
  readonly kind: Relation;
  /** 0 to 1: how sure it is that who says this means that. */
  readonly weight: number;
}

/** One way to read a word of the question: the index terms of what it means. */
export interface Meaning {
  readonly says: string;
  readonly means: string;
  readonly terms: readonly string[];
  readonly weight: number;
}

/** A meaning with how it is recognised; plain data, so that it is prepared once and kept. */
export interface Rule extends Meaning {
  /** Index terms of what staff say. */
  readonly pattern: readonly string[];
  /** How it may stand in normalised text, for what morphemes do not show; a verb by its stems. */
  readonly literals: readonly string[];
}

/** Shorter words stand inside others too often to be looked for without a word boundary. */
export const LITERAL_LENGTH = 3;

export function lexiconRules(entries: readonly LexiconEntry[], tokeniser: Tokeniser): Rule[] {
  const terms = (text: string) => contentWords(tokeniser, text).map((word) => word.term);
  return entries.flatMap((entry) =>
    pairs(entry).map(([says, means]) => ({
      says,
      means,
      terms: terms(means),
      weight: entry.weight,
      pattern: terms(says),
      literals: literalsOf(says, tokeniser),
    })),
  );
}

/** 五段 verbs change their last kana within its row: なくす → なくさ, なくし, なくす, なくせ, なくそ. */
const ROWS = [
  'わいうえお',
  'かきくけこ',
  'がぎぐげご',
  'さしすせそ',
  'たちつてと',
  'なにぬねの',
  'ばびぶべぼ',
  'まみむめも',
  'らりるれろ',
];

function literalsOf(says: string, tokeniser: Tokeniser): string[] {
  const text = normalise(says);
  const last = tokeniser.tokenise(text).at(-1);
  const row = last?.pos === '動詞' ? ROWS.find((kana) => kana[2] === text.at(-1)) : undefined;
  const literals = row === undefined ? [text] : [...row].map((kana) => text.slice(0, -1) + kana);
  return literals.filter((literal) => literal.length >= LITERAL_LENGTH);
}

function pairs({ says, means, kind }: LexiconEntry): [string, string][] {
  const forward = says.flatMap((one) => means.map((other): [string, string] => [one, other]));
  return kind === 'same' ? [...forward, ...forward.map(([one, other]): [string, string] => [other, one])] : forward;
}

/** Staff's words ↔ the documents' terms, looked up in a question. */
export class Lexicon {
  readonly #byFirst = new Map<string, Rule[]>();
  readonly #literals: readonly Rule[];

  constructor(rules: readonly Rule[]) {
    for (const rule of rules) {
      const [first] = rule.pattern;
      if (first === undefined) continue;
      const known = this.#byFirst.get(first);
      if (known === undefined) this.#byFirst.set(first, [rule]);
      else known.push(rule);
    }
    this.#literals = rules.filter(({ literals }) => literals.length > 0);
  }

  /** What the word at `at` may mean, with the words after it. */
  meaningsAt(words: readonly Word[], at: number): readonly Meaning[] {
    const rules = this.#byFirst.get(words[at]?.term ?? '') ?? [];
    return rules.filter((rule) => rule.pattern.every((term, offset) => words[at + offset]?.term === term));
  }

  /** What stands in the text as written though its morphemes do not show it: 「usbなくした」 for なくす. */
  meaningsIn(text: string): readonly Meaning[] {
    return this.#literals.filter(({ literals }) => literals.some((literal) => text.includes(literal)));
  }
}
