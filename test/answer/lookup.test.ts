import { describe, expect, test } from 'vitest';
import { lookUp } from '../../src/answer/lookup.js';
import { SOUKO } from '../souko.js';

const addressesOf = (question: string) => {
  const decision = lookUp(question, [SOUKO]);
  return decision?.kind === 'answer' ? decision.provisions.map(({ provision }) => provision.address) : decision;
};

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
    expect(decision).toMatchObject({ kind: 'answer', reading: expect.stringContaining('第4条第2号') });
  });

  test('that does not exist, is told how far it goes, with what is there as related', () => {
    const decision = lookUp('第4条第9号は？', [SOUKO]);
    expect(decision).toMatchObject({ kind: 'not-stated', reading: '第4条は第2号までです。' });
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

  test('is not seen where there is none', () => {
    expect(lookUp('備品をなくしました', [SOUKO])).toBeUndefined();
    expect(lookUp('2026年11月23日の件', [SOUKO])).toBeUndefined();
  });
});
