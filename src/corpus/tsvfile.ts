import type { TextFile } from './textfile.js';

/** One row of a tab-separated file; empty lines and lines that begin with # are none. */
export interface Row {
  readonly cells: readonly string[];
  /** Where each cell begins in its line, from 1. */
  readonly columns: readonly number[];
  readonly line: number;
}

export function readTsv(file: TextFile): Row[] {
  return file.text.split(/\r?\n/).flatMap((text, at) => {
    if (text.trim() === '' || text.startsWith('#')) return [];
    const cells = text.split('\t');
    return [{ cells: cells.map((cell) => cell.trim()), columns: columnsOf(cells), line: at + 1 }];
  });
}

function columnsOf(cells: readonly string[]): number[] {
  let start = 1;
  return cells.map((cell) => {
    const column = start + cell.length - cell.trimStart().length;
    start += cell.length + 1;
    return column;
  });
}
