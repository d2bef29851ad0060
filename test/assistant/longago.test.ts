import { describe, expect, test } from 'vitest';
import { type KeptTopic, readTopic } from '../../src/answer/topic.js';
import { takeTurn } from '../../src/assistant/turn.js';
import { LENDING } from '../corpus/lending.js';
import { corpusOf } from '../corpus/loading.js';
import { questionOf } from './asking.js';

const corpus = corpusOf(LENDING);
const LEND = '北倉庫の鍵を人に貸していい？';
const MINUTE = 60_000;
const NOON = Date.UTC(2026, 3, 1, 12);

function turnOn(text: string, at: number, topic?: KeptTopic) {
  return takeTurn(corpus, questionOf(text), at, { topic });
}

const asked = turnOn(LEND, NOON).topic;

describe('who comes back', () => {
  test('within the hour is answered as going on from before', () => {
    expect(turnOn('南蔵だと？', NOON + 60 * MINUTE, asked).message.notices).toEqual([
      expect.stringContaining('「南倉庫の鍵を人に貸していい？」'),
    ]);
  });

  test.each([61, 24 * 60])(
    'after %i minutes is asked what they mean, and offered the question it would be',
    (minutes) => {
      expect(turnOn('南蔵だと？', NOON + minutes * MINUTE, asked).message).toEqual({
        outcome: 'other',
        lead: '前のお話から時間がたったので、その続きかどうかが分かりませんでした。「南倉庫の鍵を人に貸していい？」のことでしたら、その言葉でもう一度お尋ねください。ほかのことでしたら、何についてかを足してください。',
        suggestions: ['南倉庫の鍵を人に貸していい？'],
        notices: [],
      });
    },
  );

  test('is asked back of a place in a provision as well', () => {
    const { topic } = turnOn('第3条第2号ア', NOON);
    expect(turnOn('第3号は？', NOON + 61 * MINUTE, topic).message).toMatchObject({
      outcome: 'other',
      suggestions: ['見本町倉庫管理規程 第3条第3号'],
    });
  });

  test('with a question that stands for itself hears no word of the time', () => {
    for (const question of ['倉庫とは', '第4条', '点検は年に何回？', '北蔵とは', 'こんにちは', '鍵を人に貸していい？'])
      expect(turnOn(question, NOON + 61 * MINUTE, asked).message, question).toEqual(turnOn(question, NOON).message);
  });

  test('and takes up what is offered goes on from there', () => {
    const late = NOON + 61 * MINUTE;
    const { topic } = turnOn('南倉庫の鍵を人に貸していい？', late, turnOn('南蔵だと？', late, asked).topic);
    expect(turnOn('北蔵は？', late + MINUTE, topic).message.notices).toEqual([expect.stringContaining(LEND)]);
  });

  test('is not made to wait by thanks, nor by being asked back: the time is that of the question', () => {
    const thanked = turnOn('ありがとう', NOON + 50 * MINUTE, asked).topic;
    expect(thanked).toBe(asked);
    expect(turnOn('南蔵だと？', NOON + 61 * MINUTE, thanked).message.outcome).toBe('other');
    const askedBack = turnOn('南蔵だと？', NOON + 61 * MINUTE, asked).topic;
    expect(turnOn('南蔵だと？', NOON + 62 * MINUTE, askedBack).message.outcome).toBe('other');
  });

  test('is not offered what is too long for a button', () => {
    const { topic } = turnOn(`${'とても長い話なのですが、'.repeat(5)}${LEND}`, NOON);
    const { message } = turnOn('南蔵だと？', NOON + 61 * MINUTE, topic);
    expect(message).toMatchObject({ outcome: 'other', suggestions: [] });
  });
});

test('what was kept before the time was is of unknown age', () => {
  const kept = readTopic({ question: LEND, ofAction: true });
  expect(turnOn('南蔵だと？', NOON, kept).message).toMatchObject({
    outcome: 'other',
    suggestions: ['南倉庫の鍵を人に貸していい？'],
  });
});

test('a question that was waiting for somebody’s segment is not offered once it is long ago', () => {
  const { topic } = turnOn('鍵を人に貸していい？', NOON);
  const told = '私は北蔵です';
  const offered = (minutes: number) => {
    const { message } = turnOn(told, NOON + minutes * MINUTE, topic);
    return message.outcome === 'other' ? message.suggestions : undefined;
  };
  expect(offered(1)).toContain('鍵を人に貸していい？');
  expect(offered(61)).not.toContain('鍵を人に貸していい？');
});
