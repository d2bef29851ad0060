import { type Kysely, sql, type Transaction } from 'kysely';
import { releaseClaims } from '../claim.js';
import { type Engine, within } from '../engine/engine.js';
import { engineAt, type Location, usingEngine } from '../engine/location.js';
import { StoreProblem } from '../engine/problem.js';
import { takeServingLock } from '../engine/servinglock.js';
import { migrate } from '../migrate.js';
import { MIGRATIONS } from '../migrations.js';
import type { Tables } from '../tables.js';
import { type BackupContents, type BackupRow, damaged, readBackup } from './backupfile.js';
import { countOf, FLEETING, PRIMARY_KEYS, type Row, type TableName } from './snapshot.js';

const TABLES = Object.keys(PRIMARY_KEYS) as TableName[];
const KEPT: ReadonlySet<string> = new Set(TABLES.filter((table) => !FLEETING.has(table)));

/**
 * Puts a backup into a database, whichever engine wrote it: all of it or nothing, into an empty one or, with `replace`,
 * in place of what is there. The tables are built anew as they were when the backup was made, and then brought up to
 * date, as they would have been in use; rights that others were given on them are gone.
 */
export async function restore(
  location: Location,
  file: string,
  { replace }: { readonly replace: boolean },
): Promise<BackupContents> {
  const contents = await readBackup(file, ({ table }) => {
    if (!KEPT.has(table)) throw damaged(file);
  });
  const later = migrationsAfter(contents, file);
  const lock = 'file' in location ? takeServingLock(location.file) : undefined;
  try {
    await usingEngine(engineAt(location), async (engine) => {
      await migrate(engine);
      await within(engine, async (tx) => {
        await holdAlone(engine, tx);
        if (!replace) await refuseOccupied(tx);
        for (const table of TABLES) await tx.schema.dropTable(table).execute();
        await run(engine, tx, contents.header.migrations);
        await insertAll(engine, tx, file, contents);
        await run(engine, tx, later);
        if (engine.name === 'postgres') await continueSequences(tx);
        await settleOpen(tx);
      });
    });
  } finally {
    lock?.release();
  }
  return contents;
}

/** Those that the backup's tables have not been through yet. */
function migrationsAfter({ header: { migrations } }: BackupContents, file: string): readonly string[] {
  const known = Object.keys(MIGRATIONS);
  const unknown = migrations.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new StoreProblem(
      'newer',
      `バックアップ ${file} は、このプログラムより新しい版のものです（${unknown.join('、')}）。プログラムを新しくしてください。`,
    );
  if (migrations.some((name, index) => name !== known[index])) throw damaged(file);
  return known.slice(migrations.length);
}

/**
 * On SQLite the serving lock has seen to it. PostgreSQL knows who is connected: asking for claims that are held would
 * overlook a server with nothing to do at this moment.
 */
async function holdAlone({ name }: Engine, tx: Transaction<Tables>): Promise<void> {
  if (name === 'sqlite') return;
  await sql`lock table ${sql.join(TABLES.map((table) => sql.table(table)))} in access exclusive mode`.execute(tx);
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from pg_stat_activity
    where datname = current_database() and application_name = current_setting('application_name')
      and pid <> pg_backend_pid()`.execute(tx);
  if (rows[0]?.count === 0) return;
  throw new StoreProblem(
    'serving',
    'ほかの jobun がこのデータベースを使っています。すべての jobun serve を止めてから、もう一度お試しください。',
  );
}

async function refuseOccupied(tx: Transaction<Tables>): Promise<void> {
  for (const table of TABLES) {
    const count = await countOf(tx, table);
    if (count > 0)
      throw new StoreProblem(
        'occupied',
        `データベースには、すでに記録があります（${table} に${count}件など）。捨てて入れかえるときは --replace を付けてください。先に jobun db backup で控えを取れます。`,
      );
  }
}

async function run({ name }: Engine, tx: Transaction<Tables>, migrations: readonly string[]): Promise<void> {
  for (const migration of migrations) await MIGRATIONS[migration]?.(tx as unknown as Kysely<unknown>, name);
}

const BATCH = 100;

async function insertAll(
  engine: Engine,
  tx: Transaction<Tables>,
  file: string,
  checked: BackupContents,
): Promise<void> {
  const db = tx as unknown as Kysely<Record<string, Row>>;
  let batch: BackupRow[] = [];
  const insert = async () => {
    const [first] = batch;
    if (first === undefined) return;
    const values = batch.map(({ row }) => row);
    batch = [];
    try {
      await db.insertInto(first.table).values(values).execute();
    } catch (error) {
      if (engine.isConflict(error)) throw error;
      throw engine.problemOf(error) ?? damaged(file, error);
    }
  };
  const { sha256 } = await readBackup(file, async (row) => {
    if (batch.length === BATCH || batch[0]?.table !== row.table) await insert();
    batch.push(row);
  });
  await insert();
  // Another file may have taken its place since it was checked.
  if (sha256 !== checked.sha256) throw damaged(file);
}

/** Rows came with their numbers; the next one is to get a number behind them. */
async function continueSequences(tx: Transaction<Tables>): Promise<void> {
  for (const table of TABLES.filter((name) => PRIMARY_KEYS[name] === 'seq'))
    await sql`select setval(pg_get_serial_sequence(${table}, 'seq'), max(seq)) from ${sql.table(table)}`.execute(tx);
}

/** Whoever held claims is gone; and what was still to be sent may have been, after the backup was made. */
async function settleOpen(tx: Transaction<Tables>): Promise<void> {
  await releaseClaims(tx);
  await tx.updateTable('outbox').set({ uncertain: 1 }).where('state', 'in', ['waiting', 'sending', 'aside']).execute();
}
