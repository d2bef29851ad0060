import type { Issue } from '../law/issue.js';
import { targetKey } from '../search/entry.js';
import { normalise } from '../search/text.js';
import type { AskedQuestion } from './asked.js';

/** Example questions that an earlier line gives for something else: one answer at most can be right. */
export function askedTwice(asked: readonly AskedQuestion[]): Issue[] {
  const seen = new Map<string, AskedQuestion>();
  return asked.flatMap((later) => {
    const key = normalise(later.question);
    const earlier = seen.get(key);
    if (earlier === undefined) seen.set(key, later);
    if (earlier === undefined || targetKey(earlier.target) === targetKey(later.target)) return [];
    return [conflict(earlier, later)];
  });
}

function conflict(earlier: AskedQuestion, { file, line, column, question, about }: AskedQuestion): Issue {
  return {
    severity: 'warning',
    file,
    line,
    column,
    defect: 'asked-twice',
    problem: `「${question}」は、ここでは ${about}、${earlier.file}:${earlier.line}:${earlier.column} では ${earlier.about} のこととされています。`,
    remedy: '正しいほうだけを残すか、どちらのことかわかる言い方に直してください。',
  };
}
