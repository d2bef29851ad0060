import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, onTestFinished, test } from 'vitest';
import { readBackup } from '../../src/store/copy/backupfile.js';
import { openServingStore } from '../../src/store/open.js';
import { SECRET } from '../store/fresh.js';
import { start } from './program.js';

const LIMIT = 60_000;

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'jobun-db-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

test('trouble ends with 1 and its remedy alone, and a password is never told', { timeout: LIMIT }, async () => {
  const url = inject('postgresUrl').replace('jobun:jobun@', 'jobun:zYpassw0rdXq@');
  const [status, outbox, restore] = await Promise.all([
    start(['db', 'status'], { DATABASE_URL: `${url}none` }).ended,
    start(['outbox'], { DATA: newFolder() }).ended,
    start(['db', 'restore', TSCONFIG], { DATA: newFolder() }).ended,
  ]);
  expect(status).toEqual({ code: 1, out: '', err: expect.stringMatching(/^PostgreSQLに入れませんでした。.*\n$/) });
  expect(status.err).not.toContain('zYpassw0rdXq');
  expect(outbox).toEqual({ code: 1, out: '', err: expect.stringMatching(/^データベース .* がありません。.*\n$/) });
  expect(restore).toEqual({
    code: 1,
    out: '',
    err: `${TSCONFIG} は、jobun db backup が書いたバックアップではありません。\n`,
  });
  const wrong = await start(['db', 'status'], { DATABASE_URL: `${url.replace('Xq@', '%zz@')}none` }).ended;
  expect(wrong).toEqual({
    code: 2,
    out: '',
    err: expect.stringMatching(/^設定 DATABASE_URL の値は使えません。.*%40.*\n$/),
  });
});

const TSCONFIG = new URL('../../tsconfig.json', import.meta.url).pathname;

test('a backup that is killed leaves no file of that name', { timeout: LIMIT }, async () => {
  const DATA = newFolder();
  const store = await openServingStore({ file: join(DATA, 'jobun.db') }, SECRET);
  const noise = randomBytes(40_000).toString('hex');
  for (let n = 0; n < 150; n++)
    await store.inbox.record({ key: `${n}`, conversation: 'c', person: 'p', payload: `${n}${noise}` }, n);
  await store.close();
  const folder = newFolder();
  const program = start(['db', 'backup', join(folder, 'a.gz')], { DATA });
  await expect.poll(() => readdirSync(folder).length, { interval: 1, timeout: 20_000 }).toBeGreaterThan(0);
  program.child.kill('SIGKILL');
  expect((await program.ended).code).toBe(null);
  expect(readdirSync(folder)).toEqual([expect.stringMatching(/^a\.gz\..*\.part$/)]);
  const again = await start(['db', 'backup', join(folder, 'a.gz')], { DATA }).ended;
  expect(again).toMatchObject({ code: 0, err: '' });
  expect((await readBackup(join(folder, 'a.gz'), () => {})).rows).toMatchObject({ inbox: 150, conversation: 1 });
});
