import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { respond } from '../assistant/respond.js';
import type { Corpus } from '../assistant/view.js';
import { isIssue, readTextFile } from '../corpus/textfile.js';
import { readTsv } from '../corpus/tsvfile.js';
import type { Issue } from '../law/issue.js';
import { type MessageRecord, toRecord } from '../message/record.js';
import type { Reader } from '../person/audience.js';
import type { OwnQuestion } from './questions.js';

/** The questions by which a corpus folder measures itself; undefined where it has none. */
export function readOwnQuestions(folder: string): readonly OwnQuestion[] | Issue | undefined {
  if (!existsSync(join(folder, 'questions.tsv'))) return undefined;
  const file = readTextFile(folder, 'questions.tsv');
  if (isIssue(file)) return file;
  return readTsv(file).map(({ cells: [question = '', expected = ''], line }) => ({
    question,
    expected: expected.split(/[ 　]+/),
    line,
  }));
}

/** Each question with what the corpus answers that reader. */
export function answersTo(
  questions: readonly OwnQuestion[],
  corpus: Corpus,
  reader: Reader,
): (readonly [OwnQuestion, MessageRecord])[] {
  return questions.map((question) => [
    question,
    toRecord(respond(corpus, { reader, question: question.question }).message),
  ]);
}
