import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { addressesOf, readText, wordsAt } from './policy.js';

const source = readFileSync(new URL('fixtures/statute.txt', import.meta.url), 'utf8');
const { value: statute } = readText(source, { title: '貸出し及び返却に関する法律' });

describe('a statute as e-Gov prints it', () => {
  test('has its chapters once, though the table of contents lists them too', () => {
    expect(statute.units.map((unit) => unit.address)).toEqual([
      '第1章',
      '第2章',
      '附則',
      '附則（令和二年法律第七号）',
      '別表',
    ]);
  });

  test('counts the unnumbered first paragraph where a second is numbered', () => {
    expect(wordsAt(statute, '第2条第1項')).toBe('この法律において「備品」とは、次に掲げる物をいう。');
    expect(wordsAt(statute, '第2条第3項')).toContain('前項の係は');
    expect(wordsAt(statute, '第1条第1項')).toBeUndefined();
  });

  test('letters its items in イロハ order and numbers branches', () => {
    expect(wordsAt(statute, '第2条第1項第2号ロ')).toBe('回らないもの');
    expect(statute.provisions.get('第2条第1項第2号ロ')?.unit.number).toEqual([2]);
    expect(wordsAt(statute, '第2条第1項第2号の2')).toBe('前号に準ずる物');
    expect(wordsAt(statute, '第3条の2')).toContain('備品は、民法');
  });

  test('takes the heading above the article', () => {
    expect(statute.provisions.get('第3条の2')?.unit.heading?.text).toBe('返却');
    expect(statute.provisions.get('附則第2項')?.unit.heading?.text).toBe('経過措置');
  });

  test('names a proviso', () => {
    expect(wordsAt(statute, '第2条第2項ただし書')).toBe('ただし、臨時の者を除く。');
    expect(wordsAt(statute, '第2条第2項本文')).toBe('この法律において「係」とは、備品を管理する者をいう。');
  });

  test('tells repeated 附則 apart by their bracket', () => {
    expect(addressesOf(statute)).toContain('附則（令和二年法律第七号）第1条');
    expect(wordsAt(statute, '附則第1項')).toBe('この法律は、公布の日から施行する。');
  });

  test('keeps an appendix as text, row by row', () => {
    expect(wordsAt(statute, '別表')).toBe('番号\t品名\n一\t黒板');
  });
});
