import { expect, test } from 'vitest';
import { loadCorpus } from '../../src/corpus/load.js';
import { folderOf } from './folder.js';
import { errorsIn, errorsOf, loading } from './loading.js';
import { WAREHOUSE } from './warehouse.js';

/** 鍵 in Shift_JIS. */
const KAGI = Uint8Array.of(0x8c, 0xae);

test('a folder that is not there is named', () => {
  const { value, issues } = loadCorpus('/nowhere/at all', loading);
  expect(value).toBeUndefined();
  expect(issues).toHaveLength(1);
  expect(issues[0]?.problem).toBe('corpusフォルダー「/nowhere/at all」がありません。');
});

test('a file in place of the folder is no folder', () => {
  const { issues } = loadCorpus(`${folderOf({ corpus: '' })}/corpus`, loading);
  expect(issues.map(({ problem }) => problem)).toEqual([expect.stringContaining('がありません。')]);
});

test.each([
  ['an empty folder', {}],
  ['a folder with policies/README.md alone', { 'policies/README.md': '# 書き方' }],
  ['a folder with a file where policies should be', { policies: '' }],
])('%s has no document, and says where to put one', (_, files) => {
  const [issue, ...others] = errorsOf(files);
  expect(others).toEqual([]);
  expect(issue).toMatchObject({ file: 'policies', problem: '文書がひとつもありません。' });
  expect(issue?.remedy).toContain('policiesフォルダー');
});

test('a policy in Shift_JIS is refused at its first foreign character', () => {
  // 「# 」 and a line break before it: line 2, column 3.
  const bytes = Buffer.concat([Buffer.from('---\n# '), KAGI, Buffer.from('\n')]);
  const [issue, ...others] = errorsOf({ 'policies/soko.md': bytes });
  expect(others).toEqual([]);
  expect(issue).toMatchObject({ file: 'policies/soko.md', line: 2, column: 3, defect: 'not-utf8' });
  expect(issue?.remedy).toContain('UTF-8にして保存し直して');
});

test('a policy in UTF-16 is refused at its first character', () => {
  const bytes = Buffer.concat([Uint8Array.of(0xff, 0xfe), Buffer.from(WAREHOUSE, 'utf16le')]);
  expect(errorsOf({ 'policies/soko.md': bytes })[0]).toMatchObject({ line: 1, column: 1, defect: 'not-utf8' });
});

test('a folder named like a policy is said to be no file', () => {
  expect(errorsIn({ 'policies/soko.md': WAREHOUSE, 'policies/old.md/a.txt': '' })).toEqual([
    'policies/old.md:1:1: ファイルとして読めません。',
  ]);
});

test.each([
  ['a byte order mark', `\uFEFF${WAREHOUSE}`],
  ['Windows line ends', WAREHOUSE.replaceAll('\n', '\r\n')],
  ['a replacement character of its own', WAREHOUSE.replace('金庫', '\uFFFD庫')],
])('a policy with %s is read', (_, text) => {
  const { value } = loadCorpus(folderOf({ 'policies/soko.md': text }), loading);
  expect(value).toBeDefined();
});

test.each([
  ['with no front matter', WAREHOUSE.slice(WAREHOUSE.indexOf('# '))],
  ['whose front matter is never closed', WAREHOUSE.replace('4月1日\n---', '4月1日')],
  ['that is empty', ''],
])('a policy %s is told how it begins', (_, text) => {
  const [issue] = errorsOf({ 'policies/soko.md': text });
  expect(issue).toMatchObject({ line: 1, column: 1, defect: 'front-matter' });
  expect(issue?.remedy).toContain('1行目に --- を置き');
});

// The front matter of WAREHOUSE: id stands in line 2, title 3, shortTitle 4, audience 5, edition 6.
test.each([
  ['an unknown key', 'edition:', 'editon:', '6:1: 「editon」という項目はありません。'],
  [
    'a bad id',
    'id: soko',
    'id: 倉庫',
    '2:5: 「id」の値が正しくありません（使える文字は、英数字、ハイフン、下線です）。',
  ],
  [
    'an id of two words',
    'id: soko',
    'id: so ko',
    '2:5: 「id」の値が正しくありません（使える文字は、英数字、ハイフン、下線です）。',
  ],
  ['no audience', 'audience: public\n', '', '2:1: 「audience」がありません。'],
  ['an empty audience', 'audience: public', 'audience:', '5:1: 「audience」が空です。'],
  ['no title', 'title: 見本町倉庫管理規程\n', '', '2:1: 「title」がありません。'],
  [
    'a title that is a list',
    'title: 見本町',
    'title: [案]\nkind: ',
    '3:8: 「title」の値が正しくありません（形が違います）。',
  ],
])('a policy with %s is told so at its line and column', (_, from, to, expected) => {
  const text = WAREHOUSE.replace(from, to);
  expect(text).not.toBe(WAREHOUSE);
  const [issue, ...others] = errorsOf({ 'policies/soko.md': text });
  expect(others).toEqual([]);
  expect(`${issue?.line}:${issue?.column}: ${issue?.problem}`).toBe(expected);
  expect(issue?.remedy).toContain('README');
});

test.each([
  ['an unclosed quotation mark', 'title: "見本町', 6],
  ['a word that begins with *', 'title: *見本町', 3],
  ['a word that begins with @', 'title: @見本町', 3],
  ['one key twice', 'title: 甲\ntitle: 見本町', 4],
])('front matter with %s is no YAML, and the line is named', (_, to, line) => {
  const [issue] = errorsOf({ 'policies/soko.md': WAREHOUSE.replace('title: 見本町', to) });
  expect(issue).toMatchObject({ file: 'policies/soko.md', line, defect: 'yaml' });
});

test('two documents of one id are told apart by their files', () => {
  expect(errorsIn({ 'policies/a.md': WAREHOUSE, 'policies/b.md': WAREHOUSE })).toEqual([
    'policies/b.md:1:1: id「soko」は、policies/a.md でも使われています。',
  ]);
});

test('all that is wrong is said at once, and no example is blamed for a document that could not be read', () => {
  expect(
    errorsIn({
      'policies/a.md': WAREHOUSE.replace('audience: public\n', ''),
      'policies/b.md': 'なし',
      'examples/all.tsv': '鍵は\t第3条\n床は\t三番目\n',
      'lexicon.yaml': '- {says: [キー], means: [鍵], kind: pun}\n',
      'silences.yaml': 'id: [',
      'phrases.yaml': 'hello: やあ\n',
    }).map((line) => line.slice(0, line.indexOf(': '))),
  ).toEqual([
    'policies/a.md:2:1',
    'policies/b.md:1:1',
    'silences.yaml:1:6',
    'lexicon.yaml:1:34',
    'examples/all.tsv:2:4',
    'phrases.yaml:1:1',
  ]);
});
