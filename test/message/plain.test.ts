import { expect, test } from 'vitest';
import { foundAt } from '../../src/answer/found.js';
import { compose } from '../../src/message/compose.js';
import { ENGLISH_PHRASES } from '../../src/message/english.js';
import { DEFAULT_PHRASES } from '../../src/message/phrases.js';
import { toPlainText } from '../../src/message/plain.js';
import { toRecord } from '../../src/message/record.js';
import { NO_SETTINGS } from '../../src/message/settings.js';
import { SOUKO } from '../souko.js';

const composing = {
  documents: [SOUKO],
  settings: NO_SETTINGS,
  phrases: DEFAULT_PHRASES,
  notices: ['はじめだけ読みました。'],
};
const found = foundAt([SOUKO], 'souko', '第3条ただし書');
if (found === undefined) throw new Error('第3条ただし書');
const message = compose({ kind: 'answer', provisions: [found], related: [], why: '' }, composing);

test('the text to paste holds answer, address, edition and link', () => {
  expect(toPlainText(message, { baseUrl: 'https://example.jp/' })).toBe(
    [
      '※ はじめだけ読みました。',
      '規程は、点検について、次のとおりとしています。',
      '',
      '「ただし、休館中は、この限りでない。」',
      '― 第3条ただし書（点検）',
      '　 倉庫管理規程　令和7年4月1日',
      '　 https://example.jp/policies/souko#%E7%AC%AC3%E6%9D%A1%E3%81%9F%E3%81%A0%E3%81%97%E6%9B%B8',
    ].join('\n'),
  );
});

test('without a place where the pages are served there is no link', () => {
  expect(toPlainText(message)).not.toContain('http');
});

test('in English its headings are English, and so is the note of a repair', () => {
  const [repaired, item] = ['第4条第2号', '第4条第1号'].map((address) => foundAt([SOUKO], 'souko', address));
  if (repaired === undefined || item === undefined) throw new Error('第4条');
  const decision = { kind: 'answer', provisions: [repaired], related: [item], why: '' } as const;
  const text = toPlainText(compose(decision, { ...composing, phrases: ENGLISH_PHRASES, notices: [] }), {
    language: 'en',
  });
  expect(text).toContain('What seems to be a misprint is shown corrected (in Japanese: “文字が重なっています”).');
  expect(text).toContain('\nRelated provisions:\n');
});

test('the record of an answer has exactly the keys of the contract', () => {
  const record = toRecord(message);
  expect(Object.keys(record)).toEqual(['outcome', 'citations', 'related', 'text']);
  expect(record.citations).toEqual([
    { document: 'souko', address: '第3条ただし書', quote: 'ただし、休館中は、この限りでない。' },
  ]);
});
