import { expect, test, vi } from 'vitest';
import type { Card } from '../../../../adapters/teams/render/card.js';
import { NoAnswerYet } from '../../../../src/service/service.js';
import { actionsIn, linesIn } from '../render/cards.js';
import { type AtInvoke, atInvoke, CHANNEL, expectValid } from './atinvoke.js';

interface Dialog {
  readonly title: string;
  readonly card: { readonly contentType: string; readonly content: Card };
}

/** Opens the dialog on a post. */
async function opens(at: AtInvoke, content: string, changed: object = {}, contentType = 'html'): Promise<Card> {
  const value = {
    commandId: 'lookUpPost',
    commandContext: 'message',
    messagePayload: { body: { contentType, content } },
  };
  const answer = await at.invoke('composeExtension/fetchTask', value, { conversation: CHANNEL, ...changed });
  expect(answer).toMatchObject({ task: { type: 'continue', value: { height: 'large', width: 'large' } } });
  const dialog = (answer as { task: { value: Dialog } }).task.value;
  expect(dialog.title).not.toBe('');
  expect(dialog.card.contentType).toBe('application/vnd.microsoft.card.adaptive');
  expectValid(dialog.card.content);
  return dialog.card.content;
}

async function questionsIn({ store }: AtInvoke): Promise<(string | undefined)[]> {
  const questions = [];
  for await (const { kind, question } of store.answers.entries()) if (kind === 'answer') questions.push(question);
  return questions;
}

test('a post is answered in a dialog, with its words and without the people it names; it is kept once', async () => {
  const at = await atInvoke();
  const post = '<div><at id="0">佐藤</at>&nbsp;<b>鍵</b>をなくしたときは、どうしますか</div>';
  const card = await opens(at, post);
  expect(linesIn(card, 'said').slice(0, 2)).toEqual(['お尋ね', '「鍵をなくしたときは、どうしますか」']);
  expect(linesIn(card, 'quoted')).toContain('なくしたときは、直ちに町長に報告すること。');
  expect(linesIn(card, 'said').at(-1)).toBe('続けてお尋ねになるときは、このアプリとのチャットでお書きください。');
  expect(await opens(at, post)).toEqual(card);
  expect(await questionsIn(at)).toEqual(['鍵をなくしたときは、どうしますか']);
  // Nobody else sees it.
  expect(at.place.connector.calls.filter(({ method }) => method === 'POST')).toEqual([]);
});

test('only links are pressed in a dialog, and what could be chosen stands there in words', async () => {
  const at = await atInvoke({ publicUrl: 'https://jobun.example.jp' });
  const answer = await opens(at, '倉庫規程の第3条');
  expect(actionsIn(answer).filter(({ type }) => type !== 'Action.OpenUrl')).toEqual([]);
  const greeting = await opens(at, 'こんにちは', { id: 'f:2' });
  expect(actionsIn(greeting)).toEqual([]);
  expect(linesIn(greeting, 'said').filter((line) => /^\d\. /u.test(line)).length).toBeGreaterThan(0);
});

test('it holds what everybody may read, even for a member in a chat of their own', async () => {
  const at = await atInvoke();
  const personal = { conversation: { id: 'a:personal', conversationType: 'personal' } };
  expect(JSON.stringify(await opens(at, '警備要領の第1条', personal))).not.toContain('裏門');
});

test('a post in plain text is taken as it was typed', async () => {
  const at = await atInvoke();
  const card = await opens(at, '倉庫規程の第3条 <b>&amp;', {}, 'text');
  expect(linesIn(card, 'said')[1]).toBe('「倉庫規程の第3条 <b>&amp;」');
});

test('numbers of people are covered where the post is shown', async () => {
  const at = await atInvoke();
  const card = await opens(at, '123456789018 の人の鍵は？');
  expect(JSON.stringify(card)).not.toContain('123456789018');
});

test.each(['', '<p><img src="x"></p>', '<at>佐藤</at>'])(
  'a post without words (%j) gets kind ones',
  async (content) => {
    const at = await atInvoke();
    expect(linesIn(await opens(at, content), 'said')).toEqual([
      expect.stringMatching(/^この投稿には、調べる言葉がありません。/u),
    ]);
    expect(await questionsIn(at)).toEqual([]);
  },
);

test.each<[string, () => Promise<never>]>([
  ['is not there in time', () => new Promise(() => {})],
  ['could not be made', () => Promise.reject(new NoAnswerYet())],
])('an answer that %s is asked for again later', async (_, ask) => {
  const at = await atInvoke({ patienceMs: 1000 });
  vi.spyOn(at.service, 'ask').mockImplementationOnce(ask);
  const said = linesIn(await opens(at, '倉庫規程の第3条'), 'said');
  expect(said).toEqual([expect.stringMatching(/少し待って、投稿のメニューからもう一度お試しください。$/u)]);
  expect(linesIn(await opens(at, '倉庫規程の第3条'), 'quoted').length).toBeGreaterThan(0);
});

test('whoever talks in that conversation does not go on from a dialog', async () => {
  const at = await atInvoke();
  await opens(at, '倉庫規程の第3条');
  expect(await at.service.hasAsked('teams/19:soko@thread.tacv2;messageid=1')).toBe(false);
});

test('a post of many characters is cut, and says so', async () => {
  const at = await atInvoke();
  const card = await opens(at, `倉庫規程の第3条${'<b>長</b>'.repeat(5_000)}`);
  expect(linesIn(card, 'said')[1]?.length).toBeLessThanOrEqual(202);
  expect(linesIn(card, 'said')[2]).toMatch(/^※ .*2,000/u);
});

test.each([{}, null, { commandId: 'another' }])('what is no post (%j) is not implemented', async (value) => {
  const at = await atInvoke();
  const response = await at.post({ type: 'invoke', id: 'f:1', name: 'composeExtension/fetchTask', value });
  expect([response.status, at.errors]).toEqual([501, []]);
});
