import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, onTestFinished, test } from 'vitest';
import { backUp } from '../../src/store/backup.js';
import { engineAt, type Location, usingEngine } from '../../src/store/location.js';
import { migrate } from '../../src/store/migrate.js';
import { MIGRATIONS } from '../../src/store/migrations.js';
import { openServingStore } from '../../src/store/open.js';
import { restore } from '../../src/store/restore.js';
import { startActor } from './acting.js';
import { dumpOf } from './dump.js';
import { fill } from './filled.js';
import { ENGINES, freshLocation, SECRET } from './fresh.js';

function newFile(contents?: Buffer | string): string {
  const folder = mkdtempSync(join(tmpdir(), 'jobun-restore-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'backup');
  if (contents !== undefined) writeFileSync(file, contents);
  return file;
}

async function backupOf(location: Location): Promise<string> {
  const file = newFile();
  await usingEngine(engineAt(location), (engine) => backUp(engine, file, 0));
  return file;
}

async function filledBackup(): Promise<string> {
  const location = await freshLocation('sqlite');
  await fill(location);
  return backupOf(location);
}

/** The backup's own lines, changed, with a checksum and counts that fit them. */
function rewritten(file: string, change: (lines: string[]) => string[]): string {
  const lines = change(gunzipSync(readFileSync(file)).toString().trimEnd().split('\n').slice(0, -1));
  const rows: Record<string, number> = {};
  for (const { table } of lines.slice(1).map((line) => JSON.parse(line))) rows[table] = (rows[table] ?? 0) + 1;
  const text = lines.map((line) => `${line}\n`).join('');
  const end = JSON.stringify({ rows, sha256: createHash('sha256').update(text).digest('hex') });
  return newFile(gzipSync(`${text}${end}\n`));
}

describe('a file', () => {
  test('that is no backup is not taken for one', async () => {
    const target = await freshLocation('sqlite');
    for (const contents of [
      '',
      'text',
      gzipSync(''),
      gzipSync('{}\n'),
      gzipSync('text'),
      '{"format":"jobun-backup"}\n',
    ])
      await expect(restore(target, newFile(contents), { replace: true })).rejects.toMatchObject({
        kind: 'backup',
        message: expect.stringContaining('バックアップではありません'),
      });
    await expect(restore(target, '/no/such', { replace: true })).rejects.toMatchObject({ kind: 'backup' });
    await expect(restore(target, tmpdir(), { replace: true })).rejects.toMatchObject({ kind: 'backup' });
    expect('file' in target && existsSync(target.file)).toBe(false);
  });

  test('of which any byte was changed, or any end cut off, is refused', async () => {
    const file = await filledBackup();
    const [whole, text] = [readFileSync(file), gunzipSync(readFileSync(file))];
    const refused = async (contents: Buffer) => {
      const target = { file: join(newFile(), '..', 'never.db') };
      await expect(restore(target, newFile(contents), { replace: true })).rejects.toMatchObject({ kind: 'backup' });
      expect(existsSync(target.file)).toBe(false);
    };
    const changed = (bytes: Buffer, at: number, by: number) => {
      const copy = Buffer.from(bytes);
      copy[at] = ((copy[at] ?? 0) + by) % 256;
      return copy;
    };
    // Inside the compression, whose own checksum would hide that ours is looked at.
    const place = fc.nat(text.length - 2);
    await fc.assert(
      fc.asyncProperty(place, fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const other = changed(text, at, by);
        // The end says no more once its two values are read: what an unknown name may be is nobody's loss.
        if (JSON.stringify(endOf(other)) !== JSON.stringify(endOf(text)) || at < text.lastIndexOf('{"rows"'))
          await refused(gzipSync(other));
      }),
    );
    await fc.assert(fc.asyncProperty(place, (at) => refused(gzipSync(text.subarray(0, at)))));
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), (at) => refused(whole.subarray(0, at))),
      { numRuns: 30 },
    );
  });

  test('with a row too few is refused though its checksum fits', async () => {
    const file = await filledBackup();
    const [lines, end] = [gunzipSync(readFileSync(file)).toString().trimEnd().split('\n'), ''];
    const text = `${lines.slice(0, -2).join('\n')}\n${end}`;
    const sha256 = createHash('sha256').update(text).digest('hex');
    const { rows } = JSON.parse(lines.at(-1) ?? '');
    const short = newFile(gzipSync(`${text}${JSON.stringify({ rows, sha256 })}\n`));
    await expect(restore(await freshLocation('sqlite'), short, { replace: false })).rejects.toMatchObject({
      kind: 'backup',
    });
  });

  test('of a newer version, in its form or its tables, says so', async () => {
    const file = await filledBackup();
    const header = (change: object) =>
      rewritten(file, ([first = '', ...rows]) => [JSON.stringify({ ...JSON.parse(first), ...change }), ...rows]);
    const target = await freshLocation('sqlite');
    for (const newer of [
      header({ version: 2, kind: 'unheard of' }),
      header({ migrations: ['0001-records', '0002-x'] }),
    ])
      await expect(restore(target, newer, { replace: false })).rejects.toMatchObject({
        kind: 'newer',
        message: expect.stringContaining('プログラムを新しくしてください'),
      });
    const foreign = rewritten(file, (lines) => [...lines, '{"table":"sqlite_master","row":{}}']);
    await expect(restore(target, foreign, { replace: false })).rejects.toMatchObject({ kind: 'backup' });
  });
});

function endOf(text: Buffer): unknown {
  try {
    const { rows, sha256 } = JSON.parse(text.toString().trimEnd().split('\n').at(-1) ?? '');
    return { rows, sha256 };
  } catch {
    return undefined;
  }
}

describe.each(ENGINES)('restoring on %s', (engine) => {
  test('takes the place of nothing unless told to', async () => {
    const [file, target] = [await filledBackup(), await freshLocation(engine)];
    await fill(target, 9);
    const before = await dumpOf(target);
    await expect(restore(target, file, { replace: false })).rejects.toMatchObject({
      kind: 'occupied',
      message: expect.stringContaining('--replace'),
    });
    expect(await dumpOf(target)).toEqual(before);
    await restore(target, file, { replace: true });
    expect((await dumpOf(target)).outbox).toHaveLength(9);
  });

  test('leaves everything as it was when a row does not fit, however late', async () => {
    const file = rewritten(await filledBackup(), (lines) => [...lines, lines.at(-1) ?? '']);
    const target = await freshLocation(engine);
    await fill(target, 9);
    const before = await dumpOf(target);
    await expect(restore(target, file, { replace: true })).rejects.toMatchObject({ kind: 'backup' });
    expect(await dumpOf(target)).toEqual(before);
    const empty = await freshLocation(engine);
    await expect(restore(empty, file, { replace: false })).rejects.toMatchObject({ kind: 'backup' });
    expect(Object.values(await dumpOf(empty)).flat()).toEqual([]);
  });

  test('is refused while a server runs, in this process or another', async () => {
    const [file, target] = [await filledBackup(), await freshLocation(engine)];
    const store = await openServingStore(target, SECRET);
    const refused = { kind: 'serving', message: expect.stringContaining('jobun serve') };
    await expect(restore(target, file, { replace: true })).rejects.toMatchObject(refused);
    const actor = await startActor();
    expect(await actor.does({ act: 'restore', location: target, file, replace: true })).toMatchObject(refused);
    expect(await store.inbox.waiting()).toEqual({ count: 0, oldest: undefined });
    await store.close();
    expect(await actor.does({ act: 'restore', location: target, file, replace: true })).toMatchObject({
      result: { outbox: 9 },
    });
  });

  test('refuses a database of a newer version', async () => {
    const [file, target] = [await filledBackup(), await freshLocation(engine)];
    await usingEngine(engineAt(target), async (own) => {
      await migrate(own);
      await sql`insert into migration values ('9999-later', '')`.execute(own.db);
    });
    await expect(restore(target, file, { replace: true })).rejects.toMatchObject({ kind: 'newer' });
  });

  test('brings a backup of older tables up to date', async () => {
    const [file, target] = [await filledBackup(), await freshLocation(engine)];
    const migrations = MIGRATIONS as Record<string, (typeof MIGRATIONS)[string]>;
    migrations['0002-marks'] = async (db) => {
      await db.schema.alterTable('person').addColumn('mark', 'text').execute();
      await sql`update person set mark = 'was here'`.execute(db);
    };
    onTestFinished(() => void delete migrations['0002-marks']);
    await restore(target, file, { replace: false });
    const dump = await dumpOf(target);
    expect(dump.person?.map(({ mark }) => mark)).toEqual(['was here']);
    const newer = await backupOf(target);
    const other = await freshLocation(engine);
    await restore(other, newer, { replace: false });
    expect(await dumpOf(other)).toEqual(dump);
    delete migrations['0002-marks'];
    await expect(restore(await freshLocation(engine), newer, { replace: false })).rejects.toMatchObject({
      kind: 'newer',
    });
  });
});
