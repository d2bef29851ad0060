import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inject, onTestFinished } from 'vitest';
import type { Location } from '../../src/store/engine/location.js';
import { openServingStore } from '../../src/store/open.js';
import type { Store } from '../../src/store/store.js';

/** Both engines: what holds for one has to hold for the other. */
export const ENGINES = ['sqlite', 'postgres'] as const;

export const SECRET = 'a secret for tests, long enough to be one';

/** An empty database of its own for one test; of SQLite in `room`. */
export async function freshLocation(engine: (typeof ENGINES)[number], room = MEMORY): Promise<Location> {
  if (engine === 'sqlite') {
    const folder = mkdtempSync(join(room, 'jobun-store-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    return { file: join(folder, 'jobun.db') };
  }
  const name = emptied.pop() ?? (await newDatabase());
  onTestFinished(async () => {
    await onServer('postgres', `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`);
    await onServer(name, 'drop schema public cascade; create schema public');
    emptied.push(name);
  });
  return { url: inject('postgresUrl') + name };
}

/** A store on an empty database, closed after the test. */
export async function freshStore(engine: (typeof ENGINES)[number]): Promise<Store> {
  const store = await openServingStore(await freshLocation(engine), SECRET);
  onTestFinished(() => store.close());
  return store;
}

/** Where writing does not wait for a disk, if this machine has such a place: for tests that write much and lose nothing. */
const MEMORY = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** A store as fast as can be, closed after the test. */
export async function quickStore(): Promise<Store> {
  const store = await openServingStore(await freshLocation('sqlite', MEMORY), SECRET);
  onTestFinished(() => store.close());
  return store;
}

/** Names of databases of this process that nothing is in any more: to make one takes longer than most tests. */
const emptied: string[] = [];

async function newDatabase(): Promise<string> {
  const name = `t${randomUUID().replaceAll('-', '')}`;
  await onServer('postgres', `create database ${name}`);
  return name;
}

async function onServer(database: string, statements: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject('postgresUrl') + database });
  await client.connect();
  await client.query(statements);
  await client.end();
}
