import { describe, expect, test } from 'vitest';
import { maskNumbers } from '../../src/person/masking.js';

const MARK = '［番号を伏せました］';

describe('a number is masked', () => {
  test.each([
    ['contiguous', '123456789018'],
    ['as the card prints it', '1234 5678 9018'],
    ['in threes', '123-456-789-018'],
    ['in sixes', '123456.789018'],
    ['in groups of two', '12/34/56/78/90/18'],
    ['one digit at a time', '1 2 3 4 5 6 7 8 9 0 1 8'],
    ['one digit in a cell', '1\t2\t3\t4\t5\t6\t7\t8\t9\t0\t1\t8'],
    ['in groups of any size', '1-23-4567-89018'],
    ['in full width', '１２３４－５６７８－９０１８'],
    ['in mixed widths', '12３４５6789０18'],
    ['with the long-vowel bar', '１２３４ー５６７８ー９０１８'],
    ['with two kinds of bars', '1234ー5678-9018'],
    ['with spaces around dashes', '1234 - 5678 - 9018'],
    ['with double dashes', '1234――5678――9018'],
    ['with full-width spaces', '１２３４　５６７８　９０１８'],
    ['with 読点', '1234、5678、9018'],
    ['with middle dots', '1234・5678・9018'],
    ['with underscores', '1234_5678_9018'],
    ['with zero-width characters', '1234\u200b5678\u200b9018'],
    ['with soft hyphens and spaces', '12\u00ad34 5678 90\u00ad18'],
    ['wrapped', '12345678\n9018'],
    ['wrapped after a dash', '1234-5678-\r\n9018'],
    ['wrapped between its groups', '123 456\n789 018'],
    ['in fours with any separators', '1234-5678 9018'],
    ['in circles', '①②③④⑤⑥⑦⑧⑨⓪①⑧'],
    ['in circles, two digits in one', '⑫③④⑤⑥⑦⑧⑨⓪⑱'],
    ['in emoji', '1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣9️⃣0️⃣1️⃣8️⃣'],
    ['in Arabic digits', '١٢٣٤٥٦٧٨٩٠١٨'],
    ['in mathematical digits', '𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗𝟎𝟏𝟖'],
    ['a card', '4111 1111 1111 1111'],
    ['a card of 4-6-5', '3782-822463-10005'],
    ['a card one digit at a time', '4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1'],
  ])('%s', (name, number) => {
    const kind = name.startsWith('a card') ? 'card-number' : 'personal-number';
    for (const [before, after] of [
      ['', ''],
      ['番号は', 'です。'],
      ['No.', ', x'],
      ['-', '-\n'],
      ['(', ')'],
      ['1：', '\n\n2'],
    ]) {
      expect(maskNumbers(before + number + after)).toEqual({ text: `${before}${MARK}${after}`, found: [kind] });
    }
  });
});

describe('beside other numbers', () => {
  test.each([
    ['a card after it', '1234 5678 9018 4111 1111 1111 1111', `${MARK} ${MARK}`],
    ['a list with commas', '123456789018,234567890121,345678901234', `${MARK},${MARK},${MARK}`],
    ['a list of lines', '1234 5678 9018\n2345 6789 0121\n', `${MARK}\n${MARK}\n`],
    ['a telephone number', '1234-5678-9018 090-1234-5678', `${MARK} 090-1234-5678`],
    ['a telephone number before it', '090 1234 5678 1234 5678 9018', `090 1234 5678 ${MARK}`],
    ['a telephone number written alike', '090-1234-5678-1234-5678-9018', `090-1234-5678-${MARK}`],
    ['a list in threes', '123 456 789 018 234 567 890 121', `${MARK} ${MARK}`],
    ['more cells of one digit', '5 1 2 3 4 5 6 7 8 9 0 1 8 7', `5 ${MARK} 7`],
    ['the number of a row', '3 1234 5678 9018', `3 ${MARK}`],
    ['the number of an item', '1. 1234 5678 9018', `1. ${MARK}`],
    ['the number of an item in a circle', '①123456789018②１-23-4567-89018', `①${MARK}②${MARK}`],
    ['a date', '2026/11/23 123456789018', `2026/11/23 ${MARK}`],
    ['rows of cells', '1\t2\t3\t4\t5\t6\t7\t8\t9\t0\t1\t8\n1\t2\t3', `${MARK}\n1\t2\t3`],
    ['an odd grouping in a list of another kind', '1-23-4567-89018, 048-555-0110', `${MARK}, 048-555-0110`],
  ])('it is found: %s', (_, text, masked) => {
    expect(maskNumbers(text).text).toBe(masked);
  });

  test('candidates that overlap share a mark, and the longest names it', () => {
    // 1111 1111 0022 has the check digit of a personal number.
    expect(maskNumbers('4111 1111 1111 1111 0022')).toEqual({ text: MARK, found: ['card-number'] });
  });
});

describe('left as it is', () => {
  test.each([
    ['a wrong check digit', '1234 5678 9012'],
    ['thirteen digits', '1234567890180'],
    ['a longer run with a number in it', '00123456789018'],
    ['a time', '2026-11-23 14:05:12'],
    ['dates', '2026/11/23、2026/11/24、2026/12/01'],
    ['an amount', '1,234,567,890,128円'],
    ['an amount as long as a card number', '4,111,111,111,111,111円'],
    ['amounts', '4,111,111 1,000,002'],
    ['a mobile number', '090-1234-5678'],
    ['a telephone number with +81', '+81-90-1234-5673、+819012345681、＋81 90 1234 5690'],
    ['a date with its time in four digits', '2026-11-11 0105'],
    ['years', '2020、2021、2022年度'],
    ['two kinds of separators', '12-3456 789-018'],
    ['words between', '1234 5678と9018'],
    ['an empty line between', '1234 5678\n\n9018'],
    ['a colon', '12:34:56:78:90:18'],
    ['an address of a network', '192.168.100.104'],
    ['articles', '第3条、第4条、第5条第1項第2号、6-3-1'],
    ['a calendar', '1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31'],
    ['small figures in a table', '12 3 45 67 8 90 18 5 61 7 33 4 19 20 88 41'],
    ['figures of two digits in a table', '11 12 34 56 78 90 18 21'],
    ['a telephone number after the number of a house', '3-2-15 0481234567'],
    ['fractions and bracketed numbers', '½123456⑴789018'],
    ['kanji numerals', '一二三四五六七八九〇一八'],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(maskNumbers(text)).toEqual({ text, found: [] });
  });
});
