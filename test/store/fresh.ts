import { randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inject, onTestFinished } from 'vitest';
import { engineAt, type Location, usingEngine } from '../../src/store/engine/location.js';
import { migrate } from '../../src/store/migrate.js';
import { openServingStore } from '../../src/store/open.js';
import type { Store } from '../../src/store/store.js';

/** Both engines: what holds for one has to hold for the other. */
export const ENGINES = ['sqlite', 'postgres'] as const;

type Name = (typeof ENGINES)[number];

export const SECRET = 'a secret for tests, long enough to be one';

/** Where writing does not wait for a disk, if this machine has such a place: what tests write need not last. */
const MEMORY = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** An empty database of its own for one test. */
export async function freshLocation(engine: Name): Promise<Location> {
  if (engine === 'sqlite') return newFile();
  const name = emptied.pop() ?? (await newDatabase());
  return lentFrom(emptied, name, 'drop schema public cascade; create schema public');
}

/** One whose tables are made, for a test that changes no table: to make them takes longer than most tests. */
export async function preparedLocation(engine: Name): Promise<Location> {
  if (engine === 'postgres') return lentFrom(prepared, prepared.pop() ?? (await newPrepared()), EMPTY_TABLES);
  const location = newFile();
  copyFileSync(await preparedFile(), location.file);
  return location;
}

/** A store in which there is nothing, closed after the test. */
export async function freshStore(engine: Name): Promise<Store> {
  const store = await openServingStore(await preparedLocation(engine), SECRET);
  onTestFinished(() => store.close());
  return store;
}

function newFile() {
  const folder = mkdtempSync(join(MEMORY, 'jobun-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return { file: join(folder, 'jobun.db') };
}

let filePrepared: Promise<string> | undefined;

function preparedFile(): Promise<string> {
  filePrepared ??= (async () => {
    const file = join(mkdtempSync(join(inject('scratch'), 'prepared-')), 'jobun.db');
    await usingEngine(engineAt({ file }), migrate);
    return file;
  })();
  return filePrepared;
}

/** Names of databases of this process that nothing is in any more, and of those that have their tables still. */
const emptied: string[] = [];
const prepared: string[] = [];

const EMPTY_TABLES = `do $$ declare name text; begin
  for name in select tablename from pg_tables where schemaname = 'public' and tablename not like 'migration%' loop
    execute format('delete from %I', name);
  end loop;
end $$`;

/** After the test it is cleared, and there for the next. */
function lentFrom(free: string[], name: string, clear: string): Location {
  onTestFinished(async () => {
    await onServer(name, `${LEAVE_ALONE}; ${clear}`);
    free.push(name);
  });
  return { url: inject('postgresUrl') + name };
}

const LEAVE_ALONE = `select pg_terminate_backend(pid, 5000) from pg_stat_activity
  where datname = current_database() and pid <> pg_backend_pid()`;

async function newDatabase(): Promise<string> {
  const name = `t${randomUUID().replaceAll('-', '')}`;
  await onServer('postgres', `create database ${name}`);
  return name;
}

async function newPrepared(): Promise<string> {
  const name = emptied.pop() ?? (await newDatabase());
  await usingEngine(engineAt({ url: inject('postgresUrl') + name }), migrate);
  return name;
}

async function onServer(database: string, statements: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject('postgresUrl') + database });
  await client.connect();
  await client.query(statements);
  await client.end();
}
