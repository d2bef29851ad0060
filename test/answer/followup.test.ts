import { expect, test } from 'vitest';
import { goneOnFrom } from '../../src/answer/followup.js';
import type { Topic } from '../../src/answer/topic.js';
import { readerIn } from '../../src/person/audience.js';
import { corpusOf } from '../corpus/loading.js';
import { WAREHOUSE } from '../corpus/warehouse.js';

const corpus = corpusOf({
  'policies/soko.md': WAREHOUSE,
  'segments.yaml': 'segments:\n  - {id: east, name: 東系, names: [東ネットワーク]}\n  - {id: west, name: 西系}\n',
});
const view = corpus.viewFor(readerIn());

const ACTION: Topic = { question: '東系で鍵を貸していい？', ofAction: true };
const PLACE: Topic = {
  question: '第3条第2号ア',
  ofAction: false,
  at: { document: 'soko', address: '第3条第2号ア' },
};

test.each([
  '西系は？',
  '西系だと？',
  'じゃあ西系なら',
  '西系ではどうですか？',
  '西系の場合は',
  'ちなみに、西系からだとどうなる？',
  '西系です',
  ' 西系 ',
])('「%s」 after a question about an action asks the same of the other segment', (message) => {
  expect(goneOnFrom(ACTION, message, view)).toBe('西系で鍵を貸していい？');
});

test('another name of a segment is its name', () => {
  const asked = { ...ACTION, question: '西系で鍵を貸していい？' };
  expect(goneOnFrom(asked, '東ネットワークだと？', view)).toBe('東系で鍵を貸していい？');
});

test('a question that named no segment gets it before its words', () => {
  expect(goneOnFrom({ ...ACTION, question: '鍵を貸していい？' }, '西系です', view)).toBe('西系で、鍵を貸していい？');
});

test.each([
  '西系とは',
  '西系で鍵を借りていい？',
  '東系と西系は？',
  '西系の鍵は？',
  '鍵は？',
  'こんにちは',
  '',
  'それって罰則ある？',
])('「%s」 stands for itself', (message) => {
  expect(goneOnFrom(ACTION, message, view)).toBeUndefined();
});

test('a segment after a question about something else stands for itself', () => {
  expect(goneOnFrom(PLACE, '西系は？', view)).toBeUndefined();
  expect(goneOnFrom({ question: '倉庫とは', ofAction: false }, '西系は？', view)).toBeUndefined();
});

test.each([
  ['イは？', '第3条第2号イ'],
  ['第3号は？', '第3条第3号'],
  ['3号も見せて', '第3条第3号'],
  ['(1)は', '第3条第1号'],
  ['じゃあ第１号だと？', '第3条第1号'],
  ['次の条は？', '第4条'],
  ['前条', '第2条'],
  ['柱書は？', '第3条第2号柱書'],
  // Beyond the end: the answer says how far the article goes.
  ['第9号は？', '第3条第9号'],
])('「%s」 after 第3条第2号ア is %s', (message, address) => {
  expect(goneOnFrom(PLACE, message, view)).toBe(`見本町倉庫管理規程 ${address}`);
});

test.each(['第4条は？', '4条', '3号機は？', 'ア行は', '鍵は？', '号は？'])(
  '「%s」 after it stands for itself',
  (message) => {
    expect(goneOnFrom(PLACE, message, view)).toBeUndefined();
  },
);

test('a place in a document that the asker may no longer read is no place', () => {
  const elsewhere = { ...PLACE, at: { document: 'keibi', address: '第1条' } };
  expect(goneOnFrom(elsewhere, '第2号は？', view)).toBeUndefined();
});
