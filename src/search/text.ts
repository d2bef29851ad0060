/** A question is read to this many characters; more is not a question. */
export const QUESTION_LIMIT = 2000;

/** kuromoji's time grows with the square of a run of one character class, so no run longer than this reaches it. */
export const RUN_LIMIT = 64;

/** Nor does any piece longer than this, whatever it is made of: classes that take turns cost as much. */
const CHUNK_LIMIT = 400;

const SMALL_VOWELS: readonly (readonly [RegExp, string])[] = [
  [/ヴァ/g, 'バ'],
  [/ヴィ/g, 'ビ'],
  [/ヴェ/g, 'ベ'],
  [/ヴォ/g, 'ボ'],
  [/ヴ/g, 'ブ'],
  [/ウィ/g, 'ウイ'],
  [/ウェ/g, 'ウエ'],
  [/ウォ/g, 'ウオ'],
  [/ティ/g, 'テイ'],
  [/ディ/g, 'デイ'],
  [/フィ/g, 'フイ'],
  [/フェ/g, 'フエ'],
  [/フォ/g, 'フオ'],
];

/** The text as the index sees it: one width, one case, no control characters, single spaces. */
export function normalise(text: string): string {
  return (
    text
      .toWellFormed()
      .normalize('NFKC')
      .toLowerCase()
      // Markup that came along when a question was pasted is not part of it.
      .replace(/<\/?[a-z!][^<>]{0,200}>/g, ' ')
      // 靱 and 靭 are one character to everybody but the encoding.
      .replaceAll('靭', '靱')
      .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
      .replace(/\s+/g, ' ')
      // A text set in columns has spaces inside words: 「LAN 接続」.
      .replace(/(?<=[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー]) (?=[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー\w])/gu, '')
      .replace(/(?<=\w) (?=[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー])/gu, '')
      .trim()
  );
}

/** One spelling for the variants that katakana words are written in: サーバー and サーバ, ウィルス and ウイルス. */
export function foldKatakana(word: string): string {
  if (!/^[\p{sc=Kana}ー]+$/u.test(word)) return word;
  const folded = SMALL_VOWELS.reduce((text, [variant, plain]) => text.replace(variant, plain), word);
  return folded.length >= 4 ? folded.replace(/ー$/, '') : folded;
}

export interface ReadQuestion {
  readonly text: string;
  /** Whether the question was longer than is read. */
  readonly cut: boolean;
}

/** A question from outside, made safe to work with: well-formed, bounded; its words otherwise untouched. */
export function readQuestion(raw: string): ReadQuestion {
  const text = raw.slice(0, QUESTION_LIMIT + 1).toWellFormed();
  const cut = raw.length > QUESTION_LIMIT;
  return { text: cut ? text.slice(0, QUESTION_LIMIT).toWellFormed() : text, cut };
}

/** The text in chunks, none of them long, none with a run of one character class longer than the limit. */
export function cutRuns(text: string): string[] {
  const chunks: string[] = [];
  let start = 0;
  let run = 0;
  let previous = '';
  let at = 0;
  for (const character of text) {
    // A combining mark belongs to the letter before it, to kuromoji as well.
    const own = /\p{M}/u.test(character) ? previous : characterClass(character);
    run = own === previous ? run + 1 : 1;
    if (run > RUN_LIMIT || at - start >= CHUNK_LIMIT) {
      chunks.push(text.slice(start, at));
      start = at;
      run = 1;
    }
    previous = own;
    at += character.length;
  }
  if (start < text.length) chunks.push(text.slice(start));
  return chunks;
}

const CLASSES: readonly (readonly [string, RegExp])[] = [
  ['hiragana', /\p{sc=Hira}/u],
  ['katakana', /[\p{sc=Kana}ー]/u],
  ['kanji', /\p{sc=Han}/u],
  ['latin', /\p{sc=Latin}/u],
  ['number', /\p{N}/u],
  ['space', /\s/u],
];

function characterClass(character: string): string {
  return CLASSES.find(([, pattern]) => pattern.test(character))?.[0] ?? 'other';
}
