/** Japanese is written without spaces: where a word may end is told by the script of its neighbours. */
export const COMPOUND = /[一-龠々ァ-ヶーA-Za-z]+/g;

const KATAKANA = /[ァ-ヶー]/;
const KANJI = /[一-龠々]/;
const LATIN = /[A-Za-z]/;

/** Whether `a` and `b` side by side read as one word in katakana or in Latin letters. */
export function runsOn(a: string, b: string): boolean {
  return (KATAKANA.test(a) && KATAKANA.test(b)) || (LATIN.test(a) && LATIN.test(b));
}

export function isKanji(c: string): boolean {
  return KANJI.test(c);
}

export function isKatakana(c: string): boolean {
  return KATAKANA.test(c);
}
