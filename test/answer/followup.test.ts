import { expect, test } from 'vitest';
import { goneOnFrom } from '../../src/answer/followup.js';
import type { Topic } from '../../src/answer/topic.js';
import { readerIn } from '../../src/person/audience.js';
import { corpusOf } from '../corpus/loading.js';
import { WAREHOUSE } from '../corpus/warehouse.js';

const corpus = corpusOf({
  'policies/soko.md': WAREHOUSE,
  'segments.yaml':
    'segments:\n  - {id: east, name: 東系, names: [東ネットワーク, EST]}\n  - {id: west, name: 西系}\nambiguous: [端系]\n',
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
  '西系で？',
  '西系じゃだめ？',
  '西系でもいいですか',
  '西系は禁止？',
  '西系も同じですよね',
  '西系も教えて',
  'いや、西系です',
  'すみません、間違えました。西系のことです',
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
  ['EST', 'ＥＳＴで鍵を貸していい？', '西系で鍵を貸していい？'],
  ['in small letters', 'estで鍵を貸していい？', '西系で鍵を貸していい？'],
  ['twice', '東系で、ＥＳＴの鍵を貸していい？', '西系で、西系の鍵を貸していい？'],
  ['with a space in it', '東 系で鍵を貸していい?', '西系で鍵を貸していい?'],
  ['by a name that could mean several', '端系で鍵を貸していい？', '西系で鍵を貸していい？'],
])('a segment named %s gives way to the other', (_, question, asked) => {
  expect(goneOnFrom({ ...ACTION, question }, '西系だと？', view)).toBe(asked);
});

test('a name that could mean several segments is asked of like one', () => {
  expect(goneOnFrom(ACTION, '端系なら？', view)).toBe('端系で鍵を貸していい？');
});

test('of two segments in the question before none gives way', () => {
  const between = { ...ACTION, question: '東系から西系に鍵を貸していい？' };
  expect(goneOnFrom(between, '西系だと？', view)).toBeUndefined();
  expect(goneOnFrom(between, '端系だと？', view)).toBeUndefined();
});

test.each(['東系', '東系は？', '東ネットワーク？'])('「%s」 names the same segment again: what it is', (message) => {
  expect(goneOnFrom(ACTION, message, view)).toBeUndefined();
});

test('who asks of the same segment again is asked of it again', () => {
  expect(goneOnFrom(ACTION, '東ネットワークでもだめ？', view)).toBe('東系で鍵を貸していい？');
});

test.each([
  '西系とは',
  '西系って？',
  '西系を教えて',
  '西系教えて',
  '西系には？',
  '西系で何ができる？',
  '西系の担当は？',
  '西系は何',
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
  ['次の条文を見せて', '第4条'],
  ['次は？', '第4条'],
  ['前条', '第2条'],
  ['次の号は？', '第3条第3号'],
  ['次の項', '第3条第3号'],
  ['前号とは？', '第3条第1号'],
  ['柱書は？', '第3条第2号柱書'],
  ['同条第1号', '第3条第1号'],
  ['その3号', '第3条第3号'],
  ['第3号とは何ですか', '第3条第3号'],
  ['第1号って？', '第3条第1号'],
  ['アの場合は？', '第3条第2号ア'],
  ['違う、1号', '第3条第1号'],
  // Not there: the answer says how far the article goes, or how it was read.
  ['第9号は？', '第3条第9号'],
  ['3項', '第3条第3項'],
  ['ただし書は？', '第3条ただし書'],
])('「%s」 after 第3条第2号ア is %s', (message, address) => {
  expect(goneOnFrom(PLACE, message, view)).toBe(`見本町倉庫管理規程 ${address}`);
});

test.each([
  '第4条は？',
  '4条',
  '3号機は？',
  '3項目は？',
  'ア行は',
  '鍵は？',
  '号は？',
  '1',
  '前段階は？',
  '本文を直していい？',
  '次の場合は？',
  '次の端末は？',
  '次回は？',
  'その他は？',
  'なぜ？',
  'はい',
  'もっと',
  'ありがとう',
  // No such letter is there.
  'エ？',
  'ン',
])('「%s」 after it stands for itself', (message) => {
  expect(goneOnFrom(PLACE, message, view)).toBeUndefined();
});

test('at either end of a text the number beyond it is asked for: the answer says that there is none', () => {
  const at = (address: string) => ({ ...PLACE, question: address, at: { document: 'soko', address } });
  expect(goneOnFrom(at('第4条'), '次の条は？', view)).toBe('見本町倉庫管理規程 第5条');
  expect(goneOnFrom(at('第1条'), '前は？', view)).toBe('見本町倉庫管理規程 第0条');
  expect(goneOnFrom(at('第3条第3号'), '次の号', view)).toBe('見本町倉庫管理規程 第3条第4号');
  expect(goneOnFrom(at('第4条'), '次の号', view)).toBeUndefined();
});

test('after a question that named no place, 「次は？」 may ask what to do next', () => {
  const found = { ...PLACE, question: '鍵をなくしたらどうする？' };
  expect(goneOnFrom(found, '次は？', view)).toBeUndefined();
  expect(goneOnFrom(found, '次の条は？', view)).toBe('見本町倉庫管理規程 第4条');
});

test('a long run of what may end a message is read quickly', () => {
  for (const run of ['では', 'よね', 'じゃあと、', 'でもだめ', 'とは'])
    for (const topic of [ACTION, PLACE]) goneOnFrom(topic, `${run.repeat(1000).slice(0, 1999)}x`, view);
}, 5000);

test('a place in a document that the asker may no longer read is no place', () => {
  const elsewhere = { ...PLACE, at: { document: 'keibi', address: '第1条' } };
  expect(goneOnFrom(elsewhere, '第2号は？', view)).toBeUndefined();
});
