import { describe, expect, test } from 'vitest';
import { type KeptTopic as Kept, readTopic, type Topic } from '../../src/answer/topic.js';
import { type Reply, respond } from '../../src/assistant/respond.js';
import { takeTurn } from '../../src/assistant/turn.js';
import { ANYONE } from '../../src/person/audience.js';
import { LENDING } from '../corpus/lending.js';
import { corpusOf } from '../corpus/loading.js';
import { questionOf } from './asking.js';

const corpus = corpusOf(LENDING);
const LEND = '北倉庫の鍵を人に貸していい？';

/** The reply to the last of what one person typed, one after the other. */
function inTurn(first: string, ...others: readonly string[]): Reply {
  const ask = (question: string, topic?: Topic) => respond(corpus, { reader: ANYONE, question, topic });
  return others.reduce((before, question) => ask(question, before.topic), ask(first));
}

const readAs = (question: string) =>
  `前のご質問の続きで、「${question}」のことと受け取りました。違うときは、言葉を足して、もう一度お尋ねください。`;

describe('a message that goes on', () => {
  test('from a verdict is answered for the other segment, and says first how it was read', () => {
    const { message, decision } = inTurn(LEND, '南蔵だと？');
    expect(message.notices).toEqual([readAs('南倉庫の鍵を人に貸していい？')]);
    expect(decision).toMatchObject({ kind: 'not-stated', action: { segments: [{ name: '南倉庫' }] } });
  });

  test('from a question back is answered for the segment it names', () => {
    const { message } = inTurn('鍵を人に貸していい？', '北蔵です');
    expect(message).toMatchObject({
      outcome: 'verdict',
      notices: [readAs('北倉庫で、鍵を人に貸していい？')],
      sides: [{ segment: '北倉庫' }],
    });
  });

  test('from a provision is answered by the other place in its article', () => {
    const { message } = inTurn('第3条第2号ア', '第3号は？');
    expect(message).toMatchObject({
      notices: [readAs('見本町倉庫管理規程 第3条第3号')],
      points: [{ quotation: { address: '第3条第3号' } }],
    });
  });

  test('from an address that was not there is answered from where that led', () => {
    expect(inTurn('第3条', '第9号は？').message).toMatchObject({ outcome: 'not-stated' });
    expect(inTurn('第3条', '第9号は？', '第3号は？').message).toMatchObject({
      points: [{ quotation: { address: '第3条第3号' } }],
    });
  });

  test('can be gone on from itself: the whole question is what is kept', () => {
    const { topic } = inTurn(LEND, '南蔵だと？');
    expect(topic).toEqual({ question: '南倉庫の鍵を人に貸していい？', ofAction: true });
    expect(inTurn(LEND, '南蔵だと？', '北蔵は？').topic.question).toBe(LEND);
    expect(inTurn('第3条', '次の条は？', '前条は？').topic).toEqual({
      question: '見本町倉庫管理規程 第3条',
      ofAction: false,
      at: { document: 'soko', address: '第3条' },
    });
  });

  test.each(['ありがとう', 'あ', '？？', ''])('still does after 「%s」, which is no subject', (said) => {
    expect(inTurn(LEND, said, '南蔵は？').topic.question).toBe('南倉庫の鍵を人に貸していい？');
  });

  test('says so before what else there is to say of it', () => {
    const { topic } = inTurn(LEND);
    const masked = { originalStays: false };
    const { message } = respond(corpus, { reader: ANYONE, question: '南蔵だと？', topic, masked });
    expect(message.notices).toEqual([readAs('南倉庫の鍵を人に貸していい？'), expect.stringContaining('伏せて')]);
  });
});

describe('a question that stands for itself', () => {
  test('is answered as if nothing had been asked before, with no word of it', () => {
    for (const question of ['倉庫とは', '第4条', '点検は年に何回？', '北蔵とは', 'こんにちは', 'なぜ？']) {
      expect(inTurn(LEND, question).message, question).toEqual(inTurn(question).message);
      expect(inTurn('第3条第2号ア', question).message, question).toEqual(inTurn(question).message);
    }
  });

  test('starts another topic: nothing goes on from the one before', () => {
    expect(inTurn(LEND, '倉庫とは').topic).toEqual({
      question: '倉庫とは',
      ofAction: false,
      at: { document: 'soko', address: '第2条第1号' },
    });
    expect(inTurn(LEND, '倉庫とは', '南蔵だと？').message).toEqual(inTurn('南蔵だと？').message);
    expect(inTurn('第3条', LEND, '第3号は？').message).toEqual(inTurn('第3号は？').message);
  });
});

test('of the options of a question back none is the one that was shown', () => {
  const twins = corpusOf({
    ...LENDING,
    'policies/kagi.md': '---\nid: kagi\ntitle: 鍵規程\naudience: public\n---\n# 鍵規程\n\n第1条　目的をいう。\n',
  });
  const { decision, topic } = respond(twins, { reader: ANYONE, question: '第1条' });
  expect(decision.kind).toBe('clarify');
  expect(topic).toEqual({ question: '第1条', ofAction: false });
});

describe('what is kept of a conversation', () => {
  function turnOn(text: string, before?: Kept, at = 0) {
    return takeTurn(corpus, questionOf(text), at, { topic: before });
  }
  const written = '北蔵の鍵を友だち（048-555-0110、a@example.jp、123456789018）に貸していい？';

  test('holds no number of anybody, no way to reach them, and no mark', () => {
    const { topic } = turnOn(written);
    expect(topic).toEqual({
      question: '北蔵の鍵を友だち（ 、 、 ）に貸していい？',
      ofAction: true,
      offered: true,
      askedAt: 0,
    });
  });

  test('nor does the notice that says how the next was read, nor the log', () => {
    const { message, entry } = turnOn('南蔵は？', turnOn(written).topic);
    const [notice] = message.notices;
    expect(notice).toContain('南倉庫の鍵を友だち（ 、 、 ）に貸していい？');
    expect(entry.question).toBe('南蔵は？');
  });

  test('comes back from the store as it was', () => {
    const { topic } = turnOn('第3条第2号ア');
    expect(readTopic(JSON.parse(JSON.stringify(topic)))).toEqual(topic);
  });

  test.each([
    ['nothing', null],
    ['another version’s value', { step: 2 }],
    ['a question that is none', { question: 1, ofAction: true }],
    ['no word whether it was of an action', { question: LEND }],
    ['half a place', { question: LEND, ofAction: true, at: { document: 'soko' } }],
    ['a list', [LEND]],
  ])('is ignored where it is %s', (_, kept) => {
    expect(readTopic(kept)).toBeUndefined();
  });

  test('is no place any more where the text has changed', () => {
    const gone = { question: '第3条', ofAction: false, at: { document: 'soko', address: '第99条' }, askedAt: 0 };
    expect(turnOn('第3号は？', gone).message).toEqual(turnOn('第3号は？').message);
  });
});
