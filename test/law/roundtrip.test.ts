import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatAddress } from '../../src/law/address.js';
import { parseAddress } from '../../src/law/addressreader.js';
import { locate } from '../../src/law/locate.js';
import { anyText } from './anytext.js';
import { addressesOf, readText } from './policy.js';

const DOCUMENTS: readonly (readonly [name: string, text: string, addresses: readonly string[]])[] = [
  [
    '附則 with digits of full width',
    '第1条　甲。\n附　則\n1　乙。\n2　丙。\n附　則（令和７年規程第３号）\n1　丁。\n2　戊。\n',
    ['附則第2項', '附則（令和7年規程第3号）', '附則（令和7年規程第3号）第2項'],
  ],
  [
    '附則 with brackets and spaces inside',
    '第1条　甲。\n附　則\n乙。\n附　則（令和 ８年条例第１号（抄））\n第1条　丙。丁。\n',
    [
      '附則（令和8年条例第1号〔抄〕）',
      '附則（令和8年条例第1号〔抄〕）第1条',
      '附則（令和8年条例第1号〔抄〕）第1条後段',
    ],
  ],
  [
    '附則 of the same name',
    '第1条　甲。\n附　則（令和7年規程第3号）\n乙。\n附　則（令和7年規程第3号）\n第1条　丙。\n附　則\n丁。\n附　則\n戊。\n',
    [
      '附則（令和7年規程第3号）',
      '附則（令和7年規程第3号）（2つ目）',
      '附則（令和7年規程第3号）（2つ目）第1条',
      '附則',
      '附則（2つ目）',
    ],
  ],
  [
    'numbers given twice',
    '第1章　甲\n第1条　次の物\n(1)　甲\n(2)　乙\n(2)　次の物。又は丙。\nア　丁\nア　戊\n第1条　己。\n第1章　庚\n別表第1\n辛\n別表第1\n壬\n',
    [
      '第1条第2号',
      '第1条第2号（2つ目）',
      '第1条第2号（2つ目）柱書',
      '第1条第2号（2つ目）後段',
      '第1条第2号（2つ目）ア',
      '第1条第2号（2つ目）ア（2つ目）',
      '第1条（2つ目）',
      '第1章（2つ目）',
      '別表第1（2つ目）',
    ],
  ],
];

describe('canonical addresses', () => {
  test.each(DOCUMENTS)('of %s are read as themselves', (_, text, addresses) => {
    const { value } = readText(text);
    expect(addressesOf(value)).toEqual(expect.arrayContaining([...addresses]));
    for (const address of addressesOf(value)) {
      const parsed = parseAddress(address);
      expect(parsed && formatAddress(parsed)).toBe(address);
    }
  });

  test('of a first paragraph that is numbered, with words beside it, are read as themselves', () => {
    const text = '第1条　甲。\n附　則\n    1. 深い番号\n-->\n2　前項のとおり。';
    const addresses = addressesOf(readText(text).value);
    expect(addresses).toContain('附則第2項');
    expect(addresses.filter((address) => /項.*項/.test(address))).toEqual([]);
  });

  test('of any text with articles are read as themselves', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        for (const address of addressesOf(readText(`第1条　甲。\n${source}`).value)) {
          const parsed = parseAddress(address);
          expect(parsed && formatAddress(parsed)).toBe(address);
        }
      }),
    );
  });

  test.each(['（2つ目）', '（２つ目）', '(2つ目)'])('of the second of two come back from %s too', (typed) => {
    const { value } = readText('第1条　甲。\n第1条　次の物\n(1)　乙\n');
    const address = parseAddress(`第１条${typed}第１項第１号`);
    if (!address) throw new Error('not an address');
    expect(locate(value, address)).toMatchObject({ kind: 'found', provision: { address: '第1条（2つ目）第1号' } });
  });
});
