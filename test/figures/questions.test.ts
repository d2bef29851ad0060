import { expect, test } from 'vitest';
import { isRight, measure, type OwnQuestion } from '../../src/figures/questions.js';
import type { MessageRecord } from '../../src/message/record.js';

test.each([
  ['第3条', '第3条', true],
  ['第3条前段', '第3条前段', true],
  ['第3条前段', '第3条', true],
  ['第3条柱書', '第3条', true],
  ['第3条第4段', '第3条', true],
  ['第3条', '第3条ただし書', true],
  ['第3条前段', '第3条後段', false],
  ['第3条第1号', '第3条', false],
  ['第3条', '第3条第1号', false],
  ['第3条第1号後段', '第3条', false],
  ['第13条', '第3条', false],
  ['第3条', '第3条の2', false],
])('%s cited where %s is expected: %s', (cited, expected, right) => {
  expect(isRight(cited, expected)).toBe(right);
});

test('nothing asked, nothing counted', () => {
  expect(measure([])).toEqual({
    quality: { answerable: 0, first: 0, top3: 0, declinedWrongly: 0, unanswerable: 0, declinedRightly: 0 },
    misses: [],
  });
});

test.each<[string, string, MessageRecord, Partial<Counts>]>([
  ['the right one first', '第1条', record('answered', ['第1条', '第2条']), { first: 1, top3: 1 }],
  ['one of several right ones first', '第9条 第1条', record('answered', ['第1条']), { first: 1, top3: 1 }],
  ['the right one second', '第1条', record('answered', ['第2条', '第1条']), { top3: 1 }],
  ['the right one third, among the related', '第1条', record('answered', ['第2条'], ['第3条', '第1条']), { top3: 1 }],
  ['the right one fourth', '第1条', record('answered', ['第2条', '第3条'], ['第4条', '第1条']), {}],
  ['the right one first among options', '第1条', record('clarify', ['第1条', '第2条']), { top3: 1 }],
  ['declined, the right one related', '第1条', record('not-stated', [], ['第1条']), { top3: 1, declinedWrongly: 1 }],
  ['taken for small talk', '第1条', record('other', []), { declinedWrongly: 1 }],
])('an answerable question: %s', (_, expected, got, counts) => {
  expect(measure([[question(expected), got]]).quality).toEqual({ ...NONE, answerable: 1, ...counts });
});

test.each<[string, string, MessageRecord, Partial<Counts>]>([
  ['declined', 'not-stated', record('not-stated', [], ['第1条']), { declinedRightly: 1 }],
  ['taken for small talk', 'not-stated', record('other', []), { declinedRightly: 1 }],
  ['small talk declined', 'other', record('not-stated', []), { declinedRightly: 1 }],
  ['answered', 'not-stated', record('answered', ['第1条']), {}],
  ['asked back', 'other', record('clarify', ['第1条', '第2条']), {}],
])('a question the rules do not settle: %s', (_, expected, got, counts) => {
  expect(measure([[question(expected), got]]).quality).toEqual({ ...NONE, unanswerable: 1, ...counts });
});

test('what went wrong is listed with what came instead, three addresses at most', () => {
  const right = question('第1条', 1);
  const wrong = question('第1条', 2);
  const settled = question('not-stated', 3);
  const { misses, quality } = measure([
    [right, record('answered', ['第1条'])],
    [wrong, record('answered', ['第2条', '第3条'], ['第4条', '第1条'])],
    [settled, record('clarify', ['第5条'])],
  ]);
  expect(misses).toEqual([
    { question: wrong, got: 'answered 第2条 第3条 第4条' },
    { question: settled, got: 'clarify 第5条' },
  ]);
  expect(quality).toEqual({ ...NONE, answerable: 2, first: 1, top3: 1, unanswerable: 1 });
});

type Counts = ReturnType<typeof measure>['quality'];
const NONE: Counts = { answerable: 0, first: 0, top3: 0, declinedWrongly: 0, unanswerable: 0, declinedRightly: 0 };

function question(expected: string, line = 1): OwnQuestion {
  return { question: '鍵は？', expected: expected.split(' '), line };
}

function record(outcome: MessageRecord['outcome'], cited: string[], related: string[] = []): MessageRecord {
  const citation = (address: string) => ({ document: 'soko', address, quote: '…' });
  return { outcome, citations: cited.map(citation), related: related.map(citation), text: '' };
}
