import { expect, test } from 'vitest';
import { takeTurn } from '../../src/assistant/turn.js';
import type { Language } from '../../src/person/language.js';
import { corpusOf } from '../corpus/loading.js';
import { WAREHOUSE } from '../corpus/warehouse.js';
import { questionOf } from './asking.js';

const corpus = corpusOf({ 'policies/soko.md': WAREHOUSE });

function turnOn(text: string, language?: Language) {
  return takeTurn(corpus, questionOf(text, { language }), 0);
}

test('the log keeps what was asked and what was shown, in which edition', () => {
  expect(turnOn('倉庫とは').entry).toEqual({
    place: 'web',
    question: '倉庫とは',
    outcome: 'answered',
    shown: ['soko 第2条第1号'],
    edition: corpus.edition,
  });
});

test('the log keeps no number of anybody, and no way to reach them', () => {
  const { entry } = turnOn('倉庫とは。番号は123456789018、電話は048-555-0110、a@example.jp です');
  expect(entry.question).toBe(
    '倉庫とは。番号は［番号を伏せました］、電話は［連絡先を伏せました］、［連絡先を伏せました］ です',
  );
});

test('nothing is found by the words of a mark', () => {
  const plain = turnOn('鍵をなくしたら、どうする').message;
  const masked = turnOn('鍵をなくしたら、どうする 123456789018').message;
  expect({ ...masked, notices: [] }).toEqual({ ...plain, notices: [] });
});

test('the log keeps as much of a long question as was read, and whole characters', () => {
  const { entry } = turnOn(`${'鍵'.repeat(1999)}😀${'鍵'.repeat(100)}`);
  expect(entry.question).toHaveLength(2000);
  expect(entry.question.isWellFormed()).toBe(true);
});

test('a question is answered in the language it came with, and else in Japanese', () => {
  const linesFor = (language?: Language) => {
    const { message } = turnOn('倉庫とは', language);
    return message.outcome === 'answered' ? message.points.map(({ line }) => line) : [];
  };
  expect(linesFor('en')).toEqual(['倉庫規程 defines “倉庫” as follows.']);
  expect(linesFor('ja')).toEqual(['倉庫規程は、「倉庫」を次のように定めています。']);
  expect(linesFor()).toEqual(linesFor('ja'));
  expect(turnOn('倉庫とは', 'en').entry).toEqual(turnOn('倉庫とは').entry);
});
