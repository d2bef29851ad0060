import { expect, test, vi } from 'vitest';
import type { Answering } from '../../../../adapters/teams/invoke/answering.js';
import { answerInvoke } from '../../../../adapters/teams/invoke/invoking.js';
import type { Card } from '../../../../adapters/teams/render/card.js';
import { COMMON } from '../receive/reading.js';
import { actionsIn, linesIn } from '../render/cards.js';
import { atInvoke, carriedBy, expectValid } from './atinvoke.js';

const TROUBLE = new Error('the database is away');
const POST = { commandId: 'lookUpPost', messagePayload: { body: { contentType: 'text', content: '鍵は？' } } };

test('a press that goes wrong says so in place of the card, with the way back to press again', async () => {
  const at = await atInvoke();
  const press = carriedBy(await at.asks('倉庫規程の第3条は？'), '役に立った');
  vi.spyOn(at.service, 'ask').mockRejectedValueOnce(TROUBLE);
  const card = await at.presses(press);
  expect(linesIn(card, 'said')).toEqual([
    expect.stringMatching(/^いまは表示できませんでした。.*もう一度押してください。$/u),
  ]);
  expect(actionsIn(card).map(({ title }) => title)).toEqual(['回答に戻る']);
  expect(at.errors).toEqual([TROUBLE]);
  const back = await at.presses(carriedBy(card, '回答に戻る'), { id: 'f:2' });
  const thanked = await at.presses(carriedBy(back, '役に立った'), { id: 'f:3' });
  expect(linesIn(thanked, 'said').at(-1)).toMatch(/^ありがとうございます。/u);
});

test.each([
  ['ja-JP', /^申し訳ありません。いまはお調べできませんでした。/u],
  ['en-US', /^We are sorry: this could not be looked up/u],
])('a dialog that goes wrong says so, to %s', async (locale, words) => {
  const at = await atInvoke();
  vi.spyOn(at.service, 'ask').mockRejectedValueOnce(TROUBLE);
  const answer = await at.invoke('composeExtension/fetchTask', POST, { locale });
  const { content } = (answer as { task: { value: { card: { content: Card } } } }).task.value.card;
  expectValid(content);
  expect(linesIn(content, 'said')).toEqual([expect.stringMatching(words)]);
  expect(at.errors).toEqual([TROUBLE]);
});

test('a search that goes wrong says so in place of a list', async () => {
  const corpus = {
    viewFor() {
      throw TROUBLE;
    },
  };
  const errors: unknown[] = [];
  const answering = { corpus, onError: (error: unknown) => errors.push(error) } as unknown as Answering;
  const value = { commandId: 'searchPolicy', parameters: [{ name: 'query', value: '鍵' }] };
  expect(await answerInvoke({ ...COMMON, kind: 'invoked', name: 'composeExtension/query', value }, answering)).toEqual({
    status: 200,
    body: { composeExtension: { type: 'message', text: expect.stringMatching(/^申し訳ありません。/u) } },
  });
  expect(errors).toEqual([TROUBLE]);
});
