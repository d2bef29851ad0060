import { describe, expect, test } from 'vitest';
import { TEAMS_ENGINES } from '../../../../src/config/teams.js';
import { corpusOf } from '../../../corpus/loading.js';
import { WAREHOUSE } from '../../../corpus/warehouse.js';
import type { Mishap } from '../fakeconnector.js';
import { type Said, Town } from '../town.js';
import { PERSONAL } from '../townspeople.js';

/** With an article that several cards hold, no two of them the same. */
const LONG = `${WAREHOUSE}
（心得）
第5条　${Array.from({ length: 700 }, (_, at) => `管理人は、第${at}倉庫の鍵をいつも身に付けて持ち歩かなければならない。`).join('')}
`;
const longCorpus = corpusOf({ 'policies/soko.md': LONG });

/** The calls that put, changed or removed a message; who asks is looked up before them. */
const changes = (town: Town) => town.connector.calls.filter(({ method }) => method !== 'GET');
const settled = (town: Town, state: 'sent' | 'aside', count: number) =>
  expect.poll(async () => (await town.store.outbox.list([state], 9)).length, { timeout: 8000 }).toBe(count);

/** Who asks is known already, so that the next call is the answer. */
async function known(setup: Parameters<typeof Town.open>[0] = {}, first = '第3条は？'): Promise<Town> {
  const town = await Town.open(setup);
  await town.says(first);
  await settled(town, 'sent', 1);
  return town;
}

describe.each(TEAMS_ENGINES)('with %s an answer arrives', (engine) => {
  test.each<[string, Mishap]>([
    ['somebody writes there at the same moment', { status: 412, code: 'PreconditionFailed' }],
    ['Teams asks to wait a second', { status: 429, retryAfter: '1' }],
    ['a gateway breaks', { status: 502, text: '<html>Bad Gateway</html>' }],
    ['a gateway waits in vain', { status: 504, text: '' }],
    ['our token is not taken', { status: 401 }],
    ['the connection breaks', 'reset'],
    ['nothing is said in time', 'hang'],
  ])('though %s, once', async (_, mishap) => {
    const town = await known(mishap === 'hang' ? { engine, patienceMs: 2000 } : { engine });
    const before = changes(town).length;
    town.connector.fail(mishap);
    const began = Date.now();
    await town.says('第4条は？');
    await settled(town, 'sent', 2);
    expect((await town.said(PERSONAL, 2)).map(({ card }) => card.speak)).toEqual([
      expect.stringContaining('第3条'),
      expect.stringContaining('第4条'),
    ]);
    expect(changes(town)).toHaveLength(before + 2);
    if (typeof mishap === 'object' && mishap.status === 429) expect(Date.now() - began).toBeGreaterThanOrEqual(1000);
  });

  test('though one thing after the other goes wrong, once', async () => {
    const town = await known({ engine });
    const before = changes(town).length;
    const statuses = [412, 502, 504, 429, 504, 412];
    town.connector.fail(...statuses.map((status) => ({ status, ...(status === 429 ? { retryAfter: '1' } : {}) })));
    await town.says('第4条は？');
    await settled(town, 'sent', 2);
    expect(await town.said(PERSONAL, 2)).toHaveLength(2);
    expect(changes(town)).toHaveLength(before + statuses.length + 1);
  });
});

describe('an answer arrives', () => {
  test('at least once, where Teams did not say that it has it', async () => {
    const town = await known();
    town.connector.fail('lost');
    await town.says('第4条は？');
    await settled(town, 'sent', 2);
    expect(await town.said(PERSONAL, 3)).toHaveLength(3);
  });

  test('not where we may not speak: it is set aside, and why is kept', async () => {
    const town = await known();
    town.connector.fail({ status: 403, code: 'BotNotInConversationRoster' });
    await town.says('第4条は？');
    await settled(town, 'aside', 1);
    expect(await town.store.outbox.list(['aside'], 1)).toMatchObject([{ error: '403 BotNotInConversationRoster' }]);
    await town.says('第4条は？');
    await settled(town, 'sent', 2);
  });
});

describe('an answer in several messages', () => {
  const cards = (town: Town) => town.said(PERSONAL, 0);

  test.each<[string, readonly (Mishap | 'fine')[]]>([
    ['nothing fails', []],
    ['Teams asks to wait at the second', ['fine', { status: 429, retryAfter: '1' }]],
    ['the second breaks, and breaks again', ['fine', { status: 412 }, { status: 502 }]],
  ])('is in order, each once, where %s', async (_, mishaps) => {
    const town = await known({ corpus: longCorpus });
    const [first] = await cards(town);
    fails(town, mishaps);
    await town.says('第5条は？');
    await settled(town, 'sent', 2);
    const said = (await cards(town)).slice(1);
    expect(said.length).toBeGreaterThan(1);
    expect(said.map(({ id }) => id)).not.toContain(first?.id);
    expect(isWhole(said)).toBe(true);
    expect(changes(town)).toHaveLength(1 + said.length + mishaps.filter((each) => each !== 'fine').length);
  });

  test.each<[string, readonly (Mishap | 'fine')[]]>([
    ['nothing fails', []],
    ['changing the first breaks', [{ status: 502 }]],
    ['the connection breaks when the first was changed', ['lost']],
    ['taking the second away breaks', ['fine', { status: 412 }]],
    ['the connection breaks when the second was taken away', ['fine', 'lost']],
  ])('gives way to a short one, where %s', async (_, mishaps) => {
    const town = await Town.open({ corpus: longCorpus });
    const asked = await town.says('第5条は？');
    await settled(town, 'sent', 1);
    const [first] = await cards(town);
    fails(town, mishaps);
    expect(await town.deliver(town.people.edit(asked, '第4条は？'))).toBe(200);
    await settled(town, 'sent', 2);
    const [short, ...more] = await cards(town);
    expect(more).toEqual([]);
    expect(short?.id).toBe(first?.id);
    expect(short?.card.speak).toContain('第4条');
  });

  test('takes the place of a short one, and what there is no place for is said below', async () => {
    const town = await Town.open({ corpus: longCorpus });
    const asked = await town.says('第4条は？');
    await settled(town, 'sent', 1);
    const [first] = await cards(town);
    fails(town, ['fine', { status: 502 }]);
    await town.deliver(town.people.edit(asked, '第5条は？'));
    await settled(town, 'sent', 2);
    const said = await cards(town);
    expect(said.length).toBeGreaterThan(1);
    expect(said[0]?.id).toBe(first?.id);
    expect(isWhole(said)).toBe(true);
  });

  test('whose message somebody took away is said anew', async () => {
    const town = await Town.open();
    const asked = await town.says('第4条は？');
    await settled(town, 'sent', 1);
    town.connector.fail({ status: 404, code: 'ActivityNotFoundInConversation' });
    await town.deliver(town.people.edit(asked, '第3条は？'));
    await settled(town, 'sent', 2);
    expect((await cards(town)).map(({ card }) => card.speak)).toEqual([
      expect.stringContaining('第4条'),
      expect.stringContaining('第3条'),
    ]);
  });
});

/** The next calls go wrong in turn, or do not; who asks is known by then. */
function fails({ connector }: Town, mishaps: readonly (Mishap | 'fine')[]): void {
  connector.fail(...mishaps.map((each) => (each === 'fine' ? undefined : each)));
}

/** Every card goes on where the one before it ended. */
function isWhole(said: readonly Said[]): boolean {
  const numbers = said.flatMap(({ card }) =>
    [...JSON.stringify(card.body).matchAll(/第(\d+)倉庫/g)].map(([, number]) => Number(number)),
  );
  return numbers.length === 700 && numbers.every((number, at) => number === at);
}
