import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutRuns, foldKatakana, normalise, QUESTION_LIMIT, RUN_LIMIT, readQuestion } from '../../src/search/text.js';

describe('normalise', () => {
  test.each([
    ['half-width katakana', 'ﾊﾟｿｺﾝ', 'パソコン'],
    ['full-width letters and digits', 'ＵＳＢ３', 'usb3'],
    ['a space inside a word set in columns', 'LAN 接続系', 'lan接続系'],
    ['a space between kanji', '情 報', '情報'],
    ['spaces between Latin words stay single', 'hello   world', 'hello world'],
    ['control characters', 'メ\u0000モ\u0007リ', 'メモリ'],
    ['zero-width characters', 'メ\u200bモリ', 'メモリ'],
    ['two shapes of one character', '強靭', '強靱'],
    ['markup that was pasted along', '<b class="x">机</b>とは', '机 とは'.replace(' ', '')],
    ['a lone surrogate', 'あ\ud83dい', 'あ\ufffdい'],
  ])('%s', (_, written, read) => {
    expect(normalise(written)).toBe(read);
  });

  test('normalising twice changes nothing more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(normalise(normalise(text))).toBe(normalise(text));
      }),
    );
  });
});

test.each([
  ['サーバー', 'サーバ'],
  ['サーバ', 'サーバ'],
  ['ウィルス', 'ウイルス'],
  ['ウイルス', 'ウイルス'],
  ['セキュリティー', 'セキュリテイ'],
  ['セキュリティ', 'セキュリテイ'],
  ['データ', 'データ'],
  ['キー', 'キー'],
  ['漏えい', '漏えい'],
])('%s is indexed as %s', (written, folded) => {
  expect(foldKatakana(written)).toBe(folded);
});

describe('a question from outside', () => {
  test('is read whole up to the limit', () => {
    expect(readQuestion('あ'.repeat(QUESTION_LIMIT))).toEqual({ text: 'あ'.repeat(QUESTION_LIMIT), cut: false });
  });

  test('is cut beyond it, and says so', () => {
    const { text, cut } = readQuestion('あ'.repeat(QUESTION_LIMIT + 1));
    expect(text).toHaveLength(QUESTION_LIMIT);
    expect(cut).toBe(true);
  });

  test('is well-formed even when the limit falls inside a character', () => {
    const { text } = readQuestion(`${'あ'.repeat(QUESTION_LIMIT - 1)}😀`);
    expect(text.isWellFormed()).toBe(true);
  });
});

describe('cutting runs', () => {
  test('loses nothing', () => {
    const text = fc.string({
      unit: fc.constantFrom('ー', 'ア', 'あ', '漢', 'a', '1', ' ', '😀', '。'),
      maxLength: 300,
    });
    fc.assert(
      fc.property(text, (written) => {
        expect(cutRuns(written).join('')).toBe(written);
      }),
    );
  });

  test.each(['ー', 'ア', 'a', '1', ' ', '😀'])('no chunk of 10,000 × %j is longer than the limit', (character) => {
    const longest = Math.max(...cutRuns(character.repeat(10_000)).map((chunk) => [...chunk].length));
    expect(longest).toBe(RUN_LIMIT);
  });

  test('ordinary text stays in one piece', () => {
    const text = 'USBメモリを電車に置き忘れました。どうすればよいですか？';
    expect(cutRuns(text)).toEqual([text]);
  });
});
