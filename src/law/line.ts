import type { LineRole } from './document.js';
import { readLabel } from './label.js';
import type { Slice } from './source.js';
import { cutWords, joinWords, NO_WORDS, trimWords, type Words, wordsAt } from './words.js';

/** A physical line, with its words already freed of Markdown noise; what it is in the law comes later. */
export interface TextLine extends Slice {
  /** From 1. */
  readonly number: number;
  readonly raw: string;
  /** `#`, `-`, `|` for a heading, a bullet, a table row. */
  readonly mark: '#' | '-' | '|' | '';
  /** Columns of ASCII spaces before the first mark or word. A full-width space is typography, not depth. */
  readonly indent: number;
  readonly wideIndent: boolean;
  readonly content: Words;
  /** Settled for lines that can be nothing else. */
  readonly role: LineRole | undefined;
}

const LINE_BREAK = /\r\n|\r|\n/;
const COMMENT = /<!--[\s\S]*?(?:-->|$)/g;
const TAB_WIDTH = 4;
const HEADING_MARK = /^#{1,6}(?:[ \t　]+|$)/;
const BULLET_MARK = /^[-*+・][ \t　]+/;
const RULE = /^(?:[-*_=][ \t]*){3,}$/;

export function readLines(source: string, bodyStart: number): readonly TextLine[] {
  const comments = [...source.matchAll(COMMENT)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
  const lines: TextLine[] = [];
  let start = 0;
  while (start < source.length) {
    const rest = source.slice(start);
    const found = LINE_BREAK.exec(rest);
    const end = found ? start + found.index + found[0].length : source.length;
    const textEnd = found ? start + found.index : end;
    const place = { start, end, number: lines.length + 1, raw: source.slice(start, end) };
    lines.push(start < bodyStart ? frontMatterLine(place) : bodyLine(source, place, textEnd, comments));
    start = end;
  }
  return lines;
}

type Place = Pick<TextLine, 'start' | 'end' | 'number' | 'raw'>;

function frontMatterLine(place: Place): TextLine {
  return { ...place, mark: '', indent: 0, wideIndent: false, content: NO_WORDS, role: 'frontmatter' };
}

function bodyLine(source: string, place: Place, textEnd: number, comments: readonly Slice[]): TextLine {
  const visible = joinWords(outside({ start: place.start, end: textEnd }, comments).map((s) => wordsAt(source, s)));
  const commented = visible.text.length < textEnd - place.start;
  const lead = /^[ \t　>]*/.exec(visible.text)?.[0] ?? '';
  const afterLead = cutWords(visible, lead.length);
  const { mark, length } = readMark(afterLead.text);
  const content = trimWords(dropBold(cutWords(afterLead, length)));
  const blank = content.text === '';
  return {
    ...place,
    mark,
    indent: columns(lead),
    wideIndent: lead.includes('　'),
    content: RULE.test(content.text) ? NO_WORDS : content,
    role:
      blank && commented
        ? 'comment'
        : RULE.test(afterLead.text) || (blank && length > 0)
          ? 'note'
          : blank
            ? 'blank'
            : undefined,
  };
}

function outside(slice: Slice, holes: readonly Slice[]): readonly Slice[] {
  const kept: Slice[] = [];
  let at = slice.start;
  for (const hole of holes) {
    if (hole.end <= slice.start || hole.start >= slice.end) continue;
    kept.push({ start: at, end: Math.max(at, hole.start) });
    at = Math.min(hole.end, slice.end);
  }
  kept.push({ start: at, end: slice.end });
  return kept.filter((s) => s.end > s.start);
}

function columns(lead: string): number {
  let count = 0;
  for (const c of lead) count += c === '\t' ? TAB_WIDTH : c === ' ' ? 1 : 0;
  return count;
}

function readMark(text: string): { mark: TextLine['mark']; length: number } {
  const heading = HEADING_MARK.exec(text);
  if (heading) return { mark: '#', length: heading[0].length };
  if (RULE.test(text)) return { mark: '', length: 0 };
  const bullet = BULLET_MARK.exec(text);
  if (bullet) return { mark: '-', length: bullet[0].length };
  return { mark: isTableRow(text) ? '|' : '', length: 0 };
}

/** Columns stand between | or tabs. A tab after a label is only the gap after it. */
function isTableRow(text: string): boolean {
  return (
    text.startsWith('|') ||
    text
      .trim()
      .slice(readLabel(text.trim())?.length ?? 0)
      .includes('\t')
  );
}

/** `**第3条**` → 第3条. Only pairs: a lone ** is text. */
function dropBold(words: Words): Words {
  const marks = [...words.text.matchAll(/\*\*|__/g)].map((m) => m.index);
  const paired = marks.length % 2 === 0 ? marks : marks.slice(0, -1);
  const parts: Words[] = [];
  let at = 0;
  for (const mark of paired) {
    parts.push(cutWords(words, at, mark));
    at = mark + 2;
  }
  return joinWords([...parts, cutWords(words, at)]);
}
