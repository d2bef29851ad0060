import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readWritten } from '../../src/law/read.js';
import { addressesOf, readText, wordsAt } from './policy.js';

const source = readFileSync(new URL('fixtures/company.md', import.meta.url), 'utf8');
const { value: rules } = readText(source, { title: '備品規則' });

describe('company rules in Markdown', () => {
  test('leave out 第1項 where an article has one paragraph, numbered or not', () => {
    expect(wordsAt(rules, '第1条')).toBe('本規則は、会社（以下、会社という）の備品について定める。');
    expect(wordsAt(rules, '第3条')).toBe('従業員は、備品を返却する。');
    expect(wordsAt(rules, '附則')).toBe('本規則は、2020年4月1日より施行する。');
  });

  test('nest by indent: 項, 号, 細分', () => {
    expect(addressesOf(rules).filter((each) => each.startsWith('第2条第1項'))).toEqual([
      '第2条第1項',
      '第2条第1項柱書',
      '第2条第1項第1号',
      '第2条第1項第2号',
      '第2条第1項第2号柱書',
      '第2条第1項第2号(1)',
      '第2条第1項第2号(2)',
    ]);
  });

  test('keep bullets as text of the unit above, line by line', () => {
    expect(wordsAt(rules, '第2条第1項第1号')).toBe('事務用のもの\n机\nいす');
    expect(wordsAt(rules, '第2条第3項')).toBe('次の者は、借りることができない。\n臨時の者\n貸出しを止められた者');
  });

  test('lose bold marks and nothing else', () => {
    expect(wordsAt(rules, '第2条第2項本文')).toBe('前項の貸出しは、1か月までとする。');
  });

  test('make no unit of a comment', () => {
    const { lines } = readWritten(source, 0);
    const hidden = lines.filter((line) => line.raw.includes('検討中') || line.raw.includes('まだ決めない'));
    expect(hidden.map((line) => line.role)).toEqual(['comment', 'comment']);
    expect(rules.provisions.get('第3条')?.unit.heading?.text).toBe('返却');
  });
});
