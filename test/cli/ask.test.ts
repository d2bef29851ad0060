import { expect, test } from 'vitest';
import { ask } from '../../src/cli/ask.js';
import { UsageError } from '../../src/cli/command.js';
import { folderOf } from '../corpus/folder.js';
import { run } from './run.js';

const LOST = '鍵をなくしたら町長に報告するの？';
const RULE = 'なくしたときは、直ちに町長に報告すること。';

test('a question is answered with the words, their address and the edition', async () => {
  const { code, out, err } = await run(ask, { words: [LOST] });
  expect([code, err]).toEqual([0, '']);
  const lines = out.split('\n');
  const words = lines.indexOf(`「${RULE}」`);
  expect(lines.slice(words, words + 3)).toEqual([
    `「${RULE}」`,
    '― 第3条第3号（鍵の扱い）',
    '　 見本町倉庫管理規程　令和7年4月1日',
  ]);
  expect(out).not.toContain('http');
});

test('the answer is Japanese where the command line’s own words are English', async () => {
  for (const options of [{}, { copy: true }, { jsonl: true }]) {
    const typed = { words: [LOST], options, input: `${JSON.stringify({ id: '1', q: LOST })}\n` };
    const english = await run(ask, { ...typed, config: { language: 'en' } });
    expect(english).toEqual(await run(ask, { ...typed, config: { language: 'ja' } }));
    expect(english.out).toContain(RULE);
  }
});

test('a question of several words needs no quotation marks', async () => {
  expect((await run(ask, { words: ['第3条', '第1号'] })).out).toContain('「金庫に保管すること。」');
});

test('no question is a wrong command line, an empty one is asked for', async () => {
  await expect(run(ask)).rejects.toThrow(UsageError);
  expect((await run(ask, { words: [''] })).out).toContain('質問を入力してください。');
});

test('--copy gives address, edition and link, and no marks of a terminal', async () => {
  const copied = (config: object) =>
    run(ask, { words: ['第3条第3号'], options: { copy: true }, config, paint: (_, text) => `\u001b[1m${text}` });
  const { out } = await copied({ publicUrl: 'https://rules.example.jp' });
  expect(out.split('\n').slice(2, 6)).toEqual([
    `「${RULE}」`,
    '― 第3条第3号（鍵の扱い）',
    '　 見本町倉庫管理規程　令和7年4月1日',
    `　 https://rules.example.jp/policies/soko#${encodeURIComponent('第3条第3号')}`,
  ]);
  expect((await copied({})).out).toContain('http://127.0.0.1:3978/policies/soko#');
});

test('the words of the document stand out where the terminal shows it', async () => {
  const paint = (style: string, text: string) => `<${style}>${text}</${style}>`;
  expect((await run(ask, { words: ['第3条第3号'], paint })).out).toContain(`<bold>「${RULE}」</bold>`);
});

test('--explain shows tokens, what they may mean, candidates with their fields, and the decision', async () => {
  const corpusFolder = folderOf({
    'policies/kippu.md':
      '---\nid: kippu\ntitle: 切符規程\naudience: public\n---\n（切符）\n第1条　切符は、駅で売る。\n（改札）\n第2条　改札は、朝に開く。\n',
    'lexicon.yaml': '- {says: [チケット], means: [切符], kind: slang, weight: 0.7}\n',
    'examples/all.tsv': '券はどこで買うの\t第1条\n',
  });
  const { out } = await run(ask, {
    words: ['チケットは駅で買ってもいい？'],
    options: { explain: true },
    config: { corpusFolder },
  });
  const [, terms = '', candidates = '', decision = ''] = out.split(/── (?:語|候補|判断)\n/);
  expect(terms).toMatch(/^読んだ文: チケットは駅で買ってもいい\?\n尋ね方: してよいか（permission）\n/);
  expect(terms).toMatch(/^チケット（重み \d+\.\d\d） → 切符×0\.7$/m);
  expect(terms).toMatch(/^駅（重み \d+\.\d\d）/m);
  expect(candidates).toMatch(/^1\. kippu 第1条 {2}\d+\.\d{3}$/m);
  expect(candidates).toMatch(
    /条文の語 \d+\.\d\d（heading \d+\.\d\d、text \d+\.\d\d、.*質問の語のうち \d+ %、例「券はどこで買うの」/,
  );
  expect(decision).toMatch(/^answered: \S/);
  expect(decision).toMatch(/しきい値: .*answer \d/);
});

test('--explain of an address shows the decision alone', async () => {
  const { out } = await run(ask, { words: ['第1条'], options: { explain: true } });
  expect(out).toContain('answered: an address was typed: 第1条');
  expect(out).not.toContain('── 語');
});

test('--audience staff reads what is for staff; without it, nobody does', async () => {
  const asked = (options: Record<string, string>) => run(ask, { words: ['第5条'], options });
  expect((await asked({ audience: 'guests, staff' })).out).toContain('「警備員は、深夜に点呼を受ける。」');
  expect((await asked({})).out).toContain('第4条までです');
});

test('a corpus with errors is not asked; the errors are shown', async () => {
  const corpus = folderOf({ 'policies/soko.md': 'なし' });
  const { code, out, err } = await run(ask, { words: [LOST], options: { corpus } });
  expect([code, out]).toEqual([1, '']);
  expect(err).toMatch(/^policies\/soko\.md:1:1: エラー: .* \[front-matter\]\n {4}\S/);
});
