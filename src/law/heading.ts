import type { ContentLine } from './reading.js';
import { cutWords, trimWords, type Words } from './words.js';

const BRACKETED = /^[（(].*[）)]$/;
/** Notes of amendment stand where a heading stands: （令和6条例107・一部改正）. */
const AMENDMENT_NOTE = /(?:改正|追加|繰上|繰下|全改|削除)[）)]$/;
const LONGEST_TITLE = 60;
const LONGEST_BARE_HEADING = 30;

export function isBracketHeading(text: string): boolean {
  return BRACKETED.test(text) && !text.includes('。') && !isAmendmentNote(text);
}

export function isAmendmentNote(text: string): boolean {
  return BRACKETED.test(text) && AMENDMENT_NOTE.test(text);
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
