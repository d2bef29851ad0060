import { describe, expect, test, vi } from 'vitest';
import type { Store } from '../../src/store/store.js';
import { corpusOf } from '../corpus/loading.js';
import { WAREHOUSE } from '../corpus/warehouse.js';
import { ENGINES, freshStore } from '../store/fresh.js';
import { feedback, meanwhile, opened, ratingsIn, saidOn } from './events.js';
import { type FakePlatform, fakePlatform, saidIn } from './fakeplatform.js';
import { arrival, serving } from './serving.js';

async function withContact(platform: FakePlatform, store?: Store) {
  const corpus = corpusOf({ 'policies/soko.md': WAREHOUSE, 'settings.yaml': 'contact: {name: 総務課}\n' });
  return serving({ platforms: [platform], corpus, ...(store === undefined ? {} : { store }) });
}

describe.each(ENGINES)('what somebody thinks of an answer, on %s', (engine) => {
  test('is kept once, however often it is delivered, and they are thanked once', async () => {
    const platform = fakePlatform();
    const { service, store } = await withContact(platform, await freshStore(engine));
    service.start();
    await service.receive(arrival('k', '倉庫とは'));
    for (let delivery = 0; delivery < 3; delivery++) await service.receive(feedback('f', { helpful: true }));
    await service.receive(feedback('pressed again', { helpful: true }));
    await vi.waitFor(async () => expect(await store.inbox.statusOf('pressed again')).toMatchObject({ state: 'done' }));
    await vi.waitFor(() => expect(platform.arrived).toHaveLength(2));
    await meanwhile();
    expect(saidOn(platform)).toEqual([
      '倉庫　物品を保管する建物をいう。',
      'ありがとうございます。お役に立ててうれしいです。',
    ]);
    expect(await ratingsIn(store)).toEqual([['helpful', undefined]]);
  });

  test('may change, and the reason be added: each is kept, and whom to ask is said', async () => {
    const platform = fakePlatform();
    const { service, store } = await withContact(platform, await freshStore(engine));
    service.start();
    await service.receive(arrival('k', '倉庫とは'));
    await service.receive(feedback('f1', { helpful: true }));
    await service.receive(feedback('f2', { helpful: false }));
    await service.receive(feedback('f3', { helpful: false, reason: '048-555-0110 の 123456789018 です' }));
    await service.receive(feedback('f4', { helpful: false }));
    await vi.waitFor(() => expect(platform.arrived).toHaveLength(4));
    expect(saidOn(platform).slice(2)).toEqual([
      expect.stringMatching(/申し訳ありません。お問い合わせは、総務課へお願いします。$/),
      expect.stringMatching(/申し訳ありません。お問い合わせは、総務課へお願いします。$/),
    ]);
    await vi.waitFor(async () => expect(await store.inbox.statusOf('f4')).toMatchObject({ state: 'done' }));
    expect(await ratingsIn(store)).toEqual([
      ['helpful', undefined],
      ['unhelpful', undefined],
      ['unhelpful', '［連絡先を伏せました］ の ［番号を伏せました］ です'],
    ]);
    expect(await store.answers.answerTo('k', 'fake/person')).toMatchObject({ rating: { helpful: false } });
  });
});

test('what others in the channel think counts beside what the asker thinks', async () => {
  const platform = fakePlatform();
  const { service, store } = await serving({ platforms: [platform] });
  service.start();
  await service.receive(arrival('k', '倉庫とは'));
  await service.receive(feedback('f1', { helpful: true }));
  await service.receive(feedback('f2', { helpful: false, person: 'fake/other' }));
  await vi.waitFor(() => expect(platform.arrived).toHaveLength(3));
  expect(await ratingsIn(store)).toEqual([
    ['helpful', undefined],
    ['unhelpful', undefined],
  ]);
});

test('where the answer is not known any more, they are told so kindly, and nothing is kept', async () => {
  const platform = fakePlatform();
  const { service, store } = await serving({ platforms: [platform] });
  service.start();
  await service.receive(feedback('f', { helpful: true, about: 'long ago' }));
  await vi.waitFor(() =>
    expect(saidOn(platform)).toEqual([expect.stringMatching(/^ありがとうございます。.*残っていない/)]),
  );
  expect(await ratingsIn(store)).toEqual([]);
});

test('a platform that waits for the thanks is given them each time', async () => {
  const { service } = await serving({});
  await service.ask({ ...arrival('k', '倉庫とは'), answeredInside: true });
  const first = await service.ask({ ...feedback('f1', { helpful: true }), answeredInside: true });
  expect(saidIn(first)).toMatch(/^ありがとうございます/);
  expect(await service.ask({ ...feedback('f2', { helpful: true }), answeredInside: true })).toEqual(first);
});

test('what was said to something, and where, can be looked up for as long as it is kept', async () => {
  const platform = fakePlatform();
  const { service } = await serving({ platforms: [platform] });
  service.start();
  expect(await service.saidTo('k')).toBeUndefined();
  await service.receive(arrival('k', '倉庫とは'));
  await vi.waitFor(() => expect(platform.arrived).toHaveLength(1));
  expect(await service.saidTo('k')).toMatchObject({
    to: { channel: 'C1' },
    message: { outcome: 'answered', points: [{ quotation: { address: '第2条第1号' } }] },
  });
});

test('what is said of an answer leaves the conversation where it was', async () => {
  const platform = fakePlatform();
  const { service } = await serving({ platforms: [platform] });
  service.start();
  await service.receive(arrival('k', '第1条'));
  await service.receive(feedback('f', { helpful: true }));
  await service.receive(opened('o'));
  await service.receive(arrival('k2', '次の条は？'));
  await vi.waitFor(() => expect(platform.arrived).toHaveLength(4));
  expect(platform.arrived[3]?.message.notices).toEqual([expect.stringContaining('第2条')]);
});
