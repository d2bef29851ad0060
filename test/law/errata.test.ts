import { describe, expect, test } from 'vitest';
import { readPolicy, readText, wordsAt } from './policy.js';

describe('errata', () => {
  test('repair no more than the characters that change', () => {
    const { value } = readPolicy();
    const repairs = ['第2条第10号', '第2条第11号'].map((address) =>
      value.provisions.get(address)?.words.pieces.filter((piece) => piece.kind === 'repair'),
    );
    const printed = repairs.map((each) => each?.map(({ slice }) => value.source.slice(slice.start, slice.end)));
    expect(printed).toEqual([[')'], ['シ']]);
    expect(repairs.flat().map((each) => each?.reads)).toEqual(['', '']);
  });

  test('leave the text as printed where none is listed', () => {
    const { value } = readPolicy({ errata: [] });
    expect(wordsAt(value, '第2条第11号')).toContain('情報シシステムで');
  });

  test('replace and insert', () => {
    const errata = [
      { at: '第1条', printed: '目適', reads: '目的', why: '誤字' },
      { at: '第1条', printed: '定る', reads: '定める', why: '脱字' },
    ];
    const { value, issues } = readText('第1条 目適を定る。\n', { errata });
    expect(wordsAt(value, '第1条')).toBe('目的を定める。');
    expect(issues).toEqual([]);
  });

  test.each([
    ['第9条', '目的'],
    ['第1条', '目録'],
    ['第1条', 'の'],
  ])('that cannot be applied are errors: %s %s', (at, printed) => {
    const { issues } = readText('第1条 この規程の目的を定める。\n', {
      errata: [{ at, printed, reads: '', why: '試し' }],
    });
    expect(issues.map((issue) => [issue.severity, issue.defect])).toEqual([['error', 'erratum-not-applied']]);
  });
});
