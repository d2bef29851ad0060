import { expect, test } from 'vitest';
import { UsageError } from '../../src/cli/command.js';
import { glossary } from '../../src/cli/glossary.js';
import { show } from '../../src/cli/show.js';
import { folderOf } from '../corpus/folder.js';
import { run } from './run.js';

const TITLE = '見本町倉庫管理規程　令和7年4月1日';
const OWN_TERMS = folderOf({
  'policies/a.md': '---\nid: a\ntitle: 規程\naudience: staff\n---\n第1条　金庫は、青とする。\n',
});

test('a provision is shown with everything below it, each level set in', async () => {
  expect(await run(show, { words: ['第3条'] })).toEqual({
    code: 0,
    err: '',
    out: [
      TITLE,
      '第3条（鍵の扱い）　管理人は、鍵を次のとおり扱わなければならない。',
      '　第1号　金庫に保管すること。',
      '　第2号　貸すときは、次の事項を台帳に書くこと。',
      '　　ア　貸した日',
      '　　イ　借りた者の氏名',
      '　第3号　なくしたときは、直ちに町長に報告すること。',
      '',
    ].join('\n'),
  });
});

test.each([
  ['3条2号', '第3条第2号　貸すときは、次の事項を台帳に書くこと。\n　ア　貸した日\n　イ　借りた者の氏名\n'],
  ['第三条（２）イ', '第3条第2号イ　借りた者の氏名\n'],
  ['第4条ただし書', '第4条ただし書　ただし、災害のときは、この限りでない。\n'],
])('%s is shown to its end', async (typed, expected) => {
  const { code, out } = await run(show, { words: [typed] });
  expect(code).toBe(0);
  expect(out.endsWith(`${TITLE}\n${expected}`)).toBe(true);
});

test.each([
  ['第9条', '第4条までです'],
  ['第3条第4号', '第3条は第3号までです'],
  ['第3条第2号ウ', '第3条第2号はイまでです'],
])('%s is beyond the end: how far it goes is said', async (typed, expected) => {
  const { code, out, err } = await run(show, { words: [typed] });
  expect([code, out]).toEqual([1, '']);
  expect(err).toContain(expected);
});

test.each([['鍵の条'], ['']])('「%s」 is no address', async (typed) => {
  await expect(run(show, { words: [typed] })).rejects.toThrow(UsageError);
});

test('an address of two documents is shown in both, to those who may read both', async () => {
  const titles = async (options: Record<string, string>) =>
    (await run(show, { words: ['第1条'], options })).out.split('\n').filter((line) => !line.startsWith('第'));
  expect(await titles({ audience: 'staff' })).toEqual(['夜間警備要領', TITLE, '']);
  expect(await titles({})).toEqual([TITLE, '']);
});

test('where nothing may be read, that is said', async () => {
  const { code, err } = await run(show, { words: ['第1条'], options: { corpus: OWN_TERMS } });
  expect([code, err]).toEqual([1, '読める文書がありません。\n']);
});

test('the glossary lists each term with its definition and where it is used', async () => {
  expect(await run(glossary)).toEqual({
    code: 0,
    err: '',
    out: [
      '倉庫　倉庫規程 第2条第1号',
      '　倉庫　物品を保管する建物をいう。',
      '　使われている条文: 第1条、第2条第2号、第4条本文',
      '管理人　倉庫規程 第2条第2号',
      '　管理人　倉庫の鍵を預かる者をいう。',
      '　使われている条文: 第3条、第4条本文',
      '',
    ].join('\n'),
  });
});

test.each([
  ['管理人', {}, ['管理人']],
  ['ｶﾝﾘ', {}, []],
  ['管理', {}, ['管理人']],
  ['犬', { audience: 'staff' }, ['番犬']],
  ['犬', {}, []],
])('glossary %s with %j finds %j', async (word, options, names) => {
  const { code, out, err } = await run(glossary, { words: [word], options });
  expect(out.split('\n').flatMap((line) => /^(\S+)　\S+ 第/.exec(line)?.[1] ?? [])).toEqual(names);
  expect(code).toBe(names.length === 0 ? 1 : 0);
  expect(err).toBe(names.length === 0 ? `「${word}」は、どの文書にも定義されていません。\n` : '');
});

test('documents that define nothing have no glossary', async () => {
  const { code, err } = await run(glossary, { options: { corpus: OWN_TERMS, audience: 'staff' } });
  expect([code, err]).toEqual([1, '用語は、どの文書にも定義されていません。\n']);
});
