import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ask } from '../../src/cli/ask.js';
import { check } from '../../src/cli/check.js';
import type { Command } from '../../src/cli/command.js';
import { glossary } from '../../src/cli/glossary.js';
import { quality } from '../../src/cli/quality.js';
import { show } from '../../src/cli/show.js';
import { teach } from '../../src/cli/teach.js';
import { folderOf } from '../corpus/folder.js';
import { WAREHOUSE } from '../corpus/warehouse.js';
import { run } from './run.js';

const FILES = {
  'policies/soko.md': WAREHOUSE.replace(
    'edition:',
    'parts: [{at: 第2条第2号, audience: staff}, {at: 第3条第3号, audience: staff}]\nedition:',
  ),
  'examples/all.tsv': 'カギを落とした\t第3条第3号\n',
  'settings.yaml': 'access: {staff: [{platform: web}]}\n',
  'questions.tsv': 'カギを落としたとき\t第3条第3号\tanswerable\n',
};

/** What a command writes for anyone, and for staff. */
async function both(command: Command, words: readonly string[], options: Record<string, string | boolean> = {}) {
  const corpus = folderOf(FILES);
  const anyone = await run(command, { words, options: { corpus, ...options } });
  return { anyone, staff: await run(command, { words, options: { corpus, ...options, audience: 'staff' } }), corpus };
}

test('show prints a withheld part to those it is for, and tells others what it tells of an address that is none', async () => {
  const { anyone, staff } = await both(show, ['第3条']);
  expect(staff.out).toContain('　第3号　なくしたときは');
  expect(anyone.out).toContain('　第2号　貸すときは');
  expect(anyone.out).not.toContain('第3号');
  const [withheld, none] = [await both(show, ['第3条第3号']), await both(show, ['第3条第9号'])];
  expect(withheld.staff.code).toBe(0);
  expect(withheld.anyone).toEqual(none.anyone);
  expect(withheld.anyone.err).toContain('第3条は第2号までです');
});

test('glossary lists the terms that may be read', async () => {
  const { anyone, staff } = await both(glossary, []);
  expect(staff.out).toContain('管理人');
  expect(anyone.out).not.toContain('管理人');
  expect(anyone.out).toContain('倉庫');
});

test('ask --explain finds what may be read', async () => {
  const { anyone, staff } = await both(ask, ['カギを落としたら？'], { explain: true });
  expect(staff.out).toContain('第3条第3号');
  expect(anyone.out).not.toMatch(/第3条第3号|直ちに|カギを落とした（/);
});

test('quality measures as the reader is answered', async () => {
  const { anyone, staff } = await both(quality, []);
  expect(staff.out).toContain('first citation right: 1/1');
  expect(anyone.out).toContain('first citation right: 0/1');
});

test('teach knows a withheld part of those it is for; to others it says how to read more', async () => {
  const { anyone, staff, corpus } = await both(teach, ['鍵が消えました', '第3条第3号']);
  expect([anyone.code, staff.code]).toEqual([1, 0]);
  expect(anyone.err).toContain('第3条は第2号までです');
  expect(anyone.err).toContain('--audience');
  expect(existsSync(join(corpus, 'examples/taught.tsv'))).toBe(true);
  expect(readFileSync(join(corpus, 'examples/taught.tsv'), 'utf8')).toContain('鍵が消えました\t第3条第3号\n');
});

test('check reads everything', async () => {
  const corpus = folderOf({ ...FILES, 'examples/all.tsv': 'カギを落とした\t第3条第3号\nカギを落とした\t第2条第2号\n' });
  const { code, out } = await run(check, { options: { corpus } });
  expect(code).toBe(0);
  expect(out).toContain('ここでは 第2条第2号、examples/all.tsv:1:1 では 第3条第3号');
  expect(out).toContain('エラー 0件、注意 1件');
});
