import { describe, expect, test } from 'vitest';
import type { Decision } from '../../src/answer/decision.js';
import { lookUp } from '../../src/answer/lookup.js';
import { readPolicy } from '../../src/corpus/policies.js';
import { sayAddresses } from '../../src/message/addressnotes.js';
import { DEFAULT_PHRASES } from '../../src/message/phrases.js';
import { SOUKO, SOUKO_TEXT } from '../souko.js';

const addressesOf = (question: string) => {
  const decision = lookUp(question, [SOUKO]);
  return decision?.kind === 'answer' ? decision.provisions.map(({ provision }) => provision.address) : decision;
};

const readingOf = (decision: Decision | undefined) =>
  decision !== undefined && 'reading' in decision && sayAddresses(decision.reading ?? [], DEFAULT_PHRASES);

describe('an address in the question', () => {
  test.each([
    ['第5条', ['第5条']],
    ['５条って何？', ['第5条']],
    ['五条おしえて', ['第5条']],
    ['3条ただし書', ['第3条ただし書']],
    // A unit with others below it comes with them.
    ['4条を見せて', ['第4条', '第4条第1号', '第4条第2号']],
  ])('%s', (question, expected) => {
    expect(addressesOf(question)).toEqual(expected);
  });

  test('typed in another form, is answered with the right one', () => {
    const decision = lookUp('第4条第2項', [SOUKO]);
    expect(decision?.kind).toBe('answer');
    expect(readingOf(decision)).toContain('第4条第2号');
  });

  test('that does not exist, is told how far it goes, with what is there as related', () => {
    const decision = lookUp('第4条第9号は？', [SOUKO]);
    expect(decision?.kind).toBe('not-stated');
    expect(readingOf(decision)).toBe('第4条は第2号までです。');
    expect(decision?.kind === 'not-stated' && decision.related.map(({ provision }) => provision.address)).toEqual([
      '第4条',
    ]);
  });

  test('of a law that is not here, is not looked up in what is here', () => {
    expect(lookUp('民法の第5条は？', [SOUKO])).toMatchObject({ kind: 'not-stated', law: '民法' });
  });

  test('in two documents asks which', () => {
    const other = { ...SOUKO, id: 'other', title: '別の規程', shortTitle: '別の規程' };
    expect(lookUp('第5条', [SOUKO, other])).toMatchObject({ kind: 'clarify' });
    expect(lookUp('倉庫管理規程の第5条', [SOUKO, other])).toMatchObject({ kind: 'answer' });
  });

  test('of several, each is answered', () => {
    expect(addressesOf('第1条と第5条')).toEqual(['第1条', '第5条']);
    expect(addressesOf('第3条ただし書と第9条')).toEqual(['第3条ただし書']);
    expect(readingOf(lookUp('第3条ただし書と第9条', [SOUKO]))).toContain('第5条まで');
  });

  test('of a range, every article in it is answered', () => {
    expect(addressesOf('第3条から第5条まで')).toEqual(['第3条', '第4条', '第4条第1号', '第4条第2号', '第5条']);
  });

  test('of more than fit, says how many are left', () => {
    const decision = lookUp('第1条から第5条までと第1条から第5条までと第1条から第5条まで', [SOUKO]);
    expect(decision?.kind === 'answer' && decision.provisions).toHaveLength(16);
    expect(readingOf(decision)).toMatch(/はじめの16件.*ほかに\d+件/);
  });

  test('of a law that the documents cite, is answered where they cite it; of another with that number, not', () => {
    const text = SOUKO_TEXT.replace('必要な事項を定める。', '地方自治法第238条の4に基づき必要な事項を定める。');
    const { value } = readPolicy({ path: 'policies/souko.md', text });
    if (value === undefined) throw new Error('unreadable');
    expect(lookUp('地方自治法第238条の4', [value])).toMatchObject({
      kind: 'answer',
      provisions: [{ provision: { address: '第1条' } }],
    });
    expect(lookUp('民法第238条の4', [value])).toMatchObject({ kind: 'not-stated', law: '民法' });
  });

  test('of a document with a longer name is not one of the shorter', () => {
    const rules = { ...SOUKO, id: 'rules', title: '倉庫管理規程施行細則', shortTitle: '細則' };
    const decision = lookUp('倉庫管理規程施行細則第5条', [SOUKO, rules]);
    expect(decision).toMatchObject({ kind: 'answer', provisions: [{ document: { id: 'rules' } }] });
  });

  test('of a mere container, shows what is in it and nothing empty', () => {
    const text = SOUKO_TEXT.replace(
      '第1条 この規程は、倉庫の管理について必要な事項を定める。',
      '第1条 この規程は、倉庫の管理について定める。\n２ 倉庫の範囲は、別に定める。',
    );
    const { value } = readPolicy({ path: 'policies/souko.md', text });
    const decision = lookUp('第1条', value === undefined ? [] : [value]);
    expect(decision?.kind === 'answer' && decision.provisions.map(({ provision }) => provision.address)).toEqual([
      '第1条第1項',
      '第1条第2項',
    ]);
  });

  test('is not seen where there is none', () => {
    expect(lookUp('備品をなくしました', [SOUKO])).toBeUndefined();
    expect(lookUp('2026年11月23日の件', [SOUKO])).toBeUndefined();
  });
});
