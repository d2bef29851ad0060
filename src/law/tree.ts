import { readContents } from './contents.js';
import type { LineRole } from './document.js';
import type { Draft } from './draft.js';
import {
  isAmendmentNote,
  isAmendmentRecord,
  isArticleName,
  isBracketHeading,
  isItemTitle,
  splitHeading,
  withoutBrackets,
} from './heading.js';
import { type Label, readLabel } from './label.js';
import type { TextLine } from './line.js';
import { openLabelled } from './opening.js';
import { type ContentLine, deepest, extendTo, type Reading } from './reading.js';
import { cutWords, trimWords, type Words, wordsAt } from './words.js';

export interface Tree {
  readonly drafts: readonly Draft[];
  readonly roles: readonly LineRole[];
}

/** Lines → units. Each line gets exactly one role; a line that starts nothing belongs to the unit that is open. */
export function readTree(source: string, lines: readonly TextLine[]): Tree {
  const content = contentLines(lines);
  const reading: Reading = {
    source,
    outline: !content.some(({ label }) => label?.kind === 'article'),
    roles: lines.map((line) => line.role),
    roots: [],
    open: [],
    pending: undefined,
    titled: false,
    contents: undefined,
    lastArticle: 0,
    lastText: undefined,
  };
  content.forEach((entry, i) => {
    reading.roles[entry.line.number - 1] = readLine(reading, entry, content[i + 1]);
  });
  return { drafts: reading.roots, roles: reading.roles.map((role) => role ?? 'blank') };
}

function contentLines(lines: readonly TextLine[]): readonly ContentLine[] {
  const content: ContentLine[] = [];
  let blankBefore = false;
  for (const line of lines) {
    if (line.role === undefined) {
      const label = line.mark === '|' ? undefined : readLabel(line.content.text);
      content.push({ line, label, blankBefore });
    }
    blankBefore = line.role !== undefined;
  }
  return content;
}

function readLine(reading: Reading, entry: ContentLine, next: ContentLine | undefined): LineRole {
  const { line, label } = entry;
  if (readContents(reading, entry)) return 'note';
  if (label && openLabelled(reading, line, label)) {
    readWordsBeside(reading, entry, label, next);
    return 'label';
  }
  return readUnlabelled(reading, entry, next);
}

function readWordsBeside(reading: Reading, entry: ContentLine, label: Label, next: ContentLine | undefined): void {
  const draft = deepest(reading);
  const rest = trimWords(cutWords(entry.line.content, label.length));
  if (!draft || rest.text === '') return;
  if (draft.level === 'supplement') return;
  if (label.kind === 'division' || label.kind === 'appendix') {
    draft.heading = withoutBrackets(rest);
    return;
  }
  if (label.kind === 'article') readBesideArticle(reading, draft, rest, entry, next, label.length);
  else if (isListTitle(reading, entry, rest.text, next)) draft.heading = rest;
  else addText(reading, draft, rest, entry.line);
}

function readBesideArticle(
  reading: Reading,
  draft: Draft,
  rest: Words,
  entry: ContentLine,
  next: ContentLine | undefined,
  labelLength: number,
): void {
  const tight = !/[ \t　]$/.test(entry.line.content.text.slice(0, labelLength));
  const { heading, words } = draft.heading ? { heading: undefined, words: rest } : splitHeading(rest, tight);
  if (heading) draft.heading = heading;
  if (!draft.heading && isArticleName(words.text, entry, next)) draft.heading = words;
  else if (words.text !== '') addText(reading, draft, words, entry.line);
}

/** In an outline the top numbers name sections; deeper down, and in articles, a title is what has its words below it. */
function isListTitle(reading: Reading, entry: ContentLine, rest: string, next: ContentLine | undefined): boolean {
  if (isItemTitle(rest, next)) return true;
  const top = reading.outline && reading.open.filter((draft) => draft.level === 'outline').length === 1;
  return (
    top &&
    !/[。、]/.test(rest) &&
    (entry.line.mark === '#' || next?.label?.kind === 'list' || next?.label === undefined)
  );
}

function readUnlabelled(reading: Reading, entry: ContentLine, next: ContentLine | undefined): LineRole {
  const { line } = entry;
  const draft = deepest(reading);
  const { text } = line.content;
  if (isAmendmentRecord(text)) return 'note';
  if (namesNext(reading, entry, next)) {
    reading.pending = { words: line.content, start: line.start };
    return 'heading';
  }
  if (isAmendmentNote(text)) return 'note';
  if (!draft || (line.mark === '#' && draft.level !== 'appendix')) return readTitle(reading);
  if (isBracketHeading(text) && draft.level === 'article' && !draft.heading && draft.parts.length === 0) {
    draft.heading = withoutBrackets(line.content);
    extendTo(reading, line.end);
    return 'heading';
  }
  addText(reading, textOwner(reading, line) ?? draft, line.content, line);
  return 'text';
}

function namesNext(reading: Reading, entry: ContentLine, next: ContentLine | undefined): boolean {
  const label = next?.label;
  if (label === undefined) return false;
  const bracketed = isBracketHeading(entry.line.content.text);
  if (label.kind === 'article') return bracketed || (entry.line.mark === '#' && reading.titled);
  return (
    bracketed && label.kind === 'list' && label.style === 'arabic' && reading.open.some((d) => d.level === 'supplement')
  );
}

function readTitle(reading: Reading): LineRole {
  if (reading.titled) return 'note';
  reading.titled = true;
  return 'title';
}

/** Markdown lists tell by their indent which unit a line goes on with; elsewhere it is the innermost. */
function textOwner(reading: Reading, line: TextLine): Draft | undefined {
  const owner = deepest(reading);
  if (owner?.style !== 'dot') return owner;
  const within = (draft: Draft) => (line.mark === '-' ? draft.indent < line.indent : draft.indent <= line.indent);
  return reading.open.findLast((draft) => draft.style !== 'dot' || within(draft));
}

/** Bullets, table rows and the lines of an appendix keep their line breaks; a wrapped sentence does not. */
function addText(reading: Reading, draft: Draft, words: Words, line: TextLine): void {
  const broken = (each: TextLine) => each.mark === '-' || each.mark === '|' || draft.level === 'appendix';
  const lastText = reading.lastText;
  const labelled = draft.line === line.number;
  if (draft.parts.length > 0 && !labelled && (broken(line) || (lastText !== undefined && broken(lastText)))) {
    draft.parts.push(wordsAt(reading.source, { start: line.start - 1, end: line.start }));
  }
  draft.parts.push(words);
  reading.lastText = labelled ? undefined : line;
  extendTo(reading, line.end);
}
