import { expect, test } from 'vitest';
import { SHIPPED_PHRASES } from '../../src/message/languages.js';
import { type PhraseName, valuesOf } from '../../src/message/phrases.js';

const { ja, en } = SHIPPED_PHRASES;
const NAMES = Object.keys(ja) as PhraseName[];

test('every phrase is there in both languages, and none besides', () => {
  expect(Object.keys(en).sort()).toEqual(Object.keys(ja).sort());
  // Said of a question that is not in the language of the text.
  expect(NAMES.filter((name) => en[name] === '')).toEqual([]);
  expect(NAMES.filter((name) => ja[name] === '')).toEqual(['jointSentences', 'notStatedForeign']);
});

test.each(NAMES)('%s holds the same values in both', (name) => {
  expect([...valuesOf(en[name])].sort()).toEqual([...valuesOf(ja[name])].sort());
});

test.each(NAMES)('%s is English but for a Japanese name in brackets', (name) => {
  expect(en[name].replace(/\([\p{sc=Han}\p{sc=Hira}]+\)/gu, '')).not.toMatch(
    /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}、。「」（）：]/u,
  );
});

test('no English phrase says that something is allowed', () => {
  const said = NAMES.map((name) => en[name])
    .join('\n')
    .replaceAll('does not mean that it may be done', '')
    .replaceAll('never a permission', '')
    .replaceAll(/not permitted in principle/gi, '');
  expect(said).not.toMatch(/permi|allow|authori[sz]|is (fine|ok)|you can (?!read|also open|do with|give)/i);
  // Asking whether one may is not being told so.
  expect(said.replaceAll('whether you may do something', '')).not.toMatch(/\bmay (?!miss)/);
});
