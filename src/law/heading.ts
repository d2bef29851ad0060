import { NUMERAL } from './numeral.js';
import type { ContentLine } from './reading.js';
import { cutWords, trimWords, type Words } from './words.js';

const BRACKETED = /^[（(].*[）)]$/;
/** Notes of amendment stand where a heading stands: （令和6条例107・一部改正）. （規程の改正） is a heading. */
const AMENDMENT = /(?:改正|追加|繰上|繰下|全改|削除)[）)]$/;
const N = NUMERAL;
const DATED = new RegExp(
  `(?:条例|規則|規程|法律|法|政令|省令|告示|訓令|要綱)(?:甲|乙)?第?${N}|[（(・](?:明治|大正|昭和|平成|令和|[明大昭平令])(?:元|${N})`,
);
/** What changed stands apart from the number of the rule that changed it; no heading is written so. */
const RECORD = new RegExp(`(?:${N}|[号日])[・]`);
const LONGEST_TITLE = 60;
const LONGEST_BARE_HEADING = 30;

export function isBracketHeading(text: string): boolean {
  return BRACKETED.test(text) && !text.includes('。') && !isAmendmentRecord(text);
}

/** A note of amendment wherever it stands, even right above an article. */
export function isAmendmentRecord(text: string): boolean {
  return isAmendmentNote(text) && RECORD.test(text);
}

/** What reads as a note of amendment, where no article is there to have it as its heading. */
export function isAmendmentNote(text: string): boolean {
  return BRACKETED.test(text) && AMENDMENT.test(text) && DATED.test(text);
}

/** （目的） → 目的. */
export function withoutBrackets(words: Words): Words {
  return BRACKETED.test(words.text) ? trimWords(cutWords(words, 1, words.text.length - 1)) : words;
}

/** Splits what follows 第3条 into the heading beside it and the words. `tight`: no space before the bracket. */
export function splitHeading(rest: Words, tight: boolean): { heading: Words | undefined; words: Words } {
  const end = rest.text.startsWith('（') || rest.text.startsWith('(') ? closingBracket(rest.text) : -1;
  const inside = rest.text.slice(1, end);
  const after = rest.text.slice(end + 1);
  const named = end > 0 && !/[。「]/.test(inside) && inside.length <= LONGEST_TITLE;
  if (!named || !(tight || after === '' || /^[ \t　]/.test(after))) return { heading: undefined, words: rest };
  return { heading: trimWords(cutWords(rest, 1, end)), words: trimWords(cutWords(rest, end + 1)) };
}

function closingBracket(text: string): number {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    if ('（('.includes(text.charAt(i))) depth++;
    if ('）)'.includes(text.charAt(i)) && --depth === 0) return i;
  }
  return -1;
}

/** Whether the words beside an article's number are its name: the line is marked as a heading, or full sentences follow. */
export function isArticleName(rest: string, line: ContentLine, next: ContentLine | undefined): boolean {
  if (rest === '' || rest === '削除' || rest.includes('。')) return false;
  if (line.line.mark === '#') return true;
  if (rest.length > LONGEST_BARE_HEADING || rest.includes('、')) return false;
  const startsParagraphs =
    next?.label?.kind === 'list' &&
    /arabic|dot/.test(next.label.style) &&
    next.label.number[0] === 1 &&
    next.line.content.text.endsWith('。');
  return startsParagraphs || isApart(next);
}

/** Whether the words beside an item's number are its title: the words themselves then stand apart, below. */
export function isItemTitle(rest: string, next: ContentLine | undefined): boolean {
  return rest !== '' && rest.length <= LONGEST_TITLE && !/[。、]/.test(rest) && isApart(next);
}

/** A paragraph of its own: after a blank line, or indented as paragraphs are in print. A wrapped line is neither. */
function isApart(next: ContentLine | undefined): boolean {
  if (next === undefined || next.label !== undefined || next.line.mark !== '') return false;
  return (next.blankBefore || next.line.wideIndent) && !isBracketHeading(next.line.content.text);
}
