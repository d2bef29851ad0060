import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { type Address, formatAddress, type Step } from '../../src/law/address.js';
import { findAddresses, parseAddress } from '../../src/law/addressreader.js';
import { readPolicy } from './policy.js';

const number = fc.integer({ min: 1, max: 400 });
const branched = fc.oneof(
  number.map((n) => [n]),
  fc.tuple(number, fc.integer({ min: 2, max: 30 })),
);
const letter = fc
  .constantFrom('ア', 'イ', 'ロ', '(ア)', '(2)', '③', 'b')
  .map((label) => parseAddress(`第1条第1号${label}`)?.steps.at(-1) as Step);
const part = fc.constantFrom(undefined, '前段', '中段', '後段', '本文', 'ただし書', '柱書', '第4段');

const article: fc.Arbitrary<Address> = fc
  .record({
    supplement: fc.constantFrom(undefined, '', '（令和6年条例第107号）'),
    article: branched,
    paragraph: fc.option(number, { nil: undefined }),
    item: fc.option(branched, { nil: undefined }),
    letter: fc.option(letter, { nil: undefined }),
    part,
  })
  .map((each) => {
    const steps: Step[] = [];
    if (each.supplement !== undefined) {
      steps.push({ level: 'supplement', number: [], ...(each.supplement ? { label: each.supplement } : {}) });
    }
    steps.push({ level: 'article', number: each.article });
    if (each.paragraph) steps.push({ level: 'paragraph', number: [each.paragraph] });
    if (each.item) steps.push({ level: 'item', number: each.item });
    if (each.item && each.letter) steps.push(each.letter);
    return { steps, part: each.part };
  });

describe('an address', () => {
  test('comes back from its canonical form', () => {
    fc.assert(
      fc.property(article, (address) => {
        expect(parseAddress(formatAddress(address))).toEqual(address);
      }),
    );
  });

  test('of every provision of the policy is its own canonical form', () => {
    for (const each of readPolicy().value.provisions.keys()) {
      const address = parseAddress(each);
      expect(address && formatAddress(address)).toBe(each);
    }
  });

  test.each([
    ['６条３号のウってなに', '第6条第3号ウ'],
    ['10条の「なお」のとこ読んで', '第10条なお書'],
    ['九条って何', '第9条'],
    ['2条(12)', '第2条第12号'],
    ['第3条4号おしえて', '第3条第4号'],
    ['だい11じょう', '第11条'],
    ['六条(3)イ', '第6条第3号イ'],
    ['6-3-イ', '第6条第3号イ'],
    ['６－３－イ', '第6条第3号イ'],
    ['第６条第１項第３号イ', '第6条第1項第3号イ'],
    ['第6条(3)のア', '第6条第3号ア'],
    ['第6条第8号第2段落', '第6条第8号第2段'],
    ['10条なお書', '第10条なお書'],
    ['5条ただし書きは', '第5条ただし書'],
    ['第3条柱書', '第3条柱書'],
    ['附則2項', '附則第2項'],
    ['第二十一条の三の規定', '第21条の3'],
    ['4条の2号イ', '第4条第2号イ'],
    ['6条3号ｱはどう', '第6条第3号ア'],
    ['6条3号ウイルスの', '第6条第3号'],
    ['2(1)①を見たい', '2(1)①'],
    ['別表第2を出して', '別表第2'],
    ['第2章第3条', '第3条'],
  ])('is found in 「%s」', (question, canonical) => {
    expect(findAddresses(question).map(({ address }) => formatAddress(address))).toEqual([canonical]);
  });

  test.each([
    '1条件',
    '第1条件',
    '2026-11-23',
    '3項目',
    '第2次',
    '10-3-5',
    '090-1234-5678',
    '03(1234)5678',
    '様式はどこ',
    '3号室',
    '十分です',
    '午後3時',
  ])('is not seen in 「%s」', (question) => expect(findAddresses(question)).toEqual([]));

  test.each([
    ['個人情報保護法の66条', '個人情報保護法'],
    ['地方自治法第244条の6', '地方自治法'],
    ['法第3条', '法'],
    ['就業規則の第5条', '就業規則'],
    ['この方法の第2条', undefined],
    ['本規程第2条', undefined],
    ['この条例の3条', undefined],
    ['3条', undefined],
  ])('tells the law named before it: 「%s」', (question, law) => {
    expect(findAddresses(question).map((each) => each.law)).toEqual([law]);
  });

  test('covers what was typed, to the character', () => {
    const question = 'すみません、第６条第３号 イのことです';
    const [found] = findAddresses(question);
    expect(question.slice(found?.slice.start, found?.slice.end)).toBe('第６条第３号 イ');
  });

  test('is looked for once in a run of kanji numerals', () => {
    const text = '千'.repeat(2000);
    let read = 0;
    const exec = RegExp.prototype.exec;
    const spy = vi.spyOn(RegExp.prototype, 'exec').mockImplementation(function (this: RegExp, given: string) {
      const found = exec.call(this, given);
      read += found?.[0].length ?? 0;
      return found;
    });
    expect(findAddresses(text)).toEqual([]);
    spy.mockRestore();
    expect(read).toBeLessThan(10 * text.length);
  });
});
