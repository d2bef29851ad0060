import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { addressesOf, readText, wordsAt } from './policy.js';

const source = readFileSync(new URL('fixtures/outline.md', import.meta.url), 'utf8');
const { value: outline } = readText(source, { title: '文書管理の手引' });

describe('a text without 条', () => {
  test('is cited by its numbered headings', () => {
    expect(addressesOf(outline).filter((each) => !each.endsWith('柱書'))).toEqual([
      '1',
      '2',
      '2(1)',
      '2(1)①',
      '2(1)②',
      '2(1)②ア',
      '2(1)②イ',
      '2(2)',
      '3',
    ]);
  });

  test('tells a title from words', () => {
    expect(outline.provisions.get('2(1)')?.unit.heading?.text).toBe('保管');
    expect(wordsAt(outline, '2(1)')).toBe('次のとおり保管する。');
    expect(wordsAt(outline, '2(2)')).toBe('裁断機により廃棄する。');
  });

  test('with neither 条 nor numbers is an error and no crash', () => {
    const { value, issues } = readText('ただの文章です。\n\n続きです。\n');
    expect(value.units).toEqual([]);
    expect(issues.map((issue) => [issue.severity, issue.defect, issue.line])).toEqual([['error', 'no-units', 1]]);
  });
});
