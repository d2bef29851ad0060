import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { backUp } from '../../src/store/copy/backup.js';
import { restore } from '../../src/store/copy/restore.js';
import { atOneMoment, countOf } from '../../src/store/copy/snapshot.js';
import { engineAt, type Location, usingEngine } from '../../src/store/engine/location.js';
import { openServingStore } from '../../src/store/open.js';
import { type Dump, dumpOf } from './dump.js';
import { fill, ODD } from './filled.js';
import { ENGINES, freshLocation, SECRET } from './fresh.js';
import { claimOne, event } from './turning.js';

const back = (location: Location, file: string) => usingEngine(engineAt(location), (engine) => backUp(engine, file, 0));

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'jobun-backup-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** As it is to come back: held by nobody, perhaps sent meanwhile, and nobody signed in. */
function settled(dump: Dump): Dump {
  return {
    ...dump,
    session: [],
    ticket: [],
    counter: [],
    conversation: (dump.conversation ?? []).map((row) => ({ ...row, claimed_by: null, claimed_until: null })),
    outbox: (dump.outbox ?? []).map((row) => ({
      ...row,
      uncertain: 1,
      claimed_until: row.state === 'sending' ? 0 : (row.claimed_until ?? null),
    })),
  };
}

const PAIRS = ENGINES.flatMap((from) => ENGINES.map((to) => ({ from, to })));

describe.each(PAIRS)('a backup from $from', ({ from, to }) => {
  test(`comes back whole on ${to}, held by nobody, and the work goes on`, async () => {
    const [source, target] = [await freshLocation(from), await freshLocation(to)];
    const seal = await fill(source, 120);
    const file = join(newFolder(), 'backup.jsonl.gz');
    const before = await dumpOf(source);
    const count = Object.values(settled(before)).reduce((sum, rows) => sum + rows.length, 0);
    expect(Object.values(before).filter((rows) => rows.length === 0)).toEqual([]);
    expect(await back(source, file)).toBe(count);
    expect(await dumpOf(source)).toEqual(before);

    const { header } = await restore(target, file, { replace: false });
    expect(header).toMatchObject({
      engine: from,
      migrations: ['0001-records', '0002-sign-in', '0003-events', '0004-recent', '0005-named'],
    });
    expect(await dumpOf(target)).toEqual(settled(before));

    const store = await openServingStore(target, SECRET);
    onTestFinished(() => store.close());
    // Tried before, and so taken alone.
    expect((await claimOne(store, 20)).event.key).toBe('claimed');
    expect((await claimOne(store, 20)).event.key).toBe('waiting');
    expect((await store.answers.verify([seal as NonNullable<typeof seal>])).findings).toEqual([]);
    expect(await store.inbox.record(event('odd'), 21)).toBe('repeated');
    expect(await store.inbox.record(event('new', 'new talk'), 21)).toBe('recorded');
    expect((await claimOne(store, 21)).event.key).toBe('new');
    const sends = await store.outbox.claim({ holder: 'two', now: 21, until: 30, limit: 500, platforms: ['fake'] });
    expect(sends.filter(({ uncertain }) => !uncertain)).toEqual([]);
    expect(sends[0]).toMatchObject({ id: 'said 0#1', attempts: 2 });
    expect(await store.timers.fire(5000, 9)).toBe(1);
    const odd = (await dumpOf(target)).person?.find(({ state }) => String(state).includes('野家'));
    expect(JSON.parse(String(odd?.state))).toEqual(ODD);
  });
});

describe.each(ENGINES)('a backup on %s', (engine) => {
  test('is of one moment, and keeps nobody from writing', async () => {
    const location = await freshLocation(engine);
    const store = await openServingStore(location, SECRET);
    onTestFinished(() => store.close());
    await store.inbox.record(event('a'), 0);
    await usingEngine(engineAt(location), (reading) =>
      atOneMoment(reading, async (tx) => {
        expect(await countOf(tx, 'inbox')).toBe(1);
        await store.inbox.record(event('b', 'other talk'), 0);
        expect(await countOf(tx, 'inbox')).toBe(1);
        expect(await countOf(tx, 'conversation')).toBe(1);
      }),
    );
    expect((await store.inbox.waiting()).count).toBe(2);
  });

  test('has one name once it is whole, for its owner alone, and writes over nothing', async () => {
    const location = await freshLocation(engine);
    await fill(location);
    const folder = newFolder();
    const file = join(folder, 'a');
    await back(location, file);
    expect(readdirSync(folder)).toEqual(['a']);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const written = readFileSync(file);
    await expect(back(location, file)).rejects.toMatchObject({
      kind: 'backup',
      message: expect.stringContaining('上書きはしません'),
    });
    expect(readFileSync(file)).toEqual(written);
    await expect(back(location, join(folder, 'none', 'a'))).rejects.toMatchObject({
      kind: 'backup',
      message: `フォルダー ${join(folder, 'none')} がありません。先に作ってください。`,
    });
    expect(readdirSync(folder)).toEqual(['a']);
  });

  test('has no secret and no name of the server', async () => {
    const location = await freshLocation(engine);
    await fill(location);
    const file = join(newFolder(), 'a');
    await back(location, file);
    const text = gunzipSync(readFileSync(file)).toString();
    expect(text).not.toContain(SECRET);
    expect(text).not.toContain('url' in location ? location.url : location.file);
    expect(text).toContain('"table":"outbox"');
  });

  test('is not made of nothing', async () => {
    const file = join(newFolder(), 'a');
    const empty = await freshLocation(engine);
    await expect(back(empty, file)).rejects.toMatchObject({ kind: 'older' });
    expect(existsSync(file)).toBe(false);
    // Nothing is looked at for a file that may not be written.
    writeFileSync(file, 'mine');
    await expect(back(empty, file)).rejects.toMatchObject({ kind: 'backup' });
  });

  test('that cannot be finished leaves nothing behind', async () => {
    const folder = newFolder();
    const location = await freshLocation(engine);
    await fill(location);
    await usingEngine(engineAt(location), async (broken) => {
      const file = join(folder, 'a');
      // The file's name is taken while the rows are read.
      const reading = backUp(broken, file, 0);
      writeFileSync(file, 'mine');
      await expect(reading).rejects.toMatchObject({ kind: 'backup' });
      expect(readdirSync(folder)).toEqual(['a']);
      expect(readFileSync(file, 'utf8')).toBe('mine');
    });
  });
});
