import { expect, test } from 'vitest';
import { Spellings } from '../../src/search/spellings.js';
import { tokeniser } from './dictionary.js';

const spellings = (...terms: string[]) => Spellings.build(terms, tokeniser);

test.each([
  ['okurigana left out', '手続き', ['手続'], ['手続']],
  ['one kanji of two in kana', '子供', ['子ども', 'こども'], ['子ども', 'こども']],
  ['hiragana for katakana', 'ゴミ', ['ごみ'], ['ごみ']],
  ['a verb and the noun made from it', '支払い', ['支払う', '支払'], ['支払う', '支払']],
  ['who can, and who does', '払える', ['払う'], ['払う']],
  ['a verb in kana', 'なくす', ['無くす'], ['無くす']],
  ['a verb of one stem', '届ける', ['届け', '届'], ['届け', '届']],
  ['other kanji, though they sound alike', '保険', ['保健', '保健師'], []],
  ['one kanji shared, one not', '意志', ['意思'], []],
  ['too short a sound to tell in kana', 'はし', ['橋', '箸'], []],
  ['the word itself', '机', ['机'], []],
  ['letters', 'usb', ['usb', 'us'], []],
])('%s', (_, term, index, others) => {
  expect(
    spellings(...index)
      .othersOf(term)
      .sort(),
  ).toEqual([...others].sort());
});

test('what is not in the index is no spelling', () => {
  expect(spellings('机').othersOf('手続き')).toEqual([]);
});

test('spellings loaded again are the same', () => {
  const built = spellings('手続', '子ども', 'こども');
  const again = Spellings.load(built.save(), tokeniser);
  expect(again.othersOf('手続き')).toEqual(['手続']);
  expect(again.save()).toBe(built.save());
  expect(Spellings.load(spellings().save(), tokeniser).othersOf('手続き')).toEqual([]);
});
