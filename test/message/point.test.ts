import { expect, test } from 'vitest';
import { foundAt } from '../../src/answer/found.js';
import { DEFAULT_PHRASES } from '../../src/message/phrases.js';
import { pointLine } from '../../src/message/point.js';
import { SOUKO } from '../souko.js';

test.each([
  ['第2条第1号', '規程は、「備品」を次のように定めています。'],
  ['第3条本文', '規程は、点検について、次のとおりとしています。'],
  ['第4条', '規程は、事故の報告について、次のことを求めています。'],
  // What it is an item of is a duty.
  ['第4条第1号', '規程は、事故の報告について、次のことを求めています。'],
  ['第5条', '規程は、貸出しの禁止について、次のことをしてはならないとしています。'],
])('the plain line of %s says what kind of provision it is', (address, line) => {
  const found = foundAt([SOUKO], 'souko', address);
  expect(found && pointLine(found, DEFAULT_PHRASES)).toBe(line);
});

test('no plain line ever says that something is allowed', () => {
  for (const phrase of Object.values(DEFAULT_PHRASES)) expect(phrase).not.toMatch(/許可|認められ|してもよい|大丈夫/);
});
