import { describe, expect, test } from 'vitest';
import type { Topic } from '../../src/answer/topic.js';
import { respond } from '../../src/assistant/respond.js';
import { readableBy } from '../../src/assistant/sharing.js';
import type { Message } from '../../src/message/message.js';
import { ANYONE } from '../../src/person/audience.js';
import type { Department } from '../../src/person/department.js';
import type { Profile } from '../../src/person/profile.js';
import { corpusOf } from '../corpus/loading.js';
import { LEND, ZONES } from '../corpus/zones.js';

const corpus = corpusOf(ZONES);
const FISH: Department = { name: '魚課', segments: ['north'] };
const ICE: Department = { name: '氷課', segments: ['south'] };
const SHIP: Department = { name: '船課', segments: ['south', 'north'] };

const ask = (question: string, departments: readonly Department[], ...told: string[]): Message =>
  respond(corpus, { reader: ANYONE, question, departments, profile: { segments: told } }).message;

describe('what the settings say of a department’s terminals', () => {
  test('is the condition of the answer, which says whose it is, from where, and how to tell another', () => {
    expect(ask(LEND, [FISH])).toMatchObject({
      outcome: 'verdict',
      segments: ['north'],
      sides: [{ segment: '北ゾーン' }],
      notices: [
        '魚課の端末は北ゾーンとして設定されています。ゾーンをお聞きしていないので、その端末からとして、お答えします。違うときは『私のゾーンは南ゾーン』のように送ってください。',
      ],
    });
    expect(ask(LEND, [ICE])).toMatchObject({
      outcome: 'not-stated',
      notices: [expect.stringMatching(/^氷課の端末は南ゾーンとして設定.*『私のゾーンは北ゾーン』/)],
    });
  });

  test('gives the answer that the question would have had with the name', () => {
    const { notices: _, ...preset } = ask(LEND, [FISH]);
    const { notices: none, offers: __, ...named } = { offers: [], ...ask(`北ゾーンで、${LEND}`, [ICE]) };
    expect(preset).toEqual(named);
    expect(none).toEqual([]);
  });

  test('of several departments counts alike, each under its name', () => {
    const message = ask(LEND, [ICE, FISH]);
    expect(message.outcome === 'clarify' && message.options.map(({ label }) => label)).toEqual([
      '北ゾーン（条件付き）',
      '南ゾーン（定めなし）',
    ]);
    expect(message.notices).toEqual([
      expect.stringMatching(/^氷課の端末は南ゾーン、魚課の端末は北ゾーンとして設定されています。/),
    ]);
    expect(ask(LEND, [SHIP]).notices).toEqual([expect.stringMatching(/^船課の端末は北ゾーン・南ゾーンとして設定/)]);
  });

  test('gives way to what the person told, of which nobody is told that it was set', () => {
    expect(ask(LEND, [FISH], 'south')).toEqual(ask(LEND, [], 'south'));
    expect(ask(LEND, [FISH], 'south').notices).toEqual([expect.stringMatching(/^南ゾーンの端末からとして、/)]);
  });

  test('stands in for what was told of a segment that there is no longer', () => {
    expect(ask(LEND, [FISH], 'gone')).toEqual(ask(LEND, [FISH]));
  });

  test('of a segment that there is no longer says nothing', () => {
    expect(ask(LEND, [{ name: '魚課', segments: ['gone'] }])).toEqual(ask(LEND, []));
    const mixed = [{ name: '旧課', segments: ['gone'] }, FISH];
    expect(ask(LEND, mixed)).toEqual(ask(LEND, [FISH]));
  });

  test('does not stand for a name that could mean several, and of that nobody is told to tell theirs', () => {
    expect(ask('旧倉庫の鍵を人に貸していい？', [FISH])).toMatchObject({ outcome: 'clarify', notices: [] });
  });

  test('changes nothing that is not about an action', () => {
    for (const question of ['倉庫とは', 'こんにちは', '点検は年に何回やるんですか'])
      expect(ask(question, [FISH])).toEqual(ask(question, []));
  });

  test('may be shown to whoever may read the answer', () => {
    const asked = { reader: ANYONE, question: LEND, departments: [FISH] };
    expect(readableBy(corpus, asked, respond(corpus, asked).message)).toBe(true);
    expect(readableBy(corpus, { ...asked, departments: [] }, respond(corpus, asked).message)).toBe(false);
  });
});

/** A conversation of somebody in these departments. */
function talk(departments: readonly Department[], ...messages: string[]) {
  let known: { topic?: Topic; profile: Profile } = { profile: { segments: [] } };
  const said: Message[] = [];
  for (const question of messages) {
    const reply = respond(corpus, { reader: ANYONE, question, departments, ...known });
    known = { topic: reply.topic, profile: reply.profile ?? { segments: [] } };
    said.push(reply.message);
  }
  return { last: said.at(-1) as Message, ...known };
}

const UNTIL_TOLD =
  '魚課の端末は北ゾーンとして設定されています。ゾーンをお聞きするまで、「してよいか」のご質問にゾーンの名前がないときは、その端末からとして、お答えします。違うときは『私のゾーンは南ゾーン』のように送ってください。';

describe('speaking of one’s own segment', () => {
  test('who asks for theirs hears that it is from the settings', () => {
    const { last, profile } = talk([FISH], '自分のゾーンは？');
    expect(last).toMatchObject({ outcome: 'other', lead: UNTIL_TOLD, suggestions: ['ゾーンを変える'] });
    expect(profile).toEqual({ segments: [] });
  });

  test('who asks for theirs after telling it hears of that alone', () => {
    expect(talk([FISH], '私のゾーンは南蔵', '自分のゾーンは？').last).toEqual(
      talk([], '私のゾーンは南蔵', '自分のゾーンは？').last,
    );
  });

  test('what is told replaces what was set, and is kept as told', () => {
    const { last, profile } = talk([FISH], LEND, '私のゾーンは南蔵');
    expect(last).toEqual(talk([], LEND, '私のゾーンは南蔵').last);
    expect(profile).toEqual({ segments: ['south'] });
    expect(talk([FISH], LEND, '私のゾーンは南蔵', LEND).last).toMatchObject({
      outcome: 'not-stated',
      notices: [expect.not.stringContaining('設定')],
    });
  });

  test('another one besides is kept with the one that was set, and both are said', () => {
    const { last, profile } = talk([FISH], LEND, 'うちの端末は南蔵もあります');
    expect(profile).toEqual({ segments: ['north', 'south'] });
    expect(last).toMatchObject({ lead: expect.stringContaining('北ゾーン・南ゾーンの端末から') });
    expect(talk([FISH], '私のゾーンは南蔵', 'うちの端末は南蔵もあります').profile).toEqual({ segments: ['south'] });
  });

  test('forgetting brings back what is set, and says so', () => {
    const { last, profile } = talk([FISH], '私のゾーンは南蔵', 'ゾーンを忘れて');
    expect(last).toMatchObject({ lead: `お聞きしたゾーンを忘れ、設定に戻しました。${UNTIL_TOLD}` });
    expect(profile).toEqual({ segments: [] });
    expect(talk([FISH], '私のゾーンは南蔵', 'ゾーンを忘れて', LEND).last).toEqual(talk([FISH], LEND).last);
  });

  test('who does not know theirs hears whom to ask, and what holds until then', () => {
    expect(talk([FISH], 'ゾーンを変える：わからない').last).toMatchObject({
      lead: expect.stringMatching(new RegExp(`決められません。.*問い合わせ先.*${UNTIL_TOLD}$`)),
      suggestions: [],
    });
  });

  test('where there is one segment only, it is the one to tell', () => {
    const one = corpusOf({
      ...ZONES,
      'segments.yaml': 'segments: [{id: north, name: 北ゾーン}]\n',
      'actions.yaml':
        '- {id: see, name: 鍵を人に貸す, phrases: [鍵を人に貸していい？], cells: {north: {status: not-stated}}}\n',
    });
    const { message } = respond(one, {
      reader: ANYONE,
      question: LEND,
      departments: [FISH],
      profile: { segments: [] },
    });
    expect(message.notices).toEqual([expect.stringContaining('『私の区分は北ゾーン』')]);
  });
});
