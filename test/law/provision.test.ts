import { describe, expect, test } from 'vitest';
import { covers } from '../../src/law/provision.js';
import { readText } from './policy.js';

const { provisions } = readText('第1条　次の物とする。別の物を除く。\n(1)　甲\n第10条　乙。\n').value;

describe('a provision covers', () => {
  test.each([
    ['第1条', '第1条', true],
    ['第1条', '第1条後段', true],
    ['第1条', '第1条柱書', true],
    ['第1条', '第1条第1号', false],
    ['第1条', '第10条', false],
    ['第1条後段', '第1条後段', true],
    ['第1条後段', '第1条', false],
    ['第1条柱書', '第1条後段', false],
  ])('%s: %s %s', (own, address, expected) => {
    const provision = provisions.get(own);
    expect(provision && covers(provision, address)).toBe(expected);
  });
});
