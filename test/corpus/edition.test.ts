import { expect, test } from 'vitest';
import type { Files } from './folder.js';
import { corpusOf } from './loading.js';
import { NIGHT_WATCH, WAREHOUSE } from './warehouse.js';

const FILES: Files = {
  'policies/soko.md': WAREHOUSE,
  'policies/keibi.md': NIGHT_WATCH,
  'examples/all.tsv': '鍵を落とした\tsoko 第3条第3号\n',
};
const edition = (changed: Files = {}) => corpusOf({ ...FILES, ...changed }).edition;

test('the same policies have the same edition, wherever they stand', () => {
  expect(edition()).toBe(edition());
  expect(edition()).toMatch(/^[0-9a-f]{12}$/);
});

test.each<[string, Files]>([
  ['one character of a policy', { 'policies/soko.md': WAREHOUSE.replace('年に2回', '年に3回') }],
  ['one character of another policy', { 'policies/keibi.md': NIGHT_WATCH.replace('毎晩', '毎朝') }],
  ['a further policy', { 'policies/zzz.md': NIGHT_WATCH.replace('id: keibi', 'id: zzz') }],
])('%s makes another edition', (_, changed) => {
  expect(edition(changed)).not.toBe(edition());
});

test.each<[string, Files]>([
  ['an example', { 'examples/all.tsv': '鍵を失くした\tsoko 第3条第3号\n' }],
  ['a lexicon', { 'lexicon.yaml': '- {says: [キー], means: [鍵]}\n' }],
  ['settings', { 'settings.yaml': 'contact: {name: 総務課}\n' }],
  ['phrases', { 'phrases.yaml': 'thanks: どうも。\n', 'phrases.en.yaml': 'thanks: Thanks.\n' }],
  ['a note beside the policies', { 'policies/README.md': '書き方', 'policies/note.txt': 'メモ' }],
])('%s makes no other edition', (_, changed) => {
  expect(edition(changed)).toBe(edition());
});
