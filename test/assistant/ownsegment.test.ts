import { describe, expect, test } from 'vitest';
import { respond } from '../../src/assistant/respond.js';
import type { Message } from '../../src/message/message.js';
import { ANYONE } from '../../src/person/audience.js';
import { corpusOf } from '../corpus/loading.js';
import { LEND, ZONES } from '../corpus/zones.js';

const corpus = corpusOf(ZONES);
const ask = (question: string, ...segments: string[]): Message =>
  respond(corpus, { reader: ANYONE, question, profile: { segments } }).message;

describe('the segment that a person told', () => {
  test('is the condition of the answer, which says so and how to change it', () => {
    expect(ask(LEND, 'north')).toMatchObject({
      outcome: 'verdict',
      sides: [{ segment: '北ゾーン' }],
      notices: ['北ゾーンの端末からとして、お答えします。ちがうときは『ゾーンを変える』と送ってください。'],
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
