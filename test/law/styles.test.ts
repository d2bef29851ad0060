import { describe, expect, test } from 'vitest';
import { addressesOf, readText } from './policy.js';

/** A text in one line of print each, and the addresses it must have. */
const CASES: readonly (readonly [name: string, text: string, addresses: readonly string[]])[] = [
  [
    'parts down to divisions',
    '第1編　甲\n第1章　乙\n第1節　丙\n第1款　丁\n第1目　戊\n第1条　己。',
    ['第1編', '第1編第1章', '第1編第1章第1節', '第1編第1章第1節第1款', '第1編第1章第1節第1款第1目', '第1条'],
  ],
  ['a heading beside the number', '第1条（目的）　甲を定める。', ['第1条']],
  [
    'full-width and kanji numerals alike',
    '第１条　甲。\n第二条　乙。\n第三条の二　丙。',
    ['第1条', '第2条', '第3条の2'],
  ],
  [
    'items in kanji',
    '第1条　次の物\n一　甲\n二　乙\n二の二　丙',
    ['第1条', '第1条柱書', '第1条第1号', '第1条第2号', '第1条第2号の2'],
  ],
  ['items in circles', '第1条　次の物\n① 甲\n② 乙', ['第1条', '第1条柱書', '第1条第1号', '第1条第2号']],
  [
    'items in full-width brackets',
    '第1条　次の物\n（１）甲\n（２）乙',
    ['第1条', '第1条柱書', '第1条第1号', '第1条第2号'],
  ],
  [
    'items numbered from 1 below words',
    '第1条　次の物\n１　甲\n２　乙',
    ['第1条', '第1条柱書', '第1条第1号', '第1条第2号'],
  ],
  ['paragraphs numbered from 2 below words', '第1条　甲。\n２　乙。', ['第1条', '第1条第1項', '第1条第2項']],
  [
    'brackets below letters',
    '第1条　次の物\n(1) 甲\nア　乙\n(1) 丙\n(2) 丁\nイ　戊\n(2) 己',
    [
      '第1条',
      '第1条柱書',
      '第1条第1号',
      '第1条第1号柱書',
      '第1条第1号ア',
      '第1条第1号ア柱書',
      '第1条第1号ア(1)',
      '第1条第1号ア(2)',
      '第1条第1号イ',
      '第1条第2号',
    ],
  ],
  [
    'half-width letters',
    '第1条　次の物\n(1) 甲\nｱ 乙\nｲ 丙',
    ['第1条', '第1条柱書', '第1条第1号', '第1条第1号柱書', '第1条第1号ア', '第1条第1号イ'],
  ],
  ['bold numbers and quotes', '> **第1条**　甲。\n>\n> **2**　乙。', ['第1条', '第1条第1項', '第1条第2項']],
  ['a bare name before paragraphs', '第1条　定義\n１　甲。\n２　乙。', ['第1条', '第1条第1項', '第1条第2項']],
  [
    'numbered tables and forms',
    '第1条　甲。\n別表第１（第1条関係）\n乙\n様式第2号（第1条関係）\n丙',
    ['第1条', '別表第1', '様式第2号'],
  ],
  ['a sentence that only begins like an article', '第1条　甲は、\n第2条の規定による。', ['第1条']],
  ['a number that only begins a wrapped line', '第1条　甲は、\n30 日以内に返す。', ['第1条']],
];

describe('the ways rules are numbered', () => {
  test.each(CASES)('%s', (_, text, addresses) => expect(addressesOf(readText(`${text}\n`).value)).toEqual(addresses));

  test('names four sentences and more by their count', () => {
    const { value } = readText('第1条　甲。乙（丙。丁）。「戊。」とする。己。庚。\n');
    expect(value.units[0]?.sentences.map((each) => [each.name, each.words.text])).toEqual([
      ['第1段', '甲。'],
      ['第2段', '乙（丙。丁）。'],
      ['第3段', '「戊。」とする。'],
      ['第4段', '己。'],
      ['第5段', '庚。'],
    ]);
  });

  test('reads Windows line breaks', () => {
    const { value } = readText('第1条　甲\r\n乙。\r\n２　丙。\r\n');
    expect(value.provisions.get('第1条第1項')?.words.text).toBe('甲乙。');
  });
});

describe('a line in brackets', () => {
  const headingOf = (text: string) => readText(text).value.provisions.get('第2条')?.unit.heading?.text;

  test.each([
    '記録の削除',
    '規程の改正',
    '見本法の一部改正',
    '様式の追加',
    '平成12年見本町条例第3号の一部改正',
    '平和条例の改正',
  ])('above an article is its heading: （%s）', (heading) => {
    expect(headingOf(`第1条　甲。\n（${heading}）\n第2条　乙。\n`)).toBe(heading);
  });

  test.each(['平20規程4・一部改正', '令六条例一〇七・一部改正', '昭和50年規則第3号・旧第3条繰下', '平12規則9・追加'])(
    'is a note of amendment before another and before an article: （%s）',
    (note) => {
      const { value } = readText(`第1条　甲。\n（${note}）\n（丙）\n第2条　乙。\n`);
      expect(value.provisions.get('第1条')?.words.text).toBe('甲。');
      expect(value.provisions.get('第2条')?.unit.heading?.text).toBe('丙');
      expect(headingOf(`第1条　甲。\n（${note}）\n第2条　乙。\n`)).toBeUndefined();
    },
  );

  test('is a note without the mark of one, where no article follows', () => {
    const { value } = readText('第1条　甲。\n（令和2年4月1日一部改正）\n（丙）\n第2条　乙。\n');
    expect(value.provisions.get('第1条')?.words.text).toBe('甲。');
  });
});
