import { KANA_LETTER } from './kana.js';
import { BRANCHED, NUMERAL, readBranched, readCircled, toHalfWidth } from './numeral.js';
import { DIVISION_LEVELS, type Level } from './unit.js';

export const LIST_STYLES = ['arabic', 'dot', 'dai', 'kanji', 'paren', 'kana', 'parenKana', 'circled', 'latin'] as const;
/** How a numbered list writes its numbers; what level that means depends on where it stands. */
export type ListStyle = (typeof LIST_STYLES)[number];

export type Label = { /** Characters of the line it takes, spaces after it included. */ readonly length: number } & (
  | { readonly kind: 'division'; readonly level: Level; readonly number: readonly number[] }
  | { readonly kind: 'supplement'; readonly bracket: string }
  | { readonly kind: 'appendix'; readonly name: string; readonly number: readonly number[] }
  | { readonly kind: 'article'; readonly number: readonly number[]; readonly until: readonly number[] }
  | { readonly kind: 'list'; readonly style: ListStyle; readonly number: readonly number[]; readonly letter: string }
);

const GAP = '(?:[ \\t　]+|$)';
const DIVISION = new RegExp(`^第(${NUMERAL})([編章節款目])((?:[のノ]${NUMERAL})*)${GAP}`);
const SUPPLEMENT = /^附[ 　]*則[ 　]*([（(].*[）)])?[ 　]*抄?$/;
// 別表, 別表第一（第三条関係）, 別記様式, 様式第2号(第5条関係) … and no sentence after it.
const APPENDIX = new RegExp(
  `^(別記様式|別記|別表|様式|別図|別紙|付表|付録)((?:第?${BRANCHED}(?:号(?:[のノ]${NUMERAL})*)?)?)(?:[ 　]*[（(][^。]*[）)])?(?:[ 　]+[^、。]*)?$`,
);
const ARTICLE = new RegExp(
  `^第(${NUMERAL})条((?:[のノ]${NUMERAL})*)(?:(?:から|及び|・)第(${NUMERAL})条((?:[のノ]${NUMERAL})*)(?:まで)?)?(?:[ \\t　]+|$|(?=[（(]))`,
);

/** Each pattern takes the number, or the letter, as its first group. */
const LISTS: readonly { readonly style: ListStyle; readonly pattern: RegExp }[] = [
  {
    style: 'dot',
    pattern: new RegExp(`^([0-9０-９]+(?:[のノ]${NUMERAL})*)(?:[.．][ \\t　]*(?![0-9０-９])|[)）][ \\t　]*)`),
  },
  { style: 'arabic', pattern: new RegExp(`^([0-9０-９]+(?:[のノ][0-9０-９]+)*)${GAP}`) },
  { style: 'dai', pattern: new RegExp(`^第(${BRANCHED})[ \\t　]+`) },
  { style: 'kanji', pattern: new RegExp(`^(${BRANCHED.replaceAll('[0-9０-９]+|', '')})${GAP}`) },
  { style: 'paren', pattern: new RegExp(`^[（(][ 　]*(${BRANCHED})[ 　]*[）)]((?:[のノ]${NUMERAL})*)[ \\t　]*`) },
  { style: 'kana', pattern: new RegExp(`^(${KANA_LETTER})(?:[.．][ \\t　]*|${GAP})`) },
  { style: 'parenKana', pattern: new RegExp(`^[（(](${KANA_LETTER})[）)][ \\t　]*`) },
  { style: 'circled', pattern: /^([①-⑳])[ \t　]*/ },
  { style: 'latin', pattern: /^([a-zａ-ｚ])(?:[.．)）][ \t　]*|[ \t　]+)/ },
];

/** What the line's own words say it starts. Whether that can be true here is for the tree to decide. */
export function readLabel(text: string): Label | undefined {
  return readDivision(text) ?? readSupplement(text) ?? readArticle(text) ?? readAppendix(text) ?? readList(text);
}

function readDivision(text: string): Label | undefined {
  const [whole, number, kind, branches] = DIVISION.exec(text) ?? [];
  const level = DIVISION_LEVELS[kind ?? ''];
  if (whole === undefined || level === undefined) return undefined;
  return { kind: 'division', level, number: readBranched(`${number}${branches}`), length: whole.length };
}

function readSupplement(text: string): Label | undefined {
  const [whole, bracket] = SUPPLEMENT.exec(text) ?? [];
  return whole === undefined ? undefined : { kind: 'supplement', bracket: bracket ?? '', length: whole.length };
}

function readArticle(text: string): Label | undefined {
  const [whole, number, branches, until, untilBranches] = ARTICLE.exec(text) ?? [];
  if (whole === undefined) return undefined;
  return {
    kind: 'article',
    number: readBranched(`${number}${branches}`),
    until: until === undefined ? [] : readBranched(`${until}${untilBranches}`),
    length: whole.length,
  };
}

function readAppendix(text: string): Label | undefined {
  const [whole, name, number] = APPENDIX.exec(text) ?? [];
  if (whole === undefined || name === undefined) return undefined;
  const numeral = (number ?? '').replace(/第|号/g, '');
  return { kind: 'appendix', name, number: readBranched(numeral), length: name.length + (number ?? '').length };
}

function readList(text: string): Label | undefined {
  for (const { style, pattern } of LISTS) {
    const [whole, mark, branches] = pattern.exec(text) ?? [];
    if (whole === undefined || mark === undefined) continue;
    return { kind: 'list', style, number: readNumber(style, mark, branches ?? ''), letter: mark, length: whole.length };
  }
  return undefined;
}

/** Kana letters have no number until the order of their list is known. */
function readNumber(style: ListStyle, mark: string, branches: string): readonly number[] {
  if (style === 'kana' || style === 'parenKana') return [];
  if (style === 'latin') return [toHalfWidth(mark).charCodeAt(0) - 'a'.charCodeAt(0) + 1];
  const circled = readCircled(mark);
  return circled === undefined ? readBranched(`${mark}${branches}`) : [circled];
}
