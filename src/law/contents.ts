import type { ContentLine, Reading } from './reading.js';

const CONTENTS = /^目[ 　]*次$/;
/** Entries of a table of contents tell their articles: （第一条―第三条）. */
const RANGE = /[（(]第[^（）()]*条[^（）()]*[）)]$/;

/** Whether the line belongs to a table of contents, which looks like the chapters it lists. */
export function readContents(reading: Reading, { line, label }: ContentLine): boolean {
  const { text } = line.content;
  if (CONTENTS.test(text)) {
    reading.contents = { first: undefined };
    return true;
  }
  if (!reading.contents) return false;
  const entry = text.replace(RANGE, '').replace(/[ 　]/g, '');
  const listed = label?.kind === 'division' || label?.kind === 'supplement' || label?.kind === 'appendix';
  if (!listed || entry === reading.contents.first) {
    reading.contents = undefined;
    return false;
  }
  reading.contents.first ??= entry;
  return true;
}
