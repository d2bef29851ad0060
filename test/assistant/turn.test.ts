import { describe, expect, test } from 'vitest';
import { takeTurn } from '../../src/assistant/turn.js';
import type { ReceivedQuestion } from '../../src/person/incoming.js';
import type { Language } from '../../src/person/language.js';
import { corpusOf } from '../corpus/loading.js';
import { NIGHT_WATCH, WAREHOUSE } from '../corpus/warehouse.js';
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

describe('somebody of whom nobody could learn who they are', () => {
  const NOTICE = /^いまは、どなたからのお尋ねかを確かめきれなかった/;
  const policies = { 'policies/soko.md': WAREHOUSE, 'policies/keibi.md': NIGHT_WATCH };
  const access = (rules: string) => ({ 'settings.yaml': `access:\n  ${rules}\n` });
  const noticesIn = (files: Record<string, string>, more: Partial<ReceivedQuestion> = {}) =>
    takeTurn(corpusOf(files), questionOf('倉庫とは', { unverified: true, ...more }), 0).message.notices;

  test('is told that more may be theirs, and to ask again', () => {
    const files = { ...policies, ...access('staff: [{platform: web}]') };
    expect(noticesIn(files)).toEqual([expect.stringMatching(NOTICE)]);
    expect(noticesIn(files, { language: 'en' })).toEqual([expect.stringMatching(/^It could not be made sure/)]);
    expect(noticesIn(files, { unverified: undefined })).toEqual([]);
  });

  test('is told the same whether or not there is more', () => {
    const files = { 'policies/soko.md': WAREHOUSE, ...access('staff: [{platform: web}]') };
    expect(noticesIn(files)).toEqual([expect.stringMatching(NOTICE)]);
  });

  test.each<[string, Record<string, string>, Partial<ReceivedQuestion>]>([
    ['nothing is given to anybody', policies, {}],
    ['it is given to people of another platform', { ...policies, ...access('staff: [{platform: slack}]') }, {}],
    ['it is theirs all the same', { ...policies, ...access('staff: [{platform: web}]') }, { audiences: ['staff'] }],
  ])('is told nothing of it where %s', (_, files, more) => {
    expect(noticesIn(files, more)).toEqual([]);
  });
});

test('where whom to tell comes first, it is said before anything else, also that nobody has been named', () => {
  const first = (files: Record<string, string>) =>
    takeTurn(corpusOf(files), questionOf('倉庫とは', { contactFirst: true, unverified: true }), 0).message.notices[0];
  const files = { 'policies/soko.md': WAREHOUSE, 'policies/keibi.md': NIGHT_WATCH };
  expect(first(files)).toMatch(/所属長/);
  const settings = 'contact: {name: 倉庫係, phone: 内線 12}\naccess:\n  staff: [{platform: web}]\n';
  expect(first({ ...files, 'settings.yaml': settings })).toBe('お問い合わせは、倉庫係（内線 12）へお願いします。');
});
