import { expect, test } from 'vitest';
import { bigrams, contentWords } from '../../src/search/words.js';
import { tokeniser } from './dictionary.js';

const terms = (text: string) => contentWords(tokeniser, text).map(({ term }) => term);

test.each([
  ['verbs stand in their base form', '漏らした', ['漏らす']],
  ['particles and light verbs carry no subject', 'それはどうすればよいですか', []],
  ['a katakana word that the dictionary splits is found whole, too', 'クラウド', ['クラ', 'クラウド', 'ウド']],
  ['a prefix belongs to its noun', '無許可', ['無許可', '許可']],
  ['spelling variants of katakana are one', 'サーバーとサーバ', ['サーバ', 'サーバ']],
  ['numbers alone are no subject', '3回と10回', []],
])('%s', (_, text, expected) => {
  expect(terms(text)).toEqual(expected);
});

test('pairs of characters stay within a run of letters', () => {
  expect(bigrams('紙、ＵＳＢ').map((gram) => gram.slice(1))).toEqual(['us', 'sb']);
  expect(bigrams('持出し').map((gram) => gram.slice(1))).toEqual(['持出', '出し']);
});

test('a pair of characters is never taken for a word', () => {
  expect(bigrams('机上')).not.toContain('机上');
});
