import type { LoggedEntry } from '../store/log/loggedentry.js';
import { BYTE_ORDER_MARK, csvLine } from './csv.js';

const COLUMNS = {
  position: '位置',
  at: '日時',
  kind: '種類',
  who: 'だれ',
  place: 'どこ',
  question: '質問',
  outcome: '結果',
  shown: '示した条文',
  edition: '版',
  seal: '封印',
  id: '記録の名前',
  about: 'どの記録について',
  reason: '理由',
} as const satisfies Record<keyof LoggedEntry, string>;

const FIELDS = Object.keys(COLUMNS) as (keyof LoggedEntry)[];

/** Lines without their line feed: one JSON object each, or a table. */
export async function* exportLines(entries: AsyncIterable<LoggedEntry>, csv: boolean): AsyncGenerator<string> {
  if (csv) yield `${BYTE_ORDER_MARK}${tableLine(Object.values(COLUMNS))}`;
  for await (const entry of entries) yield csv ? tableLine(cellsOf(entry)) : objectLine(entry);
}

function tableLine(cells: readonly (string | number | undefined)[]): string {
  // The line feed comes from whoever prints it.
  return `${csvLine(cells)}\r`;
}

function cellsOf(entry: LoggedEntry): readonly (string | number | undefined)[] {
  return FIELDS.map((field) => (field === 'shown' ? entry.shown.join('、') : entry[field]));
}

function objectLine(entry: LoggedEntry): string {
  return JSON.stringify(Object.fromEntries(FIELDS.map((field) => [field, entry[field] ?? null])));
}
