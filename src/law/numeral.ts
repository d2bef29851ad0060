/** A numeral as statutes write one: half- or full-width digits, or kanji (place values or 〇). For use inside a pattern. */
export const NUMERAL = '(?:[0-9０-９]+|[〇一二三四五六七八九十百千]+)';

/** A numeral with branches: 3, 三の二, 3の2の1. */
export const BRANCHED = `${NUMERAL}(?:[のノ]${NUMERAL})*`;

const KANJI_DIGITS = '〇一二三四五六七八九';
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

/** Code points of the full-width forms lie this far above their ASCII ones. */
const FULL_WIDTH_OFFSET = 0xfee0;

/** One to one in length, so that offsets stay true; full NFKC would not keep them. */
export function toHalfWidth(text: string): string {
  return text.replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - FULL_WIDTH_OFFSET)).replace(/　/g, ' ');
}

/** 十二 → 12, 二〇 → 20, １２ → 12. Undefined where the text is not one numeral. */
export function readNumeral(text: string): number | undefined {
  const half = toHalfWidth(text);
  if (/^[0-9]+$/.test(half)) return Number(half);
  if (/^[〇一二三四五六七八九]{2,}$/.test(text)) return Number([...text].map((c) => KANJI_DIGITS.indexOf(c)).join(''));
  if (/^[〇一二三四五六七八九十百千]+$/.test(text)) return readPlaces(text);
  return undefined;
}

function readPlaces(text: string): number {
  let total = 0;
  let digit = 0;
  for (const c of text) {
    const place = PLACES[c];
    if (place === undefined) digit = KANJI_DIGITS.indexOf(c);
    else {
      total += (digit || 1) * place;
      digit = 0;
    }
  }
  return total + digit;
}

/** 三の二 → [3, 2]. */
export function readBranched(text: string): readonly number[] {
  return text
    .split(/[のノ]/)
    .map(readNumeral)
    .filter((n) => n !== undefined);
}

/** [3, 2] → 3の2. */
export function formatBranched(number: readonly number[]): string {
  return number.join('の');
}

export function readCircled(text: string): number | undefined {
  const index = CIRCLED.indexOf(text);
  return text.length === 1 && index >= 0 ? index + 1 : undefined;
}

export function formatCircled(number: number): string | undefined {
  return CIRCLED[number - 1];
}
