import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isIssue, readTextFile, type TextFile } from './textfile.js';

/** Where `jobun teach` writes; a file of its own, so that it never touches what people arranged by hand. */
export const TAUGHT_FILE = 'examples/taught.tsv';

const HEAD =
  '# jobun teach が書き足した質問です。手で直しても、消してもかまいません。\n# 形式: 質問<TAB>番地<TAB>だれ\n';

export interface Lesson {
  readonly question: string;
  /** As a corpus file writes it: canonical, with the document's id before it where that is needed. */
  readonly address: string;
  readonly who: string | undefined;
}

export interface TaughtDraft {
  /** The file as it will be. */
  readonly file: TextFile;
  /** What is to be written at its end. */
  readonly added: string;
}

/** The file of taught questions with one more line. An editor may have left its last line without an end. */
export function draftOf(folder: string, { question, address, who }: Lesson): TaughtDraft {
  const read = readTextFile(folder, TAUGHT_FILE);
  const before = isIssue(read) ? '' : read.text;
  const start = before === '' ? HEAD : before.endsWith('\n') ? '' : '\n';
  const added = `${start}${[question, address, who].filter((cell) => cell !== undefined).join('\t')}\n`;
  return { file: { path: TAUGHT_FILE, text: before + added }, added };
}

/** Appended in one write: whoever reads at that moment, or is killed in it, sees the line whole or not at all. */
export function writeTaught(folder: string, { added }: TaughtDraft): void {
  const path = join(folder, TAUGHT_FILE);
  mkdirSync(dirname(path), { recursive: true });
  appendFileSync(path, added);
}

/** One cell of a tab-separated line: no tabs, no ends of lines. */
export function cellOf(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}
