import type { Token, Tokeniser } from './token.js';
import { isPair } from './words.js';

/** Between the terms that sound alike, and between one sound and the next, in what `save` gives. */
const TERM_SEPARATOR = '\t';
const SOUND_SEPARATOR = '\n';

/** A word all in kana is taken for one in kanji from this many kana on: shorter sounds are those of too many words. */
const TELLING_SOUND = 3;

/** Rows of the kana table by vowel: a verb changes its last kana within its row. */
const ROWS = [
  'アイウエオ',
  'カキクケコ',
  'ガギグゲゴ',
  'サシスセソ',
  'タチツテト',
  'ナニヌネノ',
  'バビブベボ',
  'マミムメモ',
  'ラリルレロ',
  'ワイウエオ',
];

/**
 * The index's other ways to write a word: 手続き and 手続, 子供 and 子ども, ゴミ and ごみ, 支払い and 支払う. What sounds
 * alike is one word when its kanji, too, are those of the other with some left out; so 保険 is not 保健.
 */
export class Spellings {
  readonly #tokeniser: Tokeniser;
  readonly #bySound: ReadonlyMap<string, readonly string[]>;

  private constructor(bySound: ReadonlyMap<string, readonly string[]>, tokeniser: Tokeniser) {
    this.#bySound = bySound;
    this.#tokeniser = tokeniser;
  }

  static build(terms: Iterable<string>, tokeniser: Tokeniser): Spellings {
    const bySound = new Map<string, string[]>();
    for (const term of terms) {
      if (isPair(term)) continue;
      for (const sound of soundsOf(term, tokeniser)) bySound.set(sound, [...(bySound.get(sound) ?? []), term]);
    }
    return new Spellings(bySound, tokeniser);
  }

  static load(saved: string, tokeniser: Tokeniser): Spellings {
    const lines = saved === '' ? [] : saved.split(SOUND_SEPARATOR);
    const bySound = lines.map((line): [string, string[]] => {
      const [sound = '', ...terms] = line.split(TERM_SEPARATOR);
      return [sound, terms];
    });
    return new Spellings(new Map(bySound), tokeniser);
  }

  save(): string {
    return [...this.#bySound].map(([sound, terms]) => [sound, ...terms].join(TERM_SEPARATOR)).join(SOUND_SEPARATOR);
  }

  /** The other spellings of a term that the index holds. */
  othersOf(term: string): string[] {
    const alike = soundsOf(term, this.#tokeniser).flatMap((sound) =>
      (this.#bySound.get(sound) ?? []).filter((other) => other !== term && isOneWord(term, other, sound)),
    );
    return [...new Set(alike)];
  }
}

/**
 * How a base form sounds, a verb by its 連用形, which is also the noun made from it: 支払う → シハライ. None where the
 * dictionary does not know, or where letters and digits say themselves how they are written.
 */
function soundsOf(term: string, tokeniser: Tokeniser): string[] {
  if (/[\p{sc=Latin}\p{N}]/u.test(term)) return [];
  const tokens = tokeniser.tokenise(term);
  const readings = tokens.map(readingOf);
  const last = tokens.at(-1);
  if (last === undefined || readings.includes(undefined)) return [];
  const reading = readings.join('');
  return last.pos === '動詞' ? stemsOf(reading) : [reading];
}

function readingOf({ surface, reading }: Token): string | undefined {
  return reading ?? (isKana(surface) ? toKatakana(surface) : undefined);
}

/** 払う → 払い; 受ける → 受け; and 払える, which may be the one who can 払う, → 払え, 払い. */
function stemsOf(reading: string): string[] {
  const [before = '', last = ''] = [reading.at(-2), reading.at(-1)];
  const inI = (kana: string, vowel: number) => ROWS.find((row) => row[vowel] === kana)?.[1];
  const godan = inI(last, 2);
  const stem = reading.slice(0, -1);
  if (last !== 'ル') return godan === undefined ? [] : [stem + godan];
  const able = inI(before, 3);
  if (able !== undefined) return [stem, reading.slice(0, -2) + able];
  return ROWS.some((row) => row[1] === before) ? [stem, `${stem}リ`] : [`${stem}リ`];
}

function isOneWord(one: string, other: string, sound: string): boolean {
  const [kanji, others] = [kanjiOf(one), kanjiOf(other)];
  if ((kanji === '') !== (others === '')) return sound.length >= TELLING_SOUND;
  return isWithin(kanji, others) || isWithin(others, kanji);
}

/** Whether all characters of the one stand in the other in the same order. */
function isWithin(some: string, all: string): boolean {
  let at = 0;
  for (const character of all) if (character === some[at]) at++;
  return at >= some.length;
}

function kanjiOf(term: string): string {
  return term.replace(/[^\p{sc=Han}]/gu, '');
}

function isKana(text: string): boolean {
  return /^[\p{sc=Hira}\p{sc=Kana}ー]+$/u.test(text);
}

function toKatakana(text: string): string {
  return text.replace(/[ぁ-ゖ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));
}
