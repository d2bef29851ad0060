import { readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { findableIn } from '../../src/corpus/findable.js';
import { prepareFinder } from '../../src/corpus/finders.js';
import { Kept } from '../../src/corpus/kept.js';
import { loadCorpus } from '../../src/corpus/load.js';
import { ANYONE } from '../../src/person/audience.js';
import type { Example } from '../../src/search/entry.js';
import { Finder } from '../../src/search/finder.js';
import type { LexiconEntry } from '../../src/search/lexicon.js';
import { type Files, folderOf } from './folder.js';
import { corpusOf, loading } from './loading.js';
import { WAREHOUSE } from './warehouse.js';

const QUESTIONS = [
  '鍵をなくしたらどうする？',
  'キーを無くした',
  '管理人とは',
  '点検は年に何回',
  'こんにちは',
  'ｶﾞﾗｽが割れた😭',
  '',
];

const LEXICON: LexiconEntry[] = [{ says: ['キー'], means: ['鍵'], kind: 'same', weight: 0.8 }];
const EXAMPLES: Example[] = [
  { question: '鍵を落とした', target: { kind: 'provision', document: 'soko', address: '第3条第3号' } },
  { question: '屋根の雪は誰が下ろす', target: { kind: 'silence', id: 'yane' } },
];

let cacheFolder: string;
beforeEach(() => {
  cacheFolder = folderOf({});
});

test('a finder read from the kept index finds exactly what the built one finds', () => {
  const { documents } = corpusOf({ 'policies/soko.md': WAREHOUSE }).viewFor(ANYONE);
  const findable = findableIn(documents, EXAMPLES, LEXICON);
  const built = Finder.build(findable, loading.tokeniser);
  prepareFinder(findable, loading.tokeniser, new Kept(cacheFolder));
  const [index] = indexes();
  const read = prepareFinder(findable, loading.tokeniser, new Kept(cacheFolder));
  expect(indexes()).toEqual([index]);
  for (const question of QUESTIONS) {
    const finding = built.find(question);
    expect(read.find(question)).toEqual(finding);
    for (const { target } of finding.candidates)
      expect(read.fieldScores(finding.query, target)).toEqual(built.fieldScores(finding.query, target));
  }
  expect(built.find('キーを落とした').candidates[0]?.target).toMatchObject({ address: '第3条第3号' });
});

test('a kept index that is damaged is made again', () => {
  const findable = findableIn([], EXAMPLES, LEXICON);
  prepareFinder(findable, loading.tokeniser, new Kept(cacheFolder));
  const [[file, whole]] = indexes() as [[string, number]];
  writeFileSync(join(cacheFolder, file), 'x'.repeat(whole));
  expect(prepareFinder(findable, loading.tokeniser, new Kept(cacheFolder)).find('屋根の雪').candidates).toHaveLength(1);
  writeFileSync(join(cacheFolder, file), '');
  prepareFinder(findable, loading.tokeniser, new Kept(cacheFolder));
  expect(indexes()).toEqual([[file, whole]]);
});

test('where nothing can be written, the finder works unkept', () => {
  const folder = join(folderOf({ 'a file': '' }), 'a file');
  const finder = prepareFinder(findableIn([], EXAMPLES, []), loading.tokeniser, new Kept(folder));
  expect(finder.find('屋根の雪').candidates[0]?.target).toEqual({ kind: 'silence', id: 'yane' });
});

test('indexes do not pile up: the oldest of many goes', () => {
  const old = Array.from({ length: 32 }, (_, at) => `index-${String(at).padStart(16, '0')}.bin`);
  cacheFolder = folderOf(Object.fromEntries(old.map((name) => [name, ''])));
  for (const [at, name] of old.entries()) utimesSync(join(cacheFolder, name), at + 1, at + 1);
  prepareFinder(findableIn([], EXAMPLES, []), loading.tokeniser, new Kept(cacheFolder));
  const names = indexes().map(([name]) => name);
  expect(names).toHaveLength(32);
  expect(old.filter((name) => !names.includes(name))).toEqual([old[0]]);
});

const BEFORE: Files = {
  'policies/soko.md': WAREHOUSE,
  'examples/all.tsv': '鍵を落とした\t第3条第3号\n',
  'lexicon.yaml': '- {says: [キー], means: [鍵], weight: 0.5}\n',
  'silences.yaml': '- {id: yane, topic: 屋根の雪, asks: [雪は誰が下ろす]}\n',
  'settings.yaml': 'suggestions: [鍵を借りたい]\n',
  'phrases.yaml': 'thanks: どういたしまして。\n',
};

test.each<[string, Files]>([
  ['policy', { 'policies/soko.md': WAREHOUSE.replace('年に2回', '年に3回') }],
  ['example’s question', { 'examples/all.tsv': '鍵を失くした\t第3条第3号\n' }],
  ['example’s address', { 'examples/all.tsv': '鍵を落とした\t第3条第2号\n' }],
  ['lexicon entry’s word', { 'lexicon.yaml': '- {says: [キイ], means: [鍵], weight: 0.5}\n' }],
  ['lexicon entry’s weight', { 'lexicon.yaml': '- {says: [キー], means: [鍵], weight: 0.6}\n' }],
  ['silence’s question', { 'silences.yaml': '- {id: yane, topic: 屋根の雪, asks: [雪かきは誰]}\n' }],
])('another %s makes another index', (_, changed) => {
  open(BEFORE);
  open({ ...BEFORE, ...changed });
  expect(indexes()).toHaveLength(2);
});

test.each<[string, Files]>([
  ['settings', { 'settings.yaml': '' }],
  ['phrases', { 'phrases.yaml': '' }],
])('other %s need no other index', (_, changed) => {
  open(BEFORE);
  open({ ...BEFORE, ...changed });
  expect(indexes()).toHaveLength(1);
});

function open(files: Files): void {
  const { value } = loadCorpus(folderOf(files), { ...loading, cacheFolder });
  value?.viewFor(ANYONE);
}

/** Name and size of the indexes kept; a file written anew with the same content is another file. */
function indexes(): [string, number][] {
  const names = readdirSync(cacheFolder).filter((name) => name.startsWith('index-'));
  return names.map((name) => [name, statSync(join(cacheFolder, name)).size]);
}
