import { type Kysely, sql, type Transaction } from 'kysely';
import type { Engine } from '../engine/engine.js';
import type { Tables } from '../tables.js';

export type TableName = keyof Tables;

/** A row as it lies in its table, whatever the table. */
export type Row = Readonly<Record<string, string | number | null>>;

/** Every table, with the column that is its primary key. */
export const PRIMARY_KEYS: Readonly<Record<TableName, string>> = {
  inbox: 'seq',
  conversation: 'id',
  person: 'id',
  outbox: 'seq',
  timer: 'id',
  answer: 'id',
  seal: 'number',
  job: 'name',
  holding: 'name',
  session: 'id',
  ticket: 'id',
  identity: 'seq',
  counter: 'key',
};

/**
 * Tables that no backup has: a backup is no bunch of keys, and what was opened, used up or counted since would come back
 * as it was. After a restore people sign in again.
 */
export const FLEETING: ReadonlySet<TableName> = new Set(['session', 'ticket', 'counter'] as const);

/** Reads everything as it stood at one moment; meanwhile others go on writing. */
export async function atOneMoment<T>(engine: Engine, work: (tx: Transaction<Tables>) => Promise<T>): Promise<T> {
  try {
    const reading = engine.db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');
    return await reading.execute(work);
  } catch (error) {
    throw engine.problemOf(error) ?? error;
  }
}

/** Our tables of those that stand in this database: one of an older version has fewer. */
export async function tablesIn({ name, db }: Engine): Promise<readonly TableName[]> {
  // Another schema of the same server may have tables of the same names.
  const { rows } = await (name === 'sqlite'
    ? sql<{ table: string }>`select name as "table" from sqlite_schema where type = 'table'`
    : sql<{ table: string }>`select tablename as "table" from pg_tables where schemaname = current_schema()`
  ).execute(db);
  return (Object.keys(PRIMARY_KEYS) as TableName[]).filter((own) => rows.some(({ table }) => table === own));
}

const PAGE = 100;

/** All rows in the order of the primary key, a page at a time: a table need not fit into memory. */
export async function* rowsOf(tx: Transaction<Tables>, table: TableName): AsyncGenerator<Row> {
  const db = tx as unknown as Kysely<Record<string, Row>>;
  const key = PRIMARY_KEYS[table];
  const pages = db.selectFrom(table).selectAll().orderBy(key).limit(PAGE);
  for (let page = await pages.execute(); ; ) {
    yield* page;
    const last = page.at(-1)?.[key];
    if (last === undefined || last === null || page.length < PAGE) return;
    page = await pages.where(key, '>', last).execute();
  }
}

export async function countOf(db: Kysely<Tables>, table: TableName): Promise<number> {
  const { count } = await db
    .selectFrom(table)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}
