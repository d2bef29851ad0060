import { describe, expect, test } from 'vitest';
import type { Topic } from '../../src/answer/topic.js';
import { respond } from '../../src/assistant/respond.js';
import type { Clarify, Message } from '../../src/message/message.js';
import { ANYONE } from '../../src/person/audience.js';
import type { Profile } from '../../src/person/profile.js';
import { corpusOf } from '../corpus/loading.js';
import { WAREHOUSE } from '../corpus/warehouse.js';
import { LEND, ZONES } from '../corpus/zones.js';

const corpus = corpusOf(ZONES);
const ask = (question: string, ...segments: string[]): Message =>
  respond(corpus, { reader: ANYONE, question, profile: { segments } }).message;

describe('the segment that a person told', () => {
  test('is the condition of the answer, which says so and how to change it', () => {
    expect(ask(LEND, 'north')).toMatchObject({
      outcome: 'verdict',
      sides: [{ segment: '北ゾーン' }],
      notices: ['北ゾーンの端末からとして、お答えします。違うときは『ゾーンを変える』と送ってください。'],
    });
    expect(ask(LEND, 'south')).toMatchObject({
      outcome: 'not-stated',
      notices: [expect.stringMatching(/^南ゾーンの端末からとして/)],
    });
  });

  test('gives the answer that the question would have had with its name', () => {
    const { notices: _, ...told } = ask(LEND, 'north');
    const { notices: none, ...named } = ask(`北ゾーンで、${LEND}`, 'south');
    expect(told).toEqual(named);
    expect(none).toEqual([]);
  });

  test('of two, both are offered', () => {
    const message = ask(LEND, 'south', 'north');
    expect(message.outcome === 'clarify' && message.options.map(({ label }) => label)).toEqual([
      '北ゾーン（条件付き）',
      '南ゾーン（定めなし）',
    ]);
    expect(message.notices).toEqual([expect.stringMatching(/^北ゾーン・南ゾーンの端末から/)]);
  });

  test('does not stand for a name that could mean several', () => {
    expect(ask('旧倉庫の鍵を人に貸していい？', 'north').outcome).toBe('clarify');
  });

  test('that there is no longer is none', () => {
    expect(ask(LEND, 'gone').outcome).toBe('clarify');
  });

  test('changes nothing that is not about an action', () => {
    expect(ask('倉庫とは', 'north')).toEqual(ask('倉庫とは'));
  });

  test('is not said once for several questions', () => {
    const { notices } = ask(`${LEND}点検は年に何回やるんですか？`, 'south');
    expect(notices.join('')).not.toContain('見つかりません');
  });
});

describe('who told none', () => {
  test('is asked, and hears how to tell', () => {
    expect(ask(LEND)).toMatchObject({
      outcome: 'clarify',
      notices: [
        'いつも同じゾーンの端末をお使いなら、『ゾーンを変える』と送ってください。次からは、聞き返さずにお答えします。',
      ],
    });
  });

  test('hears nothing of it where nothing can be kept', () => {
    expect(respond(corpus, { reader: ANYONE, question: LEND }).message.notices).toEqual([]);
  });
});

/** A conversation, each message with the choice of an option by its label after a `>`. */
function talk(...messages: string[]) {
  let known: { topic?: Topic; profile: Profile } = { profile: { segments: [] } };
  const said: Message[] = [];
  for (const text of messages) {
    const options = said.at(-1)?.outcome === 'clarify' ? (said.at(-1) as Clarify).options : [];
    const chosen = options.find(({ label }) => text === `> ${label}`);
    const reply = respond(corpus, { reader: ANYONE, question: chosen?.ask ?? text, ...known });
    known = { topic: reply.topic, profile: reply.profile ?? { segments: [] } };
    said.push(reply.message);
  }
  return { last: said.at(-1) as Message, ...known };
}

describe('telling one’s own segment', () => {
  test('is answered with what is kept from then on, as the condition of answers', () => {
    const { last, profile } = talk('私のゾーンは北倉庫です');
    expect(profile).toEqual({ segments: ['north'] });
    expect(last).toMatchObject({
      outcome: 'other',
      lead: 'わかりました。「してよいか」のご質問にゾーンの名前がないときは、北ゾーンの端末からとして、お答えします。',
      suggestions: ['ゾーンを変える', 'ゾーンを忘れて'],
    });
  });

  test('settles what was asked back before it, in one press more', () => {
    const { last } = talk(LEND, '私のゾーンは南蔵');
    expect(last).toMatchObject({ suggestions: [LEND, 'ゾーンを変える', 'ゾーンを忘れて'] });
    expect(talk(LEND, '私のゾーンは南蔵', LEND).last.outcome).toBe('not-stated');
    expect(talk(LEND, '私のゾーンは南蔵', '北蔵だと？').last).toMatchObject({ sides: [{ segment: '北ゾーン' }] });
  });

  test('does not offer a question again that is too long for a button, or names its own', () => {
    const further = ['ゾーンを変える', 'ゾーンを忘れて'];
    expect(talk(`${'鍵'.repeat(60)}。${LEND}`, '私のゾーンは南蔵').last).toMatchObject({ suggestions: further });
    expect(talk(`北蔵で${LEND}`, '私のゾーンは南蔵').last).toMatchObject({ suggestions: further });
  });

  test('replaces what was told, or adds to it', () => {
    expect(talk('私のゾーンは北蔵', '私のゾーンは南蔵').profile.segments).toEqual(['south']);
    expect(talk('私のゾーンは北蔵', 'うちの端末は南蔵もあります').profile.segments).toEqual(['north', 'south']);
  });

  test('can be asked for and forgotten', () => {
    const asked = talk('私のゾーンは北蔵', '自分のゾーンは？');
    expect(asked.last).toMatchObject({ lead: expect.stringContaining('北ゾーンの端末からとして、お答えしています') });
    expect(talk('自分のゾーンは？').last).toMatchObject({ lead: expect.stringContaining('お聞きしていません') });
    const forgotten = talk('私のゾーンは北蔵', 'ゾーンを忘れて');
    expect(forgotten.last).toMatchObject({
      lead: expect.stringContaining('忘れました'),
      suggestions: ['ゾーンを変える'],
    });
    expect(forgotten.profile).toEqual({ segments: [] });
  });

  test('is nothing to go on from, nor what a question is about', () => {
    expect(talk('第3条第1号', '私のゾーンは北蔵', '第3号は？').last).toMatchObject({
      points: [{ quotation: { address: '第3条第3号' } }],
    });
  });

  test('is read only where it can be kept', () => {
    const { message, profile } = respond(corpus, { reader: ANYONE, question: '私のゾーンは北蔵です' });
    expect([profile, JSON.stringify(message)]).toEqual([undefined, expect.not.stringContaining('わかりました')]);
  });
});

describe('finding out one’s own segment', () => {
  test('goes through the organisation’s questions, whatever was chosen by pressing', () => {
    const { last } = talk('ゾーンを変える');
    expect(last).toMatchObject({ outcome: 'clarify', lead: '扱うのは、魚ですか', notices: [] });
    expect(talk('ゾーンを変える', '> はい').profile.segments).toEqual(['north']);
    expect(talk('ゾーンを変える', '> いいえ').last).toMatchObject({ lead: '門は、どちらにありますか' });
    expect(talk('ゾーンを変える', '> いいえ', '> 南').profile.segments).toEqual(['south']);
  });

  test('who does not know hears whom to ask, and nothing is changed', () => {
    const { last, profile } = talk('私のゾーンは北蔵', 'ゾーンを変える', '> わからない');
    expect(last).toMatchObject({ outcome: 'other', lead: expect.stringMatching(/決められません。.*問い合わせ先/) });
    expect(profile.segments).toEqual(['north']);
  });

  test('an answer that is none leaves the question standing', () => {
    expect(talk('ゾーンを変える：いいえ：西').last).toMatchObject({ lead: '門は、どちらにありますか' });
    expect(talk('ゾーンを変える：いいえ：北').profile.segments).toEqual(['north']);
  });

  test('without questions the names are offered, four at most', () => {
    const names = [1, 2, 3, 4, 5].map((n) => `  - {id: z${n}, name: 第${n}埠頭}`).join('\n');
    const plain = corpusOf({ 'policies/soko.md': WAREHOUSE, 'segments.yaml': `segments:\n${names}\n` });
    const { message } = respond(plain, { reader: ANYONE, question: '区分を変える', profile: { segments: [] } });
    expect(message).toMatchObject({
      lead: 'お使いの端末は、どの区分ですか。第5埠頭のときは、『私の区分は第5埠頭』のように送ってください。',
      options: [1, 2, 3, 4].map((n) => ({ label: `第${n}埠頭`, ask: `私の区分は第${n}埠頭` })),
    });
  });
});
