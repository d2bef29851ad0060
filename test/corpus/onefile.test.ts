import { expect, test } from 'vitest';
import { respond } from '../../src/assistant/respond.js';
import { toPlainText } from '../../src/message/plain.js';
import { toRecord } from '../../src/message/record.js';
import { suggestionsFor } from '../../src/message/suggestions.js';
import { ANYONE } from '../../src/person/audience.js';
import type { Language } from '../../src/person/language.js';
import { corpusOf } from './loading.js';
import { WAREHOUSE } from './warehouse.js';

const corpus = corpusOf({ 'policies/soko.md': WAREHOUSE });
const view = corpus.viewFor(ANYONE);

test.each([
  ['倉庫の点検は年に何回ですか', '第4条', '管理人は、年に2回、倉庫を点検しなければならない。'],
  ['管理人とは何ですか', '第2条第2号', '倉庫の鍵を預かる者をいう。'],
  ['町長に報告するのはいつですか', '第3条第3号', 'なくしたときは、直ちに町長に報告すること。'],
  ['第3条第2号ア', '第3条第2号ア', '貸した日'],
])('one policy alone answers 「%s」 with %s, word for word', (question, address, words) => {
  const { outcome, citations } = record(question);
  expect(outcome).toBe('answered');
  expect(citations[0]?.address.startsWith(address)).toBe(true);
  expect(citations[0]?.quote).toContain(words);
  expect(WAREHOUSE).toContain(citations[0]?.quote);
});

test('one policy alone says that it does not settle a question, and that no contact is set', () => {
  const { outcome, citations, text } = record('駐車場の料金はいくらですか');
  expect(outcome).toBe('not-stated');
  expect(citations).toEqual([]);
  expect(text).toContain('倉庫規程の中に、お尋ねのことを定めた条文は見つかりませんでした。');
  expect(text).toContain('問い合わせ先は、まだ設定されていません。');
});

test('one policy alone suggests questions made of its terms and headings, and answers each', () => {
  const suggestions = suggestionsFor(view.settings, view.documents);
  expect(suggestions).toEqual([
    '倉庫とは何ですか',
    '管理人とは何ですか',
    '点検について教えてください',
    '鍵の扱いについて教えてください',
  ]);
  expect(suggestions.map((suggestion) => record(suggestion).outcome)).not.toContain('not-stated');
});

test('one policy alone greets by its name', () => {
  expect(record('こんにちは')).toMatchObject({ outcome: 'other', citations: [], related: [] });
  expect(record('こんにちは').text).toContain('倉庫規程');
});

test('what an organisation sets is said: contact, suggestions, its own sentences', () => {
  const own = corpusOf({
    'policies/soko.md': WAREHOUSE,
    'settings.yaml': 'contact: {name: 総務課, phone: 内線 12}\nsuggestions: [一, 二, 三, 四, 五]\n',
    'phrases.yaml': 'greeting: ようこそ、{documents}へ。\n',
  });
  const text = (question: string) => toRecord(respond(own, { reader: ANYONE, question }).message).text;
  expect(text('駐車場の料金はいくらですか')).toContain('お問い合わせは、総務課（内線 12）へお願いします。');
  expect(text('こんにちは')).toBe('ようこそ、倉庫規程へ。\n\nたとえば、\n・一\n・二\n・三\n・四');
});

test('what it sets in English is said in English, and nothing of it in Japanese', () => {
  const own = corpusOf({
    'policies/soko.md': WAREHOUSE,
    'settings.yaml': 'contact: {name: 総務課, phone: 内線 12, hours: 9時から}\nsuggestions: [一]\n',
    'phrases.yaml': 'thanks: どういたしまして。\n',
    'phrases.en.yaml': 'greeting: Welcome to {documents}.\n',
  });
  const text = (question: string, language: Language) => {
    const { message } = respond(own, { reader: ANYONE, question, language });
    return toPlainText(message, { language }).split('\n');
  };
  expect(text('こんにちは', 'en')).toEqual(['Welcome to 倉庫規程.', '', 'For example:', '・一']);
  expect(text('こんにちは', 'ja')[0]).toMatch(/^こんにちは。倉庫規程について/);
  // Each language keeps its own where the other was changed.
  expect(text('ありがとう', 'en')[0]).toBe('Glad to have been of help. Please ask again whenever you like.');
  expect(text('ありがとう', 'ja')[0]).toBe('どういたしまして。');
  expect(text('駐車場の料金はいくらですか', 'en')).toContain(
    'For questions, please contact 総務課 (内線 12; 9時から).',
  );
});

test('a reader has one index, whatever the language', () => {
  expect(corpus.viewFor(ANYONE, 'en').finder).toBe(corpus.viewFor(ANYONE, 'ja').finder);
  expect(corpus.viewFor(ANYONE)).toBe(corpus.viewFor(ANYONE, 'ja'));
});

function record(question: string) {
  return toRecord(respond(corpus, { reader: ANYONE, question }).message);
}
