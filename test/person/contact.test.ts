import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maskContacts, maskNumbers } from '../../src/person/masking.js';
import { otherText, telephone } from './numbers.js';

const MARK = '［連絡先を伏せました］';

function masked(text: string): string {
  return maskContacts(maskNumbers(text).text);
}

describe('a contact is masked', () => {
  test.each([
    'taro.yamada+x@example.lg.jp',
    'ｔａｒｏ＠ｅｘａｍｐｌｅ．ｊｐ',
    '090-1234-5678@example.ne.jp',
    '048-555-0110',
    '０４８－５５５－０１１０',
    '048(258)1110',
    '(048)555-0110',
    '（048） 555-0110',
    '03ー1234ー5678',
    '03 1234 5678',
    '0480-12-3456',
    '01267-1-2345',
    '0485550110',
    '090-1234-5678',
    '09012345678',
    '050-1234-5678',
    '0120-123-456',
    '0800-123-4567',
    '0570-00-1234',
    '+81-48-555-0110',
    '+81 90 1234 5678',
    '+81(0)90-1234-5678',
    '＋８１９０１２３４５６７８',
  ])('%s', (contact) => {
    expect(masked(`連絡先は${contact}です`)).toBe(`連絡先は${MARK}です`);
    expect(masked(`${contact}、${contact}`)).toBe(`${MARK}、${MARK}`);
  });

  test.each([
    ['内線1234', `内線${MARK}`],
    ['内線：１２３４', `内線：${MARK}`],
    ['内線番号は 12-345 です', `内線番号は ${MARK} です`],
    ['048-555-0110（内線 21）', `${MARK}（内線 ${MARK}）`],
    ['048-555-0110 3階', `${MARK} 3階`],
    ['mail=taro@example.jp', `mail=${MARK}`],
  ])('what is one, and no more: %s', (text, expected) => {
    expect(masked(text)).toBe(expected);
  });
});

describe('no contact, and left as it is', () => {
  test.each([
    '2026-11-23 14:05',
    '〒332-8601',
    '第3条第2項、6-3-1',
    '内線の転送のしかたは？',
    '会議は@mentionで知らせる',
    'ID 001234567890123',
    'ID 10901234567',
    '02-03-2026',
    '1,234,567円',
  ])('%s', (text) => {
    expect(masked(text)).toBe(text);
  });
});

test('a report keeps the contacts that the log does not', () => {
  const text = '090-1234-5678 か taro@example.jp へ折り返しください（内線 1234）';
  expect(maskNumbers(text)).toEqual({ text, found: [] });
  expect(masked(text)).toBe(`${MARK} か ${MARK} へ折り返しください（内線 ${MARK}）`);
});

test('a telephone number is masked in any text, and masking again changes nothing', () => {
  fc.assert(
    fc.property(otherText, telephone, otherText, (before, number, after) => {
      const once = maskContacts(maskNumbers(`${before}${number}${after}`).text);
      expect(once).toContain(MARK);
      expect(once).not.toMatch(/[0-9０-９]/);
      expect(maskContacts(once)).toBe(once);
    }),
  );
});
