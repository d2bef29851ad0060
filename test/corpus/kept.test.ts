import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Kept } from '../../src/corpus/kept.js';
import { loadCorpus } from '../../src/corpus/load.js';
import { ANYONE } from '../../src/person/audience.js';
import { folderOf } from './folder.js';
import { loading } from './loading.js';
import { WAREHOUSE } from './warehouse.js';

const sound = () => true;

test('a value is made once from the same ingredients', () => {
  const folder = folderOf({});
  const value = { words: ['鍵'], weight: 0.5 };
  expect(new Kept(folder).json('sort', ['a'], () => value, sound)).toEqual(value);
  const again = () => {
    throw new Error('made again');
  };
  expect(new Kept(folder).json('sort', ['a'], again, sound)).toEqual(value);
  expect(new Kept(folder).json('sort', ['b'], () => 'another', sound)).toBe('another');
});

test('an unsound value is not kept', () => {
  const folder = folderOf({});
  expect(
    new Kept(folder).json(
      'sort',
      ['a'],
      () => 'bad',
      () => false,
    ),
  ).toBe('bad');
  expect(readdirSync(folder)).toEqual([]);
});

test('a corpus read from kept values is the corpus read from its files', () => {
  const cacheFolder = folderOf({});
  const folder = folderOf({
    'policies/soko.md': WAREHOUSE,
    'silences.yaml': '- {id: yane, topic: 屋根, asks: [屋根の雪は誰が下ろす]}',
    'settings.yaml': 'contact: {name: 総務課}',
    'examples/a.tsv': '鍵を落とした\t第3条第3号\t新採',
  });
  const read = () => loadCorpus(folder, { ...loading, cacheFolder }).value?.viewFor(ANYONE);
  const [first, second] = [read(), read()];
  expect(second?.documents).toEqual(first?.documents);
  expect([second?.silences, second?.settings, second?.phrases]).toEqual([
    first?.silences,
    first?.settings,
    first?.phrases,
  ]);
  expect(second?.settings.contact).toEqual({ name: '総務課' });
  expect(second?.finder.find('屋根の雪')).toEqual(first?.finder.find('屋根の雪'));
});
