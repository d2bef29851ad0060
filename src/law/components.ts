import { bracketLabel, type Step } from './address.js';
import { KANA_LETTER, kanaNumber } from './kana.js';
import { formatBranched, NUMERAL, readBranched, readCircled, readNumeral } from './numeral.js';
import { after, type Scan, take } from './scan.js';
import { DIVISION_LEVELS, type Level } from './unit.js';

const N = NUMERAL;

const ARTICLE = new RegExp(
  `(?:第|だい) *(${N}) *(?:条|じょう|ジョウ)(?![件約])|(${N}) *(?:条|じょう)(?![件約例文鉄城市]|項(?!目?[0-9])|さん|河原|ねぎ)`,
  'y',
);
// 第3条の2, but not 第3条の2項.
const BRANCH = new RegExp(`の(${N})(?! *(?:[項号条年月日回つ人件段]|${N}))`, 'y');
const PARAGRAPH = new RegExp(`第? *(${N}) *(?:項(?!目)|こう(?![^、。 ]))`, 'y');
const ITEM = new RegExp(`第? *(${N}) *号(?![室車機線館棟店])`, 'y');
const PAREN = new RegExp(`\\( *(${N}) *\\)`, 'y');
const CIRCLED = /[①-⑳]/y;
const KANA = new RegExp(`(${KANA_LETTER})(?![ァ-ヶー])`, 'y');
const PAREN_KANA = new RegExp(`\\((${KANA_LETTER})\\)`, 'y');
const LATIN = /([a-z])(?![A-Za-z])/y;
const HYPHENATED = new RegExp(`(?<![0-9-])([0-9]+)[-ー‐−–]([0-9]+)[-ー‐−–](${KANA_LETTER})(?![ァ-ヶー])`, 'y');
const DIVISION = new RegExp(`第 *(${N}) *([編章節款目])|(${N}) *(章)`, 'y');
const SUPPLEMENT = /附 *則( *\((?![0-9]+つ目\))(?:[^()]|\([^()]*\))*\))?/y;
const NTH = /\(([0-9]+)つ目\)/y;
const APPENDIX = new RegExp(
  `(別記様式|別記|別表|様式|別図|別紙|付表|付録)(?: *第? *(${N})(?:号|(?![0-9条項年月日])))?((?:の${N})*)`,
  'y',
);
const OUTLINE_HEAD = new RegExp(`(?:(第) *)?(${N})(?![0-9条項号章節])`, 'y');

/** supplement? division* article? paragraph? item? subitem* | appendix | 6-3-イ. */
export function readSteps(scan: Scan): boolean {
  if (/[0-9〇一二三四五六七八九十百千第]/.test(scan.text[scan.at - 1] ?? '')) return false;
  if (readHyphenated(scan) || readAppendix(scan)) return true;
  const supplement = take(scan, SUPPLEMENT);
  if (supplement) {
    push(scan, {
      level: 'supplement',
      number: [],
      ...(supplement[1] ? { label: bracketLabel(supplement[1]) } : {}),
    });
    if (!after(scan, readArticle)) after(scan, readParagraph);
  } else {
    while (scan.steps.length === 0 ? readDivision(scan) : after(scan, readDivision));
    // Articles are numbered through all chapters, so that the chapter says nothing more.
    const { length } = scan.steps;
    if (length === 0 ? readArticle(scan) : after(scan, readArticle)) scan.steps.splice(0, length);
    if (scan.steps[0]?.level !== 'article') return scan.steps.length > 0;
  }
  after(scan, readParagraph);
  after(scan, readItem);
  while (after(scan, readSubitem));
  return true;
}

/** With which one of several alike it is, where the address says so. */
function push(scan: Scan, step: Step): void {
  const nth = take(scan, NTH)?.[1];
  scan.steps.push(nth === undefined ? step : { ...step, nth: Number(nth) });
}

function readDivision(scan: Scan): boolean {
  const found = take(scan, DIVISION);
  const level = DIVISION_LEVELS[found?.[2] ?? found?.[4] ?? ''];
  if (!found || !level) return false;
  push(scan, { level, number: withBranches(scan, found[1] ?? found[3] ?? '') });
  return true;
}

function readArticle(scan: Scan): boolean {
  const found = take(scan, ARTICLE);
  if (found) push(scan, { level: 'article', number: withBranches(scan, found[1] ?? found[2] ?? '') });
  return found !== undefined;
}

function readParagraph(scan: Scan): boolean {
  if (scan.steps.at(-1)?.level === 'paragraph') return false;
  const found = take(scan, PARAGRAPH);
  if (found) push(scan, { level: 'paragraph', number: readBranched(found[1] ?? '') });
  return found !== undefined;
}

function readItem(scan: Scan): boolean {
  const found = take(scan, ITEM) ?? take(scan, PAREN);
  if (found) push(scan, { level: 'item', number: withBranches(scan, found[1] ?? '') });
  return found !== undefined;
}

function withBranches(scan: Scan, first: string): readonly number[] {
  const number = [...readBranched(first)];
  for (let found = take(scan, BRANCH); found; found = take(scan, BRANCH)) number.push(readNumeral(found[1] ?? '') ?? 0);
  return number;
}

const SUBITEMS: readonly Level[] = ['subitem1', 'subitem2', 'subitem3'];

function readSubitem(scan: Scan): boolean {
  const depth = scan.steps.filter((step) => SUBITEMS.includes(step.level)).length;
  const read = readLetter(scan);
  // Texts that nest deeper than the statutes know stay on the last level.
  if (read) push(scan, { level: SUBITEMS[depth] ?? 'subitem3', ...read });
  return read !== undefined;
}

function readLetter(scan: Scan): { number: readonly number[]; label: string } | undefined {
  const kana = take(scan, KANA)?.[1];
  if (kana) return { number: [kanaNumber(kana, 'gojuon')], label: kana };
  const parenKana = take(scan, PAREN_KANA)?.[1];
  if (parenKana) return { number: [kanaNumber(parenKana, 'gojuon')], label: `(${parenKana})` };
  const paren = take(scan, PAREN)?.[1];
  if (paren) return { number: readBranched(paren), label: `(${formatBranched(readBranched(paren))})` };
  const circled = take(scan, CIRCLED)?.[0];
  if (circled) return { number: [readCircled(circled) ?? 0], label: circled };
  const latin = take(scan, LATIN)?.[1];
  return latin ? { number: [latin.charCodeAt(0) - 'a'.charCodeAt(0) + 1], label: latin } : undefined;
}

function readHyphenated(scan: Scan): boolean {
  const [, article, item, kana] = take(scan, HYPHENATED) ?? [];
  if (!article || !item || !kana) return false;
  scan.steps.push({ level: 'article', number: [Number(article)] }, { level: 'item', number: [Number(item)] });
  scan.steps.push({ level: 'subitem1', number: [kanaNumber(kana, 'gojuon')], label: kana });
  return true;
}

function readAppendix(scan: Scan): boolean {
  const found = take(scan, APPENDIX);
  const [, label, number, branches] = found ?? [];
  if (label) push(scan, { level: 'appendix', number: number ? readBranched(`${number}${branches}`) : [], label });
  return label !== undefined;
}

/** 1(2)①: only where the whole text is one, for a bare number is anything. */
export function readOutline(scan: Scan): boolean {
  const found = take(scan, OUTLINE_HEAD);
  const number = readBranched(found?.[2] ?? '');
  if (!found || number.length === 0) return false;
  push(scan, { level: 'outline', number, label: `${found[1] ?? ''}${formatBranched(number)}` });
  for (let read = readLetter(scan); read; read = readLetter(scan)) push(scan, { level: 'outline', ...read });
  return true;
}

/** In a running sentence only an outline of two levels or more is a sign of an address. */
export function readDeepOutline(scan: Scan): boolean {
  if (/[0-9〇一二三四五六七八九十百千A-Za-z.()-]/.test(scan.text[scan.at - 1] ?? '') || !readOutline(scan))
    return false;
  return (
    scan.steps.length > 1 && /\)$|[①-⑳]/.test(scan.steps[1]?.label ?? '') && !/[0-9]/.test(scan.text[scan.at] ?? '')
  );
}
