import { expect, test } from 'vitest';
import { checkCorpus } from '../../src/corpus/check.js';
import { type Files, folderOf } from './folder.js';
import { loading } from './loading.js';
import { NIGHT_WATCH, WAREHOUSE } from './warehouse.js';

const found = (files: Files, policies: Files = { 'policies/soko.md': WAREHOUSE }) =>
  checkCorpus(folderOf({ ...policies, ...files }), loading).map(
    ({ severity, file, line, column, problem, defect }) =>
      `${severity} ${file}:${line}:${column} [${defect}] ${problem}`,
  );
const inLexicon = (...entries: string[]) =>
  found({ 'lexicon.yaml': entries.map((entry) => `- {${entry}}\n`).join('') });

test('a corpus in order has no issue', () => {
  expect(
    found({
      'lexicon.yaml': '- {says: [キー], means: [鍵], kind: same, weight: 0.8}\n- {says: [蔵], means: [倉庫]}\n',
      'examples/all.tsv': 'カギを落とした\t第3条第3号\nカギを落とした\t3条(3)\n',
      'silences.yaml': '- {id: yane, topic: 屋根の雪, asks: [雪は誰が下ろす]}\n',
    }),
  ).toEqual([]);
});

test('errors come alone: what they break is not looked at', () => {
  const issues = found({ 'lexicon.yaml': '- {says: [甲], means: [乙]}\n', 'phrases.yaml': 'hello: やあ\n' });
  expect(issues).toEqual(['error phrases.yaml:1:1 [phrase] 「hello」という文はありません。']);
});

test('an entry none of whose meanings occurs in any document', () => {
  expect(inLexicon('says: [キー], means: [鍵]', 'says: [犬], means: [番犬, 忠犬]')).toEqual([
    'warning lexicon.yaml:2:23 [lexicon-unmatched] 「番犬」「忠犬」は、どの文書の本文、見出し、用語にもありません。',
  ]);
  expect(inLexicon('says: [犬], means: [倉庫の番犬]')).toHaveLength(1);
  // One that occurs is enough, and so is one in a document that not everybody may read.
  expect(inLexicon('says: [犬], means: [番犬, 鍵]')).toEqual([]);
  const both = { 'policies/soko.md': WAREHOUSE, 'policies/keibi.md': NIGHT_WATCH };
  const given = { 'settings.yaml': 'access: {staff: [{platform: web}]}\n' };
  expect(found({ ...given, 'lexicon.yaml': '- {says: [犬], means: [番犬]}\n' }, both)).toEqual([]);
});

test('what is the same may have the documents’ word on either side; what is not, may not', () => {
  expect(inLexicon('says: [倉庫], means: [蔵], kind: same')).toEqual([]);
  expect(inLexicon('says: [倉庫], means: [蔵], kind: slang')).toHaveLength(1);
});

test('a word that no question can be read to hold', () => {
  expect(inLexicon('says: [その, 蔵, する, "？"], means: [倉庫], kind: slang')).toEqual([
    'warning lexicon.yaml:1:11 [lexicon-unread] 「その」は、質問の中で言葉として読み取れません。',
    'warning lexicon.yaml:1:18 [lexicon-unread] 「する」は、質問の中で言葉として読み取れません。',
    'warning lexicon.yaml:1:22 [lexicon-unread] 「？」は、質問の中で言葉として読み取れません。',
  ]);
  // Three letters are found as they stand.
  expect(inLexicon('says: [というの], means: [倉庫], kind: slang')).toEqual([]);
});

test('one pair with two weights, whatever the width, and also backwards through what is the same', () => {
  expect(inLexicon('says: [ｷｰ], means: [鍵], weight: 0.5', 'says: [カギ, キー], means: [鍵], weight: 0.7')).toEqual([
    // 鍵 → キー says the same of the same pair: told once.
    'warning lexicon.yaml:2:15 [lexicon-weights] 「キー」→「鍵」の weight は、1行目では0.5、ここでは0.7です。',
  ]);
  expect(
    inLexicon('says: [物品], means: [倉庫], weight: 0.5', 'says: [倉庫], means: [物品], weight: 0.7, kind: slang'),
  ).toEqual([
    'warning lexicon.yaml:2:11 [lexicon-weights] 「倉庫」→「物品」の weight は、1行目では0.5、ここでは0.7です。',
  ]);
  expect(inLexicon('says: [蔵], means: [倉庫], kind: part', 'says: [蔵], means: [倉庫], kind: slang')).toEqual([]);
});

test('a pair in both directions, unless one of them says that it is the same', () => {
  expect(inLexicon('says: [倉庫], means: [物品], kind: part', 'says: [物品], means: [倉庫], kind: example')).toEqual([
    'warning lexicon.yaml:2:11 [lexicon-both-ways] 「物品」→「倉庫」と、その逆（1行目）があります。',
  ]);
  expect(inLexicon('says: [倉庫], means: [物品], kind: same', 'says: [物品], means: [倉庫], kind: example')).toEqual(
    [],
  );
});

test('a word that leads to two headings or terms with its highest weight', () => {
  const entry = 'says: [見張り], means: [点検, 管理人], kind: slang';
  expect(inLexicon(`${entry}, weight: 0.6`)).toEqual([
    'warning lexicon.yaml:1:11 [lexicon-undecided] 「見張り」は、同じ重み0.6で、「点検」（第4条）と「管理人」（第2条第2号）を指しています。',
  ]);
  // Another meaning is surer, or one of the two is an ordinary word.
  expect(inLexicon(`${entry}, weight: 0.6`, 'says: [見張り], means: [管理人の], weight: 0.8, kind: slang')).toEqual([]);
  expect(inLexicon('says: [見張り], means: [点検, 災害], kind: slang')).toEqual([]);
});

test('a provision and one below it are no choice, 第1条 and 第1条の2 are one', () => {
  const policy = (second: string) => ({
    'policies/eki.md': `---\nid: eki\ntitle: 駅規程\naudience: public\n---\n（切符）\n第1条　切符は、次のとおりとする。\n${second}`,
  });
  const lexicon = { 'lexicon.yaml': '- {says: [券], means: [切符, 定期券], kind: slang}\n' };
  expect(found(lexicon, policy('(1) 定期券　毎日使うものをいう。\n'))).toEqual([]);
  expect(found(lexicon, policy('（定期券）\n第1条の2　定期券は、毎日使う。\n'))).toEqual([
    expect.stringContaining('「切符」（第1条）と「定期券」（第1条の2）'),
  ]);
});

test('one question for two addresses, or for an address and a silence', () => {
  expect(
    found({
      'examples/a.tsv': 'カギを落とした\t第3条第3号\n雪は誰が下ろす？\t第1条\n',
      'examples/b.tsv': '# b\n ｶｷﾞを落とした\t第3条第2号\n',
      'silences.yaml': '- id: yane\n  topic: 屋根の雪\n  asks:\n    - 雪は誰が下ろす?\n',
    }),
  ).toEqual([
    'warning examples/b.tsv:2:2 [asked-twice] 「ｶｷﾞを落とした」は、ここでは 第3条第2号、examples/a.tsv:1:1 では 第3条第3号 のこととされています。',
    'warning silences.yaml:4:7 [asked-twice] 「雪は誰が下ろす?」は、ここでは yane、examples/a.tsv:2:1 では 第1条 のこととされています。',
  ]);
});
