import { expect, test } from 'vitest';
import { hitsOf, needleOf, occurrences } from '../../../../adapters/web/reader/hit.js';
import { documentOf, town } from '../town.js';

test.each([
  ['LGWAN 接続系とする', 'lgwan接続系', ['LGWAN 接続系']],
  ['ＬＧＷＡＮに接続', 'LGWAN', ['ＬＧＷＡＮ']],
  ['サーバとサーバー', 'サーバー', ['サーバ', 'サーバ']],
  ['ウイルス対策', 'ウィルス', ['ウイルス']],
  ['強靱性と強靭性', '強靭', ['強靱', '強靭']],
  ['㌔を量る', 'キロ', ['㌔']],
  ['あああ', 'ああ', ['ああ']],
  ['𠮷野の𠮷', '𠮷', ['𠮷', '𠮷']],
  ['倉庫', '金庫', []],
])('in 「%s」 the search for 「%s」 finds %j', (text, query, found) => {
  expect(occurrences(text, [needleOf(query)]).map(({ start, end }) => text.slice(start, end))).toEqual(found);
});

test('an empty query finds nothing', () => {
  expect(hitsOf(documentOf(town, 'souko'), '　').count).toBe(0);
});

test('hits are counted and addressed to the sentence, headings to their unit', () => {
  const { count, addresses } = hitsOf(documentOf(town, 'souko'), '合鍵');
  expect([count, addresses]).toEqual([2, ['第5条第1号ア前段', '第5条第1号イ']]);
  expect(hitsOf(documentOf(town, 'souko'), '点検').addresses).toEqual(['第6条', '第6条前段', '第6条後段']);
});

test('words apart are looked for each by itself, only when they do not stand together', () => {
  expect(hitsOf(documentOf(town, 'souko'), '合鍵 災害').addresses).toEqual([
    '第4条ただし書',
    '第5条第1号ア前段',
    '第5条第1号イ',
  ]);
});
