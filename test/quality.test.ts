import { join } from 'node:path';
import { expect, test } from 'vitest';
import { respond } from '../src/assistant/respond.js';
import { PACKAGE_ROOT } from '../src/config/packageroot.js';
import { openCorpus } from '../src/corpus/open.js';
import { isIssue, readTextFile } from '../src/corpus/textfile.js';
import { readTsv } from '../src/corpus/tsvfile.js';
import { measure } from '../src/figures/questions.js';
import { toRecord } from '../src/message/record.js';
import { ANYONE } from '../src/person/audience.js';

test('the authors’ own questions are answered well enough', () => {
  const folder = join(PACKAGE_ROOT, 'corpus');
  const { value: corpus } = openCorpus({ corpusFolder: folder, cacheFolder: join(PACKAGE_ROOT, '.cache') });
  const file = readTextFile(folder, 'questions.tsv');
  if (corpus === undefined || isIssue(file)) throw new Error('the corpus cannot be read');
  const questions = readTsv(file).map(({ cells: [question = '', expected = ''], line }) => ({
    question,
    expected: expected.split(' '),
    line,
  }));
  const { quality } = measure(
    questions.map((question) => [
      question,
      toRecord(respond(corpus, { reader: ANYONE, question: question.question }).message),
    ]),
  );
  expect(questions.length).toBeGreaterThanOrEqual(60);
  // Floors, a little under what is reached, so that a change that breaks finding is seen and one that shifts it is not.
  expect(quality.first / quality.answerable).toBeGreaterThanOrEqual(0.85);
  expect(quality.top3 / quality.answerable).toBeGreaterThanOrEqual(0.95);
  expect(quality.declinedRightly / quality.unanswerable).toBeGreaterThanOrEqual(0.7);
  expect(quality.declinedWrongly / quality.answerable).toBeLessThanOrEqual(0.05);
});
