import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cache } from '../../../src/cli/doctor/cache.js';
import { corpus } from '../../../src/cli/doctor/corpus.js';
import { folderOf } from '../../corpus/folder.js';
import { WAREHOUSE } from '../../corpus/warehouse.js';
import { findings } from './examining.js';
import { snapshotOf } from './snapshot.js';

test('rules without a fault are right', async () => {
  const corpusFolder = folderOf({ 'policies/soko.md': WAREHOUSE });
  const [found] = await findings(corpus, { config: { corpusFolder } });
  expect(found).toEqual({ level: 'ok', text: `${corpusFolder} に、誤りも注意もありません。` });
});

test('errors are counted, with the place of the first and the way to the others', async () => {
  const corpusFolder = folderOf({ 'policies/a.md': 'なし', 'policies/b.md': WAREHOUSE });
  const [found] = await findings(corpus, { config: { corpusFolder } });
  expect(found).toMatchObject({ level: 'error', text: expect.stringMatching(/エラーが1件、注意が\d+件/) });
  expect(found?.remedy).toContain('policies/a.md:1:1');
  expect(found?.remedy).toContain(`jobun check --corpus ${corpusFolder}`);
});

test('warnings alone are a warning', async () => {
  const corpusFolder = folderOf({ 'policies/soko.md': WAREHOUSE.replace('直ちに町長に', '前条により町長に第99条で') });
  const [found] = await findings(corpus, { config: { corpusFolder } });
  expect(found).toMatchObject({ level: 'warning', text: expect.stringContaining('エラーが0件') });
});

test('a folder that is not there is an error', async () => {
  expect(await findings(corpus, { config: { corpusFolder: '/no such folder' } })).toMatchObject([{ level: 'error' }]);
});

test('looking at the rules keeps nothing', async () => {
  const cacheFolder = folderOf({});
  const corpusFolder = folderOf({ 'policies/soko.md': WAREHOUSE });
  const before = snapshotOf(corpusFolder);
  await findings(corpus, { config: { corpusFolder, cacheFolder } });
  expect(readdirSync(cacheFolder)).toEqual([]);
  expect(snapshotOf(corpusFolder)).toEqual(before);
});

test('a dictionary that is there is right; one that has to be made first is told', async () => {
  const cacheFolder = folderOf({ 'dictionary.bin': '' });
  expect(await findings(cache, { config: { cacheFolder } })).toMatchObject([{ level: 'ok' }]);
  expect(await findings(cache, { config: { cacheFolder: folderOf({}) } })).toMatchObject([
    { level: 'warning', remedy: expect.stringContaining('jobun prepare') },
  ]);
});

test('a folder for the dictionary that can be made is no fault, one that cannot is told', async () => {
  const folder = folderOf({});
  expect(await findings(cache, { config: { cacheFolder: join(folder, 'a', 'b') } })).toMatchObject([
    { text: expect.stringContaining('まだありません') },
  ]);
  mkdirSync(join(folder, 'x'));
  writeFileSync(join(folder, 'x', 'file'), '');
  expect(await findings(cache, { config: { cacheFolder: join(folder, 'x', 'file', 'b') } })).toMatchObject([
    { level: 'warning', text: expect.stringContaining('に書けません'), remedy: expect.stringContaining('CACHE') },
  ]);
  expect(readdirSync(folder)).toEqual(['x']);
});
