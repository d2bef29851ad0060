import { expect, test } from 'vitest';
import { hitAtOne, ndcgAt, recallAt, retrievalOf } from '../bench/retrieval.js';

const judged = new Map([
  ['right', 2],
  ['related', 1],
  ['other', 1],
  ['wrong', 0],
]);

test('recall is the share of what is worth something among the first', () => {
  expect(recallAt(10, ['x', 'right', 'related'], judged)).toBeCloseTo(2 / 3);
  // Judged worthless is not wanted, and what comes after the depth is not found.
  expect(recallAt(2, ['wrong', 'right', 'related'], judged)).toBeCloseTo(1 / 3);
  expect(recallAt(10, [], judged)).toBe(0);
  expect(recallAt(10, ['x'], new Map())).toBe(0);
});

test('nDCG by hand', () => {
  // Best order: 2 + 1/log2(3) + 1/log2(4) = 2 + 0.6309 + 0.5 = 3.1309.
  expect(ndcgAt(10, ['right', 'other', 'related', 'x'], judged)).toBe(1);
  // 1 at the first place, 2 at the third: 1 + 2/log2(4) = 2.
  expect(ndcgAt(10, ['related', 'x', 'right'], judged)).toBeCloseTo(2 / 3.1309, 4);
  // To depth 1 the best is 2.
  expect(ndcgAt(1, ['related', 'right'], judged)).toBe(0.5);
  expect(ndcgAt(10, ['x'], new Map())).toBe(0);
});

test('a hit is something of worth at the first place', () => {
  expect(hitAtOne(['related', 'right'], judged)).toBe(1);
  expect(hitAtOne(['wrong', 'right'], judged)).toBe(0);
  expect(hitAtOne([], judged)).toBe(0);
});

test('means over the questions', () => {
  const { recall, ndcg, hit } = retrievalOf([
    [['right', 'related', 'other'], judged],
    [['x'], judged],
  ]);
  expect([recall, ndcg, hit]).toEqual([0.5, 0.5, 0.5]);
});
