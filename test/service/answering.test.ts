import { expect, test, vi } from 'vitest';
import type { Corpus } from '../../src/assistant/view.js';
import { incomingFrom } from '../../src/person/incoming.js';
import type { Json } from '../../src/store/value.js';
import { freshStore } from '../store/fresh.js';
import { fakePlatform, saidIn } from './fakeplatform.js';
import { arrival, insideArrival, serving, warehouseCorpus } from './serving.js';

/** A corpus with which every question ends in an error, but for the words of the apology. */
const broken: Corpus = {
  ...warehouseCorpus(),
  viewFor: (reader) => ({
    ...warehouseCorpus().viewFor(reader),
    get documents(): never {
      throw new TypeError('this is the fault');
    },
  }),
};

test('a question is answered once, however often it is delivered', async () => {
  const platform = fakePlatform();
  const { service, store, observed } = await serving({ platforms: [platform] });
  service.start();
  for (let delivery = 0; delivery < 3; delivery++) await service.receive(arrival('k', '倉庫とは'));
  await vi.waitFor(() => expect(platform.arrived).toHaveLength(1));
  await service.receive(arrival('k', '倉庫とは'));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(platform.arrived).toMatchObject([{ id: 'k#1', to: { channel: 'C1' } }]);
  expect(saidIn(platform.arrived[0]?.message as never)).toBe('倉庫　物品を保管する建物をいう。');
  expect(observed.received.mock.calls.map(([, result]) => result)).toEqual([
    'recorded',
    'repeated',
    'repeated',
    'repeated',
  ]);
  expect(observed.answered).toHaveBeenCalledTimes(1);
  expect(await store.inbox.statusOf('k')).toMatchObject({ state: 'done' });
});

test('the answers of a conversation come in the order of its questions', async () => {
  const platform = fakePlatform();
  const { service } = await serving({ platforms: [platform] });
  for (let n = 1; n <= 4; n++) await service.receive(arrival(`k${n}`, `第${n}条`));
  service.start();
  await vi.waitFor(() => expect(platform.arrived).toHaveLength(4));
  expect(platform.arrived.map(({ id }) => id)).toEqual(['k1#1', 'k2#1', 'k3#1', 'k4#1']);
});

test('inside a platform’s own response the answer is given at once, and given again to a repeat', async () => {
  const { service, observed } = await serving({});
  const first = await service.ask(insideArrival('k', '倉庫とは'));
  expect(saidIn(first)).toBe('倉庫　物品を保管する建物をいう。');
  expect(await service.ask(insideArrival('k', '倉庫とは'))).toEqual(first);
  expect(observed.answered).toHaveBeenCalledTimes(1);
});

test('a question before it in the same conversation is answered first, and what is said to it goes at once', async () => {
  const platform = fakePlatform();
  const { service, store } = await serving({ platforms: [platform], timings: { poll: 60_000 } });
  service.start();
  await new Promise((resolve) => setTimeout(resolve, 50));
  // As another instance recorded it.
  const { key, ...before } = arrival('before', '倉庫とは');
  const { conversation, person } = before;
  await store.inbox.record({ key, conversation, person, payload: incomingFrom(before) as unknown as Json }, Date.now());
  await service.ask({ ...insideArrival('k', '管理人とは'), conversation });
  await vi.waitFor(() => expect(platform.arrived).toMatchObject([{ id: 'before#1' }]));
});

test('twenty who ask the same event at the same moment hear one answer', async () => {
  const { service, observed } = await serving({});
  const said = await Promise.all(Array.from({ length: 20 }, () => service.ask(insideArrival('k', '倉庫とは'))));
  expect(new Set(said.map(saidIn)).size).toBe(1);
  expect(observed.answered).toHaveBeenCalledTimes(1);
});

test('where no answer can be made, the person hears so, with a number and what to do', async () => {
  const { service, store, observed } = await serving({ corpus: broken });
  const message = await service.ask(insideArrival('k', '倉庫とは'));
  expect(message.outcome).toBe('other');
  expect(saidIn(message)).toMatch(/申し訳ありません.*少し待って.*番号「[0-9A-Z]{4}-[0-9A-Z]{4}」/);
  expect(saidIn(message)).not.toContain('fault');
  expect(await store.inbox.failed(10)).toMatchObject([{ key: 'k', error: 'TypeError' }]);
  expect(observed.failed).toHaveBeenCalledWith('turn', expect.any(TypeError), 'k');
  expect(await service.ask(insideArrival('k', '倉庫とは'))).toEqual(message);
});

test('an event that ended the process every time is not tried again', async () => {
  const platform = fakePlatform();
  const { service, store } = await serving({ platforms: [platform], timings: { turnTries: 2 } });
  await service.receive(arrival('k', '倉庫とは'));
  for (let died = 0; died < 2; died++) {
    await store.turns.claim({ holder: 'died', now: Date.now(), until: Date.now() + 1000, limit: 1 });
    await store.turns.releaseHeld('died');
  }
  service.start();
  await vi.waitFor(() => expect(platform.arrived).toHaveLength(1));
  expect(saidIn(platform.arrived[0]?.message as never)).toContain('申し訳ありません');
});

test('personal numbers are covered before anything is kept, and the person is told', async () => {
  const platform = fakePlatform();
  const { service, store } = await serving({ platforms: [platform] });
  await service.receive(arrival('k', '倉庫とは 1234-5678-9018'));
  const [turn] = await store.turns.claim({ holder: 'x', now: Date.now(), until: Date.now() + 1000, limit: 1 });
  expect(JSON.stringify(turn?.event.payload)).not.toMatch(/5678|9018/);
  await store.turns.releaseHeld('x');
  service.start();
  await vi.waitFor(() => expect(platform.arrived).toHaveLength(1));
  expect(platform.arrived[0]?.message.notices[0]).toMatch(/伏せて受け取りました。.*削除をお願い/);
  const inside = await service.ask(insideArrival('k2', '倉庫とは 1234-5678-9018'));
  expect(inside.notices).toEqual(['個人の番号やカードの番号のように見える数字は、伏せて受け取りました。']);
});

test('who waits too long is told, and finds the answer later', async () => {
  const store = await freshStore('sqlite');
  const { service } = await serving({ store, timings: { patience: 60 } });
  const question = insideArrival('k', '倉庫とは');
  await store.inbox.record({ ...question, payload: null }, Date.now());
  const held = { holder: 'other', now: Date.now(), until: Date.now() + 10_000, limit: 1 };
  expect(await store.turns.claim(held)).toHaveLength(1);
  await expect(service.ask(question)).rejects.toThrow('k');
  await store.turns.releaseHeld('other');
  expect(saidIn(await service.ask({ ...question, key: 'k2' }))).toBe('倉庫　物品を保管する建物をいう。');
});
