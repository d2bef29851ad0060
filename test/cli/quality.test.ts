import { join } from 'node:path';
import { expect, test } from 'vitest';
import { UsageError } from '../../src/cli/command.js';
import { quality } from '../../src/cli/quality.js';
import { folderOf } from '../corpus/folder.js';
import { WAREHOUSE } from '../corpus/warehouse.js';
import { run } from './run.js';

/** Counts its questions and prints the answers; lists all as misses when asked to. */
const SCORER = `import { readFileSync } from 'node:fs';
const lines = (file) => readFileSync(file, 'utf8').split('\\n').filter(Boolean);
const [questions, answers, flag] = process.argv.slice(2);
console.log('questions: ' + lines(questions).length);
for (const line of lines(answers)) console.log('answer: ' + line);
if (flag === '--misses') for (const line of lines(questions)) console.log('miss: ' + JSON.parse(line).id);
`;

const OWN = {
  'policies/soko.md': WAREHOUSE,
  'questions.tsv': [
    '# 質問\t条文\t種類',
    '第3条第1号\t第3条第1号\tanswerable',
    '第4条ただし書\t第3条 第4条\tanswerable',
    '第1条\t第2条\tanswerable',
    '第9条\t第1条\tanswerable',
    '第8条\tnot-stated\tunanswerable',
    'こんにちは\tother\tunanswerable',
    '第2条\tnot-stated\tunanswerable',
  ].join('\n'),
};

test('on its own questions: shares of the answerable and of the unanswerable', async () => {
  const { code, out } = await run(quality, { options: { corpus: folderOf(OWN) } });
  expect(code).toBe(0);
  // 第1条 is answered by 第1条, not 第2条; nothing near it is. 第9条 is no article and so declined.
  expect(out.split('\n')).toEqual([
    'first citation right: 2/4 (50.0 %)',
    'a right clause in the top 3: 2/4 (50.0 %)',
    'declined wrongly: 1/4 (25.0 %)',
    'declined rightly: 2/3 (66.7 %)',
    '',
  ]);
});

test('--misses lists what went wrong, by its line in questions.tsv', async () => {
  const { out } = await run(quality, { options: { corpus: folderOf(OWN), misses: true } });
  const misses = out.split('\n').filter((line) => line.startsWith('questions.tsv:'));
  expect(misses.map((line) => line.split(' · ').slice(0, 2).join(' · '))).toEqual([
    'questions.tsv:4: 第1条 · 第2条',
    'questions.tsv:5: 第9条 · 第1条',
    'questions.tsv:8: 第2条 · not-stated',
  ]);
});

test('no questions of its own, and a file that is not there, are a wrong command line', async () => {
  await expect(run(quality)).rejects.toThrow(UsageError);
  await expect(run(quality, { words: ['/nowhere.jsonl'] })).rejects.toThrow('「/nowhere.jsonl」がありません。');
});

test('on questions from outside: the scorer gets all, those set aside, and the others', async () => {
  const { code, out } = await run(quality, { words: [outside(['第1条'])] });
  expect(code).toBe(0);
  expect(sections(out).map((lines) => lines.slice(0, 2))).toEqual([
    ['すべての質問', 'questions: 9'],
    ['取り置きの質問（番号が4で割り切れるもの）', 'questions: 2'],
    ['そのほかの質問', 'questions: 7'],
  ]);
});

test('--misses never lists a question that is set aside', async () => {
  const { out } = await run(quality, { words: [outside(['第1条'])], options: { misses: true } });
  expect(sections(out).map((lines) => lines.filter((line) => line.startsWith('miss: ')))).toEqual([
    [],
    [],
    ['miss: Q1', 'miss: Q2', 'miss: Q3', 'miss: Q5', 'miss: Q6', 'miss: Q7', 'miss: Q9'],
  ]);
});

test('--kinds counts those kinds once more, apart; a set that names none has no such section', async () => {
  const kinds = { kinds: 'permission, segment' };
  const some = ['permission', 'duty', 'segment', 'permission'].map((kind, at) => ({
    id: `Q${at + 1}`,
    q: '第1条',
    kind,
  }));
  const file = (rows: readonly object[]) => {
    const folder = folderOf({ 'a.jsonl': rows.map((row) => JSON.stringify(row)).join('\n'), 'score.mjs': SCORER });
    return join(folder, 'a.jsonl');
  };
  const { out } = await run(quality, { words: [file(some)], options: kinds });
  expect(sections(out).at(-1)?.slice(0, 2)).toEqual(['種類がpermission・segmentの質問', 'questions: 3']);
  const { out: none } = await run(quality, { words: [file([{ id: 'Q1', q: '第1条', kind: 7 }])], options: kinds });
  expect(none).not.toContain('種類が');
});

test('whatever else a line holds, the answer is that to its question alone', async () => {
  const answers = async (gold: string[]) =>
    (await run(quality, { words: [outside(gold)] })).out.split('\n').filter((line) => line.startsWith('answer: '));
  const lines = await answers(['第1条']);
  expect(lines).toHaveLength(18);
  expect(JSON.parse((lines[0] as string).slice('answer: '.length))).toMatchObject({
    id: 'Q1',
    outcome: 'answered',
    citations: [{ document: 'soko', address: '第3条第1号', quote: '金庫に保管すること。' }],
  });
  expect(await answers(['裏門', '合言葉'])).toEqual(lines);
});

test('the scorer may stand elsewhere', async () => {
  const file = join(folderOf({ 'q.jsonl': '{"id":1,"q":"第1条"}\n' }), 'q.jsonl');
  await expect(run(quality, { words: [file] })).rejects.toThrow('--scorer');
  await expect(run(quality, { words: [file], options: { scorer: '/nowhere.mjs' } })).rejects.toThrow(UsageError);
  const scorer = join(folderOf({ 'mine.mjs': SCORER }), 'mine.mjs');
  expect((await run(quality, { words: [file], options: { scorer } })).out).toContain('questions: 1');
});

test.each([
  ['a broken line', 'broken\n', SCORER, '1つめの質問'],
  ['a scorer that fails', '{"id":1,"q":"第1条"}\n', 'throw new Error("no units");', 'no units'],
])('%s is told, and ends with 1', async (_, questions, scorer, expected) => {
  const file = join(folderOf({ 'q.jsonl': questions, 'score.mjs': scorer }), 'q.jsonl');
  const { code, err } = await run(quality, { words: [file] });
  expect(code).toBe(1);
  expect(err).toContain(expected);
});

/** Nine questions, Q1 to Q9, beside their scorer. */
function outside(gold: string[]): string {
  const lines = Array.from({ length: 9 }, (_, at) => ({ id: `Q${at + 1}`, q: '第3条第1号', gold, kind: gold[0] }));
  const text = lines.map((line) => JSON.stringify(line)).join('\n');
  return join(folderOf({ 'q.jsonl': text, 'score.mjs': SCORER }), 'q.jsonl');
}

function sections(out: string): string[][] {
  return out
    .trimEnd()
    .split('\n\n')
    .map((section) => section.split('\n'));
}
