import { chmodSync, chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { engineAt, type Location, usingEngine } from '../../src/store/engine/location.js';
import { keysFrom } from '../../src/store/keys.js';
import { migrate } from '../../src/store/migrate.js';
import { openServingStore, openStore, storeOn } from '../../src/store/open.js';
import { secretIn } from '../../src/store/secret.js';
import { startActor } from './acting.js';
import { fill } from './filled.js';
import { freshLocation, SECRET } from './fresh.js';
import { claimOne, event, NOTHING } from './turning.js';

/** Nobody's, on every Unix. */
const NOBODY = 65534;
const IS_ROOT = process.getuid?.() === 0;

const freshFile = async () => (await freshLocation('sqlite')) as Extract<Location, { file: string }>;

test('a full disk is said to be; nothing is half kept, and the work goes on when there is space', async () => {
  const location = await freshFile();
  await usingEngine(engineAt(location), async (engine) => {
    await migrate(engine);
    const store = storeOn(engine, keysFrom(SECRET));
    await store.inbox.record(event('a'), 0);
    const turn = await claimOne(store, 0);
    const outgoing = [{ platform: 'fake', lane: 'x', payload: '条'.repeat(50_000) }];
    const limit = (pages: number) => sql`pragma max_page_count = ${sql.lit(pages)}`.execute(engine.db);
    const full = { kind: 'full', message: expect.stringContaining(`${location.file} に書けません。ディスクの空き`) };
    await limit(1);
    await expect(store.turns.commit(turn, { ...NOTHING, person: 'kept?', outgoing }, 1)).rejects.toMatchObject(full);
    await expect(store.inbox.record({ ...event('b'), payload: outgoing }, 1)).rejects.toMatchObject(full);
    expect(await store.inbox.statusOf('a')).toMatchObject({ state: 'waiting' });
    expect(await store.outbox.open()).toMatchObject({ count: 0 });

    await limit(1_000_000);
    expect(await store.turns.commit(turn, { ...NOTHING, outgoing }, 2)).toBe('committed');
    expect(await store.inbox.record({ ...event('b'), payload: outgoing }, 2)).toBe('recorded');
    expect(await claimOne(store, 2)).toMatchObject({ event: { payload: outgoing }, person: { version: 0 } });
  });
});

test('a database that another process holds is said to be in use; afterwards the same store goes on', async () => {
  const location = { ...(await freshFile()), waitMs: 50 };
  const store = await openServingStore(location, SECRET);
  onTestFinished(() => store.close());
  const actor = await startActor();
  await actor.does({ act: 'write for', location, ms: 1500 });
  const locked = { kind: 'locked', message: expect.stringContaining('もう一度お試しください') };
  await expect(store.inbox.record(event('a'), 0)).rejects.toMatchObject(locked);
  // Work of a single statement as well.
  await expect(store.outbox.drop('a#1', 0)).rejects.toMatchObject(locked);
  await expect(store.inbox.unheard(9, 9)).rejects.toMatchObject(locked);
  expect(await store.inbox.waiting()).toMatchObject({ count: 0 });
  await expect.poll(() => store.inbox.record(event('a'), 0).catch(() => 'locked'), { timeout: 9000 }).toBe('recorded');
});

test('a transaction waits for one of another process', async () => {
  const location = await freshFile();
  const store = await openServingStore(location, SECRET);
  onTestFinished(() => store.close());
  const actor = await startActor();
  await actor.does({ act: 'write for', location, ms: 700 });
  const before = Date.now();
  expect(await store.inbox.record(event('a'), 0)).toBe('recorded');
  expect(Date.now() - before).toBeGreaterThan(200);
});

test('a folder nobody may write in is said to be, and opens once they may', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'jobun-closed-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  chmodSync(folder, 0o555);
  const actor = await startActor();
  if (IS_ROOT) await actor.does({ act: 'become', user: NOBODY });
  for (const file of [join(folder, 'jobun.db'), join(folder, 'data', 'jobun.db')])
    expect(await actor.does({ act: 'serve', location: { file } })).toEqual({
      kind: 'read-only',
      message: `データベース ${file} に書く権限がありません。ファイルとフォルダーの持ち主と権限を確かめてください。`,
    });
  if (IS_ROOT) chownSync(folder, NOBODY, NOBODY);
  chmodSync(folder, 0o700);
  const location = { file: join(folder, 'jobun.db') };
  expect(await actor.does({ act: 'serve', location })).toEqual({});
  expect(await actor.does({ act: 'look', location })).toEqual({ result: 0 });
});

test.runIf(IS_ROOT)('a file of somebody else is said to be closed', async () => {
  const location = await freshFile();
  await fill(location);
  chmodSync(dirname(location.file), 0o777);
  const actor = await startActor();
  await actor.does({ act: 'become', user: NOBODY });
  for (const act of ['look', 'migrate'] as const)
    expect(await actor.does({ act, location })).toMatchObject({ kind: 'read-only' });
});

test.each([
  ['is something else', (bytes: Buffer) => bytes.fill('text', 0, 4096)],
  ['was overwritten', (bytes: Buffer) => bytes.fill(0x5a, 4096)],
  ['was cut off', (bytes: Buffer) => bytes.subarray(0, 6000)],
])('a file that %s is damaged', async (_, damage) => {
  const location = await freshFile();
  await fill(location, 30);
  writeFileSync(location.file, damage(readFileSync(location.file)));
  for (const suffix of ['-wal', '-shm']) rmSync(location.file + suffix, { force: true });
  const reading = async () => (await openServingStore(location, SECRET)).inbox.waiting();
  await expect(reading()).rejects.toMatchObject({
    kind: 'damaged',
    message: expect.stringContaining('jobun db restore'),
  });
});

test('a copy of the closed file alone has everything', async () => {
  const location = await freshFile();
  await fill(location);
  const copy = `${location.file}.copy`;
  writeFileSync(copy, readFileSync(location.file));
  const store = await openServingStore({ file: copy }, SECRET);
  onTestFinished(() => store.close());
  expect(await store.inbox.waiting()).toMatchObject({ count: 2 });
});

test('one file is served once, by this process or another, whatever became of the one before', async () => {
  const location = await freshFile();
  const actor = await startActor();
  expect(await actor.does({ act: 'serve', location })).toEqual({});
  await expect(openServingStore(location, SECRET)).rejects.toMatchObject({
    kind: 'serving',
    message: expect.stringContaining('jobun serve が使っています'),
  });
  const beside = await openStore(location, SECRET);
  expect(await beside.inbox.record(event('a'), 0)).toBe('recorded');
  await beside.close();
  await actor.kill();
  const store = await openServingStore(location, SECRET);
  await expect(openServingStore(location, SECRET)).rejects.toMatchObject({ kind: 'serving' });
  expect((await claimOne(store, 0)).event.key).toBe('a');
  await store.close();
  await (await openServingStore(location, SECRET)).close();
});

test('what is made is for its owner alone', async () => {
  const { file } = await freshFile();
  const folder = join(dirname(file), 'data');
  const location = { file: join(folder, 'jobun.db') };
  secretIn(join(folder, 'secret'), true);
  const store = await openServingStore(location, SECRET);
  onTestFinished(() => store.close());
  const modeOf = (path: string) => statSync(path).mode & 0o777;
  expect(modeOf(folder)).toBe(0o700);
  for (const name of ['jobun.db', 'jobun.db-wal', 'jobun.db-shm', 'jobun.db.serving', 'secret'])
    expect([name, modeOf(join(folder, name))]).toEqual([name, 0o600]);
});

test('a folder that stood there before keeps its rights, and the files in it are private', async () => {
  const { file } = await freshFile();
  const folder = join(dirname(file), 'data');
  mkdirSync(folder);
  chmodSync(folder, 0o755);
  await fill({ file: join(folder, 'jobun.db') });
  expect(statSync(folder).mode & 0o777).toBe(0o755);
  expect(statSync(join(folder, 'jobun.db-wal')).mode & 0o777).toBe(0o600);
});
