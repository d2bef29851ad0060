import { expect, test } from 'vitest';
import type { Card } from '../../../../adapters/teams/render/card.js';
import { actionsIn, linesIn } from '../render/cards.js';
import { type AtInvoke, atInvoke, expectValid } from './atinvoke.js';

interface Result {
  readonly content: Card;
  readonly preview: {
    readonly contentType: string;
    readonly content: { readonly title: string; readonly text: string };
  };
}

function searches(at: AtInvoke, query: unknown, more: object = {}, changed: object = {}): Promise<unknown> {
  const parameters = query === undefined ? [] : [{ name: 'query', value: query }];
  return at.invoke('composeExtension/query', { commandId: 'searchPolicy', parameters, ...more }, changed);
}

/** What a search finds, each a card that can be inserted. */
async function found(at: AtInvoke, query: string, more: object = {}): Promise<readonly Result[]> {
  const answer = await searches(at, query, more);
  expect(answer).toMatchObject({ composeExtension: { type: 'result', attachmentLayout: 'list' } });
  const { attachments } = (answer as { composeExtension: { attachments: Result[] } }).composeExtension;
  for (const { content } of attachments) expectValid(content);
  return attachments;
}

const titles = (results: readonly Result[]) => results.map(({ preview }) => preview.content.title);

test('an address gives that provision with everything below it, once', async () => {
  const at = await atInvoke();
  const [first, ...more] = await found(at, '第３条');
  expect(first?.preview).toEqual({
    contentType: 'application/vnd.microsoft.card.thumbnail',
    content: { title: '第3条（鍵の扱い）', text: '倉庫規程　管理人は、鍵を次のとおり扱わなければならない。' },
  });
  expect(linesIn(first?.content as Card, 'quoted')).toContain('第1号　金庫に保管すること。');
  expect(titles(more).filter((title) => title.startsWith('第3条'))).toEqual([]);
});

test('words give the provisions that speak of them, the best first', async () => {
  const at = await atInvoke();
  expect(titles(await found(at, '点検は年に何回やるんですか'))[0]).toMatch(/^第4条/u);
  expect(titles(await found(at, '鍵をなくしたとき'))[0]).toMatch(/^第3条第3号/u);
});

test('what is inserted asks nothing of us: there is nothing to press but a link', async () => {
  const at = await atInvoke({ publicUrl: 'https://jobun.example.jp' });
  const [first] = await found(at, '第3条');
  expect(new Set(actionsIn(first?.content as Card).map(({ type }) => type))).toEqual(new Set(['Action.OpenUrl']));
});

test('nobody finds what not everybody may read, not even in a chat of their own', async () => {
  const at = await atInvoke();
  for (const query of ['警備要領の第1条', '番犬の餌', '裏門', '合言葉'])
    expect(JSON.stringify(await searches(at, query))).not.toMatch(/keibi|警備|番犬は|裏門から/u);
});

test('a page begins and ends where Teams says', async () => {
  const at = await atInvoke();
  const all = titles(await found(at, '第2条から第4条'));
  expect(all.length).toBeGreaterThan(2);
  const paged = async (skip: number, count: number) =>
    titles(await found(at, '第2条から第4条', { queryOptions: { skip, count } }));
  expect(await paged(0, 1)).toEqual(all.slice(0, 1));
  expect(await paged(1, 2)).toEqual(all.slice(1, 3));
  expect(await paged(100, 25)).toEqual([]);
});

test.each([
  ['before anything is typed', undefined],
  ['where only spaces are', ' 　'],
  ['where what was typed is no text', { query: '鍵' }],
])('%s, it says what can be typed', async (_, query) => {
  const at = await atInvoke();
  expect(
    await searches(at, query, {
      parameters: [
        { name: 'initialRun', value: 'true' },
        { name: 'query', value: query },
      ],
    }),
  ).toEqual({
    composeExtension: { type: 'message', text: expect.stringMatching(/^「第3条」のような条番号か/u) },
  });
});

test.each(['こんにちは', '!!!', 'zzzzqqqq', '人工衛星の打ち上げ', '第99条'])(
  'where there is nothing for 「%s」, it says so in plain words',
  async (query) => {
    const at = await atInvoke();
    expect(await searches(at, query)).toEqual({
      composeExtension: { type: 'message', text: expect.stringMatching(/^当てはまる条文は、見つかりませんでした。/u) },
    });
  },
);

test('nothing of a search is kept, and no page number or text brings it down', async () => {
  const at = await atInvoke();
  for (const queryOptions of [{ skip: -1, count: 0 }, { skip: 'x' }, null, { skip: 0, count: Number.MAX_VALUE }])
    expect(titles(await found(at, '第3条', { queryOptions }))[0]).toMatch(/^第3条/u);
  await searches(at, `鍵${'長'.repeat(50_000)}\u0000\ud800`);
  expect(at.errors).toEqual([]);
  expect(at.observed.received).not.toHaveBeenCalled();
});

test('an unknown command is not implemented', async () => {
  const at = await atInvoke();
  const value = { commandId: 'another', parameters: [] };
  const response = await at.post({ type: 'invoke', id: 'f:1', name: 'composeExtension/query', value });
  expect(response.status).toBe(501);
});
