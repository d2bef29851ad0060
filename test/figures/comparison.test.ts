import { expect, test } from 'vitest';
import { changesBetween } from '../../src/figures/comparison.js';
import type { OwnQuestion } from '../../src/figures/questions.js';
import type { MessageRecord } from '../../src/message/record.js';

const question = (expected: string, line: number): OwnQuestion => ({ question: 'q', expected: [expected], line });
const answered = (...addresses: string[]): MessageRecord => ({
  outcome: 'answered',
  citations: addresses.map((address) => ({ document: 'd', address, quote: '' })),
  related: [],
  text: '',
});

test('only what is graded otherwise has changed, with the gist of both answers', () => {
  const questions = [question('第1条', 1), question('第1条', 2), question('第1条', 3)] as const;
  const before = [answered('第2条', '第1条'), answered('第1条'), answered('第3条')];
  const after = [answered('第1条'), answered('第2条'), answered('第4条')];
  const pair = (records: MessageRecord[]) => questions.map((one, at) => [one, records[at] as MessageRecord] as const);
  expect(changesBetween(pair(before), pair(after))).toEqual([
    { question: questions[0], better: true, before: 'answered 第2条 第1条', after: 'answered 第1条' },
    { question: questions[1], better: false, before: 'answered 第1条', after: 'answered 第2条' },
  ]);
});
