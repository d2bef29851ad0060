import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { alone, within } from '../../src/store/engine/engine.js';
import { engineAt } from '../../src/store/engine/location.js';
import { StoreProblem } from '../../src/store/engine/problem.js';
import { keysFrom } from '../../src/store/keys.js';
import { openServingStore, openStore, storeOn } from '../../src/store/open.js';
import { freshLocation, SECRET } from './fresh.js';
import { type PostgresServer, startPostgres } from './server.js';
import { claimOne, event, NOTHING } from './turning.js';

const unreachable = { kind: 'unreachable', message: expect.stringContaining('サーバーが動いているか') };

describe('a server that stops', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
    await server.createDatabase('jobun_test');
  });
  afterAll(() => server.remove());

  test('is said to be away; when it is back the same store goes on, and nothing is lost or half kept', async () => {
    const location = { url: `${server.url}jobun_test` };
    const engine = engineAt(location);
    const store = await openServingStore(location, SECRET);
    onTestFinished(async () => {
      await store.close();
      await engine.close();
    });
    await store.inbox.record(event('a'), 0);
    const turn = await claimOne(store, 0);

    // Inside a transaction and between its statements, and while a statement runs.
    const running = alone(engine, (db) => sql`select pg_sleep(20)`.execute(db)).catch((error) => error);
    const broken = within(engine, async (tx) => {
      await tx.insertInto('job').values({ name: 'half', due_at: 0 }).execute();
      await server.stop();
      await tx.insertInto('job').values({ name: 'other half', due_at: 0 }).execute();
    });
    await expect(broken).rejects.toMatchObject(unreachable);
    expect(await running).toMatchObject(unreachable);
    await expect(store.turns.commit(turn, NOTHING, 1)).rejects.toMatchObject(unreachable);
    await expect(store.inbox.record(event('b'), 1)).rejects.toMatchObject(unreachable);
    await expect(store.ping()).rejects.toMatchObject(unreachable);
    await expect(openStore(location, SECRET)).rejects.toMatchObject(unreachable);

    await server.start();
    expect(await alone(engine, (db) => db.selectFrom('job').select('name').execute())).toEqual([]);
    expect(await store.turns.commit(turn, NOTHING, 2)).toBe('committed');
    expect(await store.inbox.record(event('b'), 2)).toBe('recorded');
    expect((await claimOne(store, 2)).event.key).toBe('b');
  });
});

test('a connection ended by the server inside a transaction ends neither the program nor the store', async () => {
  const location = await freshLocation('postgres');
  const store = await openServingStore(location, SECRET);
  const engine = engineAt(location);
  onTestFinished(async () => {
    await store.close();
    await engine.close();
  });
  const broken = within(engine, async (tx) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
    await alone(engine, (db) => sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(db));
    await new Promise((resolve) => setTimeout(resolve, 100));
    await sql`select 1`.execute(tx);
  });
  await expect(broken).rejects.toMatchObject(unreachable);
  expect(await storeOn(engine, keysFrom(SECRET)).inbox.record(event('a'), 0)).toBe('recorded');
});

const PASSWORD = 'zYpassw0rdXq';

test.each([
  ['a wrong password', (url: string) => url.replace('jobun:jobun@', `jobun:${PASSWORD}@`), 'refused'],
  ['an unknown user', (url: string) => url.replace('jobun:jobun@', `stranger:${PASSWORD}@`), 'refused'],
  ['an unknown database', (url: string) => `${url}_none`, 'refused'],
  [
    'an unknown server',
    (url: string) => url.replace('jobun:jobun@127.0.0.1', `jobun:${PASSWORD}@db.invalid`),
    'unreachable',
  ],
  [
    'a closed port',
    (url: string) => url.replace(/jobun:jobun@127.0.0.1:\d+/, `jobun:${PASSWORD}@127.0.0.1:1`),
    'unreachable',
  ],
])('%s is said to be wrong, without the password', async (_, wrong, kind) => {
  const location = (await freshLocation('postgres')) as { url: string };
  const url = wrong(location.url);
  for (const open of [openServingStore, openStore]) {
    const problem = await open({ url }, SECRET).catch((error: unknown) => error);
    if (!(problem instanceof StoreProblem)) throw problem;
    expect(problem.kind).toBe(kind);
    expect(problem.message).toContain('DATABASE_URL');
    const said = `${problem.message} ${problem.stack} ${problem.cause}`;
    expect(said).not.toContain(PASSWORD);
    expect(said).not.toContain(url);
  }
});

test('a database that may only be read is said to be', async () => {
  const { url } = (await freshLocation('postgres')) as { url: string };
  const name = url.replace(inject('postgresUrl'), '');
  const store = await openServingStore({ url }, SECRET);
  await store.close();
  const reading = { url: `${url}?options=-c%20default_transaction_read_only%3Don` };
  expect(reading.url).toContain(name);
  const other = await openStore(reading, SECRET);
  onTestFinished(() => other.close());
  await expect(other.inbox.record(event('a'), 0)).rejects.toMatchObject({ kind: 'read-only' });
});
