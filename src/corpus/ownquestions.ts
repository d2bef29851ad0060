import type { Document } from '../law/document.js';
import type { Issue } from '../law/issue.js';
import type { Example } from '../search/entry.js';
import { normalise } from '../search/text.js';
import { isCited, readCited } from './citation.js';
import type { TextFile } from './textfile.js';
import { readTsv } from './tsvfile.js';

const DECLINES: ReadonlySet<string> = new Set(['not-stated', 'other']);

/** What is wrong with the questions that measure: an address that does not exist, a question that is also an example. */
export function checkOwnQuestions(
  file: TextFile,
  documents: readonly Document[],
  examples: readonly Example[],
): Issue[] {
  const taught = new Set(examples.map(({ question }) => normalise(question)));
  return readTsv(file).flatMap(({ cells: [question = '', expected = ''], columns: [first = 1, second = 1], line }) => {
    const written = expected.split(/[ 　]+/).filter((one) => !DECLINES.has(one));
    const cited = written.map((one) => readCited(one, documents, { file: file.path, line, column: second }));
    const issues = cited.flatMap((read) => (isCited(read) ? [] : [read]));
    return taught.has(normalise(question))
      ? [...issues, alsoTaught(question, { file: file.path, line, column: first })]
      : issues;
  });
}

function alsoTaught(question: string, place: { file: string; line: number; column: number }): Issue {
  return {
    ...place,
    severity: 'error',
    defect: 'question-taught',
    problem: `「${question}」は、例文か silences.yaml にもあります。`,
    remedy: '答えの良さを測れなくなります。どちらかの質問を、別のものにしてください。',
  };
}
