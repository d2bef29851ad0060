import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isSetAside, readOutsideQuestions, ScoringError, score, scorerBeside } from '../../src/figures/scorer.js';
import { folderOf } from '../corpus/folder.js';

test.each([
  ['A004', true],
  ['A200', true],
  ['7-12', true],
  ['A005', false],
  ['A014', false],
  ['4A', false],
  ['', false],
  [8, true],
  [9, false],
])('the question %j is set aside: %s', (id, aside) => {
  expect(isSetAside({ id })).toBe(aside);
});

test('questions are read line by line, whatever else their lines hold', () => {
  const lines = ['{"id":"A1","q":"鍵は？","gold":["第3条"]}', '', '{"q":"床は？","id":2}'];
  const folder = folderOf({ 'q.jsonl': `\uFEFF${lines.join('\r\n')}` });
  expect(readOutsideQuestions(join(folder, 'q.jsonl')).map(({ id, q }) => [id, q])).toEqual([
    ['A1', '鍵は？'],
    [2, '床は？'],
  ]);
});

test.each(['broken', '{"id":"A2"}', '{"q":"床は？"}', '[]', '{"id":null,"q":"床は？"}'])(
  'a line %s is no question, and is counted out',
  (line) => {
    const folder = folderOf({ 'q.jsonl': `{"id":"A1","q":"鍵は？"}\n${line}\n` });
    const reading = () => readOutsideQuestions(join(folder, 'q.jsonl'));
    expect(reading).toThrow(ScoringError);
    expect(reading).toThrow('2つめの質問');
  },
);

test('a scorer is looked for beside the questions alone', () => {
  const folder = folderOf({ 'with/score.mjs': '', 'with/q.jsonl': '', 'without/q.jsonl': '' });
  expect(scorerBeside(join(folder, 'with/q.jsonl'))).toBe(join(folder, 'with/score.mjs'));
  expect(scorerBeside(join(folder, 'without/q.jsonl'))).toBeUndefined();
});

test('the scorer is given the questions as they stood and the answers, and may list misses only when told', () => {
  const script = `import { readFileSync } from 'node:fs';
    const [questions, answers, ...flags] = process.argv.slice(2);
    console.log(readFileSync(questions, 'utf8') + readFileSync(answers, 'utf8') + JSON.stringify(flags));`;
  const scorer = join(folderOf({ 'score.mjs': script }), 'score.mjs');
  const questions = [{ id: 'A1', q: '鍵は？', line: '{"id":"A1", "q":"鍵は？", "gold":["第3条"]}' }];
  const told = (misses: boolean) => score(scorer, questions, ['{"id":"A1"}'], misses).split('\n');
  expect(told(false)).toEqual([questions[0]?.line, '{"id":"A1"}', '[]']);
  expect(told(true)).toEqual([questions[0]?.line, '{"id":"A1"}', '["--misses"]']);
});

test('a scorer that fails is told what it said', () => {
  const scorer = join(folderOf({ 'score.mjs': 'console.error("no units file"); process.exit(3);' }), 'score.mjs');
  expect(() => score(scorer, [], [], false)).toThrow(ScoringError);
  expect(() => score(scorer, [], [], false)).toThrow('no units file');
});
