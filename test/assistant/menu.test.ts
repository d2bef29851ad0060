import { describe, expect, test } from 'vitest';
import { respond } from '../../src/assistant/respond.js';
import type { Message } from '../../src/message/message.js';
import { ANYONE } from '../../src/person/audience.js';
import { corpusOf } from '../corpus/loading.js';
import { LEND, THREE_ACTIONS, ZONES } from '../corpus/zones.js';

const corpus = corpusOf(THREE_ACTIONS);
const reply = (question: string, ...segments: string[]) =>
  respond(corpus, { reader: ANYONE, question, profile: { segments } });
const menuOf = (question: string, ...segments: string[]) => {
  const { message } = reply(question, ...segments);
  return message.outcome === 'clarify' ? message.menu : undefined;
};

describe('an organisation of three actions and two zones', () => {
  test.each([
    '北ゾーンで何ができる？',
    '北蔵でやっちゃいけないこと一覧',
    '北倉庫では何をしてもいいの？',
    'この端末で何していいの？',
    'このゾーンでできることを教えて',
    'やっていいことを一覧で見たい',
  ])('%s: the list of the three', (question) => {
    expect(menuOf(question)?.choices.map(({ label }) => label)).toEqual([
      '鍵を人に貸す',
      '倉庫をのぞく',
      '壁に絵をかく',
    ]);
  });

  test.each([
    LEND,
    '北ゾーンで鍵を人に貸していい？',
    '南蔵で倉庫をのぞいてもいいですか',
    '壁に絵をかいちゃだめ？',
    '北ゾーンとは',
    '倉庫とは',
    '私のゾーンは北倉庫です',
    'ゾーンを変える',
    '何ができるの？',
    '点検は年に何回やるんですか',
    '第3条',
    'こんにちは',
  ])('%s: something else', (question) => {
    expect(menuOf(question)).toBeUndefined();
  });

  test('pressing asks where the question said, and goes on to another zone', () => {
    const first = menuOf('北蔵で何ができる？');
    expect(first).toMatchObject({ segments: ['north'] });
    const asked = reply(first?.choices[0]?.ask ?? '');
    expect(asked.message).toMatchObject({ outcome: 'verdict', sides: [{ segment: '北ゾーン' }] });
    const { topic } = reply('北蔵で何ができる？');
    expect(respond(corpus, { reader: ANYONE, question: '南蔵だと？', topic }).message).toMatchObject({
      outcome: 'clarify',
      menu: { segments: ['south'] },
    });
  });

  test('who told their own is told that it is for that one, and pressing is', () => {
    const { message } = reply('この端末で何していいの？', 'north');
    expect(message.notices).toEqual([expect.stringMatching(/^北ゾーンの端末からとして/)]);
    const [lend] = menuOf('この端末で何していいの？', 'north')?.choices ?? [];
    expect(reply(lend?.ask ?? '', 'north').message).toMatchObject({ sides: [{ segment: '北ゾーン' }] });
  });

  test('where no action is known of, there is no list', () => {
    const { 'actions.yaml': _, ...none } = THREE_ACTIONS;
    const { message } = respond(corpusOf(none), { reader: ANYONE, question: 'この端末で何していいの？' });
    expect(message).not.toHaveProperty('menu');
  });
});

const offersOf = (message: Message) => ('offers' in message ? message.offers : undefined);

describe('a segment that a question names', () => {
  const zones = corpusOf(ZONES);
  type Before = Partial<Parameters<typeof respond>[1]>;
  const ask = (question: string, before: Before = { profile: { segments: [] } }) =>
    respond(zones, { reader: ANYONE, question, ...before });
  const OFFER = [{ label: 'いつも北ゾーンの端末を使う', ask: '私のゾーンは北ゾーン' }];

  test('can be kept in one press after the answer, be it a verdict or silence', () => {
    const { message } = ask(`北蔵で、${LEND}`);
    expect([message.outcome, offersOf(message)]).toEqual(['verdict', OFFER]);
    expect(ask(OFFER[0]?.ask ?? '').profile).toEqual({ segments: ['north'] });
    const silent = ask(`南蔵で、${LEND}`).message;
    expect([silent.outcome, offersOf(silent)?.[0]?.ask]).toEqual(['not-stated', '私のゾーンは南ゾーン']);
  });

  test('is offered after an option of the question back was pressed, once in a conversation', () => {
    const first = ask(LEND);
    if (first.message.outcome !== 'clarify') throw new Error(first.message.outcome);
    expect(offersOf(first.message)).toBeUndefined();
    const profile = { segments: [] };
    const pressed = ask(first.message.options[0]?.ask ?? '', { topic: first.topic, profile });
    expect(offersOf(pressed.message)).toEqual(OFFER);
    const again = ask(`南蔵で、${LEND}`, { topic: pressed.topic, profile });
    expect(offersOf(again.message)).toBeUndefined();
    expect(ask('第3条', { topic: again.topic, profile }).topic.offered).toBe(true);
  });

  test('is not offered to who told theirs, nor where nothing can be kept', () => {
    expect(offersOf(ask(`北蔵で、${LEND}`, { profile: { segments: ['south'] } }).message)).toBeUndefined();
    expect(offersOf(ask(`北蔵で、${LEND}`, {}).message)).toBeUndefined();
  });

  test('of two, of none, or of one that could mean several, none is offered', () => {
    for (const question of [`北蔵と南蔵で、${LEND}`, LEND, `旧倉庫で、${LEND}`, `旧倉庫と北蔵で、${LEND}`, '北倉庫'])
      expect([question, offersOf(ask(question).message)]).toEqual([question, undefined]);
  });

  test('is not offered where there is only the one', () => {
    const lone = corpusOf({
      ...ZONES,
      'segments.yaml': 'segments: [{id: north, name: 北ゾーン}]\n',
      'actions.yaml': '- {id: look, name: のぞく, phrases: [のぞいていい？], cells: {north: {status: not-stated}}}\n',
    });
    const question = '北ゾーンで、「のぞく」をしてもいいですか';
    const { message } = respond(lone, { reader: ANYONE, question, profile: { segments: [] } });
    expect([message.outcome, offersOf(message)]).toEqual(['not-stated', undefined]);
  });
});
