import { expect, test } from 'vitest';
import { loadCorpus } from '../../src/corpus/load.js';
import { folderOf } from './folder.js';
import { loading } from './loading.js';
import { WAREHOUSE } from './warehouse.js';

const issuesOf = (questions: string) =>
  loadCorpus(
    folderOf({
      'policies/soko.md': WAREHOUSE,
      'silences.yaml': '- {id: yane, topic: 屋根, asks: [屋根の雪は誰が下ろす]}',
      'questions.tsv': questions,
    }),
    loading,
  ).issues.filter(({ file }) => file === 'questions.tsv');

test('a question that measures names a provision that exists, or a decline', () => {
  expect(issuesOf('鍵は？\t第1条\tx\n電話は？\tnot-stated\tx\nやあ\tother\tx')).toEqual([]);
  expect(issuesOf('鍵は？\t第1条 第99条\tx')).toMatchObject([
    { line: 1, column: 5, defect: 'no-such-address', severity: 'error' },
  ]);
});

test('a question that measures is not taught, in whatever width it is written', () => {
  expect(issuesOf('屋根の雪は　誰が下ろす\tnot-stated\tx')).toMatchObject([
    { line: 1, column: 1, defect: 'question-taught' },
  ]);
});
