import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { UsageError } from '../../src/cli/command.js';
import { teach } from '../../src/cli/teach.js';
import { type Files, folderOf } from '../corpus/folder.js';
import { NIGHT_WATCH, WAREHOUSE } from '../corpus/warehouse.js';
import { run } from './run.js';

const TAUGHT = 'examples/taught.tsv';
const FILES: Files = {
  'policies/soko.md': WAREHOUSE,
  'examples/all.tsv': 'カギを落とした\t第3条第3号\n',
  'silences.yaml': '- {id: yane, topic: 屋根の雪, asks: [雪は誰が下ろす]}\n',
  'questions.tsv': 'ネズミが箱をかじったら？\t第4条\tanswerable\n雪かきの当番は？\tnot-stated\tunanswerable\n',
};

const taught = (corpus: string) => readFileSync(join(corpus, TAUGHT), 'utf8');
const teaching = async (words: string[], options: Record<string, string | boolean> = {}, files = FILES) => {
  const corpus = folderOf(files);
  return { corpus, ...(await run(teach, { words, options: { corpus, ...options } })) };
};

test('the question is written with the canonical address, and how that was read is said', async () => {
  const { code, out, err, corpus } = await teaching(['箱をネズミにかじられた', '三条1項(3)'], { who: '窓口' });
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(/^※ 「第3条第1項第3号」は、.*「第3条第3号」のことと読みました。\n/);
  expect(taught(corpus).split('\n')).toEqual([
    expect.stringMatching(/^#/),
    expect.stringMatching(/^#/),
    '箱をネズミにかじられた\t第3条第3号\t窓口',
    '',
  ]);
});

test('quality before and after, what changed for better or worse, and the answers to the taught question', async () => {
  const { out } = await teaching(['ネズミが箱をかじったら困る', '第4条本文']);
  expect(out.split('\n')).toEqual([
    '── これまで',
    'first citation right: 0/1 (0.0 %)',
    'a right clause in the top 3: 0/1 (0.0 %)',
    'declined wrongly: 1/1 (100.0 %)',
    'declined rightly: 1/1 (100.0 %)',
    '── 教えたあと',
    'first citation right: 1/1 (100.0 %)',
    'a right clause in the top 3: 1/1 (100.0 %)',
    'declined wrongly: 0/1 (0.0 %)',
    'declined rightly: 1/1 (100.0 %)',
    '── 良し悪しの変わった質問',
    expect.stringMatching(
      /^良くなった questions\.tsv:1: ネズミが箱をかじったら？ · 第4条 · not-stated.* → answered 第4条本文/,
    ),
    '',
    '── 「ネズミが箱をかじったら困る」の答え',
    expect.stringMatching(/^これまで: not-stated/),
    expect.stringMatching(/^教えたあと: answered 第4条本文/),
    '',
    'examples/taught.tsv に書きました: ネズミが箱をかじったら困る → 第4条本文',
    '',
  ]);
  // The same lesson under an address that is wrong for the measuring question breaks what silence got right.
  const worse = await teaching(['雪かきの当番', '第3条第1号'], {}, { ...FILES, 'silences.yaml': '' });
  expect(worse.out).toMatch(/^悪くなった questions\.tsv:2: 雪かきの当番は？ · not-stated · .* → answered 第3条第1号/m);
});

test('--dry-run shows all that and writes nothing', async () => {
  const { code, out, corpus } = await teaching(['箱をネズミにかじられた', '第3条第3号'], { 'dry-run': true });
  expect(code).toBe(0);
  expect(out).toContain('── 教えたあと');
  expect(out).toContain('何も書いていません');
  expect(existsSync(join(corpus, TAUGHT))).toBe(false);
});

test('a line is added at the end, whether or not the last one was ended', async () => {
  const words = ['箱をネズミにかじられた', '第3条第3号'];
  for (const before of ['# わたしの\n門は\t第1条\n', '# わたしの\n門は\t第1条']) {
    const { corpus } = await teaching(words, {}, { ...FILES, [TAUGHT]: before });
    expect(taught(corpus)).toBe('# わたしの\n門は\t第1条\n箱をネズミにかじられた\t第3条第3号\n');
  }
});

test('tabs and ends of lines cannot break the file', async () => {
  const { corpus } = await teaching(['箱を\nネズミに\tかじられた ', '第3条第3号'], { who: '窓\t口' });
  expect(taught(corpus).split('\n').slice(-2)).toEqual(['箱を ネズミに かじられた\t第3条第3号\t窓 口', '']);
});

test.each([
  ['that measures', '雪かきの当番は?', 'questions.tsv:2:1: '],
  ['that is an example', 'ｶｷﾞを落とした', 'examples/all.tsv:1:1: 「ｶｷﾞを落とした」は、もうここにあります（第3条第3号）'],
  ['of a silence', '雪は　誰が下ろす', 'silences.yaml:1:34: 「雪は 誰が下ろす」は、もうここにあります（yane）'],
])('a question %s is refused, with its place', async (_, question, expected) => {
  await refused([question, '第1条'], expected);
});

test.each([
  ['goes too far', '第4条第1号', '第4条'],
  ['is none', 'かぎ', '「かぎ」は条番号として読めません。'],
  ['of a document that is not read', 'keibi 第5条', '条番号として読めません'],
])('an address that %s is refused', async (_, address, expected) => {
  await refused(['箱をネズミにかじられた', address], expected);
});

test('a silence is not taught; the message says where it is written', async () => {
  await refused(['屋根に登りたい', 'not-stated:yane'], 'silences.yaml の「id: yane」（屋根の雪）の asks');
  await refused(['屋根に登りたい', 'not-stated:toi'], 'id、topic、asks を書いてください');
});

test('where several documents have the address, the one that is meant is named', async () => {
  const both = { 'policies/soko.md': WAREHOUSE, 'policies/keibi.md': NIGHT_WATCH };
  const all = { audience: 'staff' };
  expect((await teaching(['箱の中', '第3条'], all, both)).err).toContain('（keibi、soko）');
  const { corpus, code } = await teaching(['箱の中', 'soko', '3条柱書'], all, both);
  expect(code).toBe(0);
  expect(taught(corpus)).toContain('\n箱の中\tsoko 第3条\n');
  // Without staff's documents one has it, with them two: refused before anything is written.
  const unseen = await teaching(['箱の中', '第3条'], {}, both);
  expect([unseen.code, existsSync(join(unseen.corpus, TAUGHT))]).toEqual([1, false]);
  expect(unseen.err).toMatch(/^examples\/taught\.tsv:3:5: エラー: .*いくつもの文書/);
  expect((await teaching(['箱の中', '第5条'], {}, both)).err).toContain('--audience');
});

test('without a question, an address, or letters it is a wrong command line', async () => {
  for (const words of [[], ['箱の中'], ['？', '第1条'], ['#箱の中', '第1条']])
    await expect(teaching(words)).rejects.toThrow(UsageError);
});

test('where nothing can be written, that is said, and the exit code is 1', async () => {
  const corpus = folderOf({ 'policies/soko.md': WAREHOUSE, examples: 'a file where the folder should be' });
  const { code, out, err } = await run(teach, { words: ['箱の中', '第3条'], options: { corpus } });
  expect([code, err]).toEqual([1, expect.stringContaining('examples/taught.tsv に書けませんでした')]);
  expect(out).toContain('questions.tsv がないので、答えの良さは測れません。');
  expect(out).not.toContain('に書きました');
});

async function refused(words: string[], expected: string): Promise<void> {
  const { code, out, err, corpus } = await teaching(words);
  expect([code, out]).toEqual([1, '']);
  expect(err).toContain(expected);
  expect(existsSync(join(corpus, TAUGHT))).toBe(false);
}
