import { expect, test } from 'vitest';
import { respond } from '../../src/assistant/respond.js';
import type { Message } from '../../src/message/message.js';
import { toRecord } from '../../src/message/record.js';
import { ANYONE } from '../../src/person/audience.js';
import { corpus } from './shipped.js';

const { actions, segments } = corpus.viewFor(ANYONE);

const ask = (question: string, ...own: string[]) =>
  respond(corpus, { reader: ANYONE, question, profile: { segments: own } });
const quoted = (message: Message) =>
  toRecord({ ...message, notices: [], ...('offers' in message ? { offers: [] } : {}) });

test('what is said from one’s own segment is what is said where the question names it', () => {
  const questions = actions.map(({ name }) => `「${name}」をしてもいい？`);
  const judged = questions.flatMap((question) =>
    segments.all.flatMap(({ id, name }) => {
      const { message, decision } = ask(question, id);
      if (decision.own === undefined) return [];
      expect(quoted(message)).toEqual(quoted(ask(`${name}で、${question}`).message));
      return [question];
    }),
  );
  expect(new Set(judged).size).toBeGreaterThanOrEqual(15);
});

test('no words of one segment are said from another, whatever is asked', () => {
  for (const { name } of actions)
    for (const { id } of segments.all) {
      const { message, decision } = ask(`「${name}」をしてもいい？`, id);
      if (decision.own === undefined) continue;
      const said = JSON.stringify([quoted(message).citations, 'sides' in message ? message.sides : []]);
      expect(said).not.toMatch(id === 'kojin_bango' ? /無害化/ : /多要素|不可設定/);
      expect(quoted(message).text.replaceAll('例外があるかどうかも', '')).not.toContain('例外');
    }
});

test.each([
  [['はい'], ['kojin_bango']],
  [['いいえ', 'LGWAN'], ['lgwan']],
  [['いいえ', 'インターネット'], ['internet']],
  [['わからない'], []],
  [['いいえ', 'わからない'], []],
])('choosing %j keeps %j', (labels, kept) => {
  let reply = ask('系を変える');
  for (const label of labels) {
    if (reply.message.outcome !== 'clarify') throw new Error(reply.message.outcome);
    reply = ask(reply.message.options.find((option) => option.label === label)?.ask ?? '');
  }
  expect([reply.message.outcome, reply.profile?.segments]).toEqual(['other', kept]);
});

test.each([
  ['私の系はLGWAN系です', ['lgwan']],
  ['うちの端末はインターネット系', ['internet']],
  ['私の端末はマイナ系とLG系です', ['kojin_bango', 'lgwan']],
  ['私の系は基幹系です', []],
  ['戸籍はLGWAN系でいいんですよね？', []],
  ['LGWAN系で仕事していいですか', []],
])('%s keeps %j', (message, kept) => {
  expect(ask(message).profile?.segments).toEqual(kept);
});
