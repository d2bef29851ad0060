import { existsSync, statSync } from 'node:fs';
import { sql } from 'kysely';
import { alone, type Engine } from '../engine/engine.js';
import type { Location } from '../engine/location.js';
import { inboxOn } from '../inbox.js';
import { type MigrationStatus, migrationStatus } from '../migrate.js';
import { outboxOn } from '../outbox.js';
import type { Time } from '../value.js';
import { countOf, type TableName, tablesIn } from './snapshot.js';

export interface DatabaseStatus {
  readonly bytes: number;
  readonly migrations: MigrationStatus;
  readonly rows: readonly { readonly table: TableName; readonly count: number }[];
  /** Undefined where the tables for it are not there. */
  readonly work: OpenWork | undefined;
}

export interface OpenWork {
  readonly waiting: { readonly count: number; readonly oldest: Time | undefined };
  readonly failed: number;
  readonly sends: { readonly count: number; readonly oldest: Time | undefined; readonly aside: number };
}

/** Asks only for what it can know of: the database may be empty, or of a newer version. */
export async function databaseStatus(engine: Engine, location: Location): Promise<DatabaseStatus> {
  const migrations = await migrationStatus(engine);
  const tables = await tablesIn(engine);
  return {
    bytes: await sizeOf(engine, location),
    migrations,
    rows: await alone(engine, (db) =>
      Promise.all(tables.map(async (table) => ({ table, count: await countOf(db, table) }))),
    ),
    work: tables.includes('inbox') && tables.includes('outbox') ? await openWork(engine) : undefined,
  };
}

/** In words for people, without a user's name, a password or anything else a URL may carry. */
export async function placeOf(location: Location): Promise<string> {
  if ('file' in location) return `SQLite ${location.file}`;
  const { Client } = (await import('pg')).default;
  const { host, port, database = '' } = new Client({ connectionString: location.url });
  return `PostgreSQL ${host}:${port} の ${database}`;
}

async function openWork(engine: Engine): Promise<OpenWork> {
  const { failed } = await alone(engine, (db) =>
    db
      .selectFrom('inbox')
      .select(({ fn }) => fn.countAll<number>().as('failed'))
      .where('state', '=', 'failed')
      .executeTakeFirstOrThrow(),
  );
  return { waiting: await inboxOn(engine).waiting(), failed, sends: await outboxOn(engine).open() };
}

async function sizeOf(engine: Engine, location: Location): Promise<number> {
  if ('file' in location)
    return [location.file, `${location.file}-wal`]
      .filter((file) => existsSync(file))
      .reduce((sum, file) => sum + statSync(file).size, 0);
  const { rows } = await alone(engine, (db) =>
    sql<{ bytes: number }>`select pg_database_size(current_database()) as bytes`.execute(db),
  );
  return rows[0]?.bytes ?? 0;
}
