import type { Transaction } from 'kysely';
import { keysFrom } from '../../src/store/keys.js';
import type { EntryRow } from '../../src/store/log/logrows.js';
import type { Seal } from '../../src/store/log/seal.js';
import type { Tables } from '../../src/store/tables.js';

/** The log as whoever tampers with it finds it. */
export interface Log {
  readonly tx: Transaction<Tables>;
  /** In order. */
  readonly entries: readonly (EntryRow & { readonly position: number })[];
  readonly unsealed: readonly EntryRow[];
  readonly seals: readonly Seal[];
  /** Up to here retention removed entries, of which this was one. */
  readonly removed: number;
  readonly gone: EntryRow;
}

/** What is tampered with is chosen by these. */
export interface Choice {
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

export type Tampering = (log: Log, choice: Choice) => Promise<unknown>;

/** Another secret than the log's: whoever tampers does not have that one. */
export const THEIRS = keysFrom('a secret that somebody made up for this');

export const ENTRY_FIELDS = [
  'id',
  'kind',
  'at',
  'who',
  'place',
  'question_hash',
  'outcome',
  'shown',
  'edition',
  'about',
  'digest',
] as const;

export function pick<T>(from: readonly T[], by: number): T {
  return from[by % from.length] as T;
}

/** The field with another value of its type. */
export function changed<T extends object, F extends keyof T>(row: T, field: F, by: number): Partial<T> {
  const value: unknown = row[field];
  if (typeof value === 'number') return { [field]: value + (by % 2 === 0 ? 1 + (by % 3) : -1) } as Partial<T>;
  const text = String(value);
  const cut = by % 3 === 0 && text !== '' ? text.slice(1) : `${text}${by % 7}`;
  return { [field]: cut === text ? `${text} ` : cut } as Partial<T>;
}

export function place(tx: Transaction<Tables>, row: EntryRow | undefined, position: number | null) {
  return tx
    .updateTable('answer')
    .set({ position })
    .where('id', '=', row?.id ?? '')
    .execute();
}

export function takeAway(tx: Transaction<Tables>, rows: readonly EntryRow[]) {
  return tx
    .deleteFrom('answer')
    .where(
      'id',
      'in',
      rows.map(({ id }) => id),
    )
    .execute();
}
