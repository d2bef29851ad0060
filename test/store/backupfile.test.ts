import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { restore } from '../../src/store/copy/restore.js';
import { MIGRATIONS } from '../../src/store/migrations.js';
import { filledBackup, newFile, rewritten } from './backups.js';
import { dumpOf } from './dump.js';
import { freshLocation } from './fresh.js';

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
      // A digit of its version can be changed to one that no program has yet.
      const kind = expect.stringMatching(/^(backup|newer)$/);
      await expect(restore(target, newFile(contents), { replace: true })).rejects.toMatchObject({ kind });
      expect(existsSync(target.file)).toBe(false);
    };
    const changed = (bytes: Buffer, at: number, by: number) => {
      const copy = Buffer.from(bytes);
      copy[at] = ((copy[at] ?? 0) + by) % 256;
      return copy;
    };
    // Inside the compression, whose own checksum would hide that ours is looked at. The last byte is a line feed.
    const place = fc.nat(text.length - 2);
    await fc.assert(
      fc.asyncProperty(place, fc.integer({ min: 1, max: 255 }), (at, by) => refused(gzipSync(changed(text, at, by)))),
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

  test('that goes on behind its end is refused', async () => {
    const text = gunzipSync(readFileSync(await filledBackup())).toString();
    const twice = newFile(gzipSync(`${text}${text.trimEnd().split('\n').at(-1)}\n`));
    await expect(restore(await freshLocation('sqlite'), twice, { replace: false })).rejects.toMatchObject({
      kind: 'backup',
    });
  });

  test('that is another one when it is read again is not restored', async () => {
    const [file, other] = [await filledBackup(), rewritten(await filledBackup(), (lines) => lines.slice(0, -1))];
    const target = await freshLocation('sqlite');
    const migrations = MIGRATIONS as Record<string, (typeof MIGRATIONS)[string]>;
    const records = migrations['0001-records'] as (typeof MIGRATIONS)[string];
    onTestFinished(() => void Object.assign(migrations, { '0001-records': records }));
    // Runs behind the check and before the rows are read.
    migrations['0001-records'] = (db, engine) => {
      writeFileSync(file, readFileSync(other));
      return records(db, engine);
    };
    await expect(restore(target, file, { replace: false })).rejects.toMatchObject({ kind: 'backup' });
    expect(Object.values(await dumpOf(target)).flat()).toEqual([]);
  });

  test('of a newer version, in its form or its tables, says so', async () => {
    const file = await filledBackup();
    const header = (change: object) =>
      rewritten(file, ([first = '', ...rows]) => [JSON.stringify({ ...JSON.parse(first), ...change }), ...rows]);
    const target = await freshLocation('sqlite');
    for (const newer of [
      header({ version: 2, kind: 'unheard of' }),
      header({ migrations: ['0001-records', '0002-sign-in', '0003-x'] }),
    ])
      await expect(restore(target, newer, { replace: false })).rejects.toMatchObject({
        kind: 'newer',
        message: expect.stringContaining('プログラムを新しくしてください'),
      });
    const twice = header({ migrations: ['0001-records', '0001-records'] });
    await expect(restore(target, twice, { replace: false })).rejects.toMatchObject({ kind: 'backup' });
    const foreign = rewritten(file, (lines) => [
      ...lines,
      '{"table":"migration","row":{"name":"0000","timestamp":""}}',
    ]);
    await expect(restore(target, foreign, { replace: false })).rejects.toMatchObject({ kind: 'backup' });
  });
});
