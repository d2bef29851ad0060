import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { addressesOf, readText, wordsAt } from './policy.js';

const source = readFileSync(new URL('fixtures/ordinance.txt', import.meta.url), 'utf8');
const { value: ordinance } = readText(source, { title: '見本町図書室規程' });

describe('an ordinance as a collection of local rules prints it', () => {
  test('reads (1), ア and (ア) as three depths', () => {
    expect(addressesOf(ordinance).filter((each) => each.startsWith('第2条第1項第2号'))).toEqual([
      '第2条第1項第2号',
      '第2条第1項第2号柱書',
      '第2条第1項第2号ア',
      '第2条第1項第2号イ',
      '第2条第1項第2号イ柱書',
      '第2条第1項第2号イ(ア)',
      '第2条第1項第2号イ(イ)',
      '第2条第1項第2号ウ',
    ]);
  });

  test('takes a note of amendment for neither heading nor words', () => {
    expect(ordinance.provisions.get('第3条')?.unit.heading?.text).toBe('委任');
    expect(wordsAt(ordinance, '第2条第2項')).toBe('前項各号に掲げる者は、別記様式により申し込む。');
  });

  test('cites an 附則 of one paragraph without a number', () => {
    expect(wordsAt(ordinance, '附則')).toBe('この規程は、公布の日から施行する。');
    expect(wordsAt(ordinance, '附則（平成20年規程第4号）第2項')).toBe('第2条の規定は、なお効力を有する。');
  });

  test('keeps a form as text', () => {
    const form = readText('第1条　甲。\n別記様式\n第5条　に基づく届\n(1)　氏名\n').value;
    expect(addressesOf(form)).toEqual(['第1条', '別記様式']);
    expect(wordsAt(ordinance, '別記様式')).toBe('申込書\n氏名');
  });
});
