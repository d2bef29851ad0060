import { expect, test, vi } from 'vitest';
import type { Corpus } from '../../src/assistant/view.js';
import { toPlainText } from '../../src/message/plain.js';
import type { Arrival } from '../../src/service/service.js';
import { corpusOf } from '../corpus/loading.js';
import { WAREHOUSE } from '../corpus/warehouse.js';
import { freshStore } from '../store/fresh.js';
import { feedback, meanwhile, opened, ratingsIn, saidOn, withdrawn } from './events.js';
import { fakePlatform } from './fakeplatform.js';
import { arrival, serving } from './serving.js';

test('who comes for the first time is greeted, once, and offered up to four questions', async () => {
  const platform = fakePlatform();
  const { service } = await serving({ platforms: [platform] });
  service.start();
  for (let delivery = 0; delivery < 3; delivery++) await service.receive(opened('fake/opened/person'));
  await vi.waitFor(() => expect(platform.arrived).toHaveLength(1));
  await meanwhile();
  const [{ message } = { message: undefined }] = platform.arrived;
  expect(message).toMatchObject({ outcome: 'other', lead: expect.stringMatching(/^こんにちは/) });
  expect(message?.outcome === 'other' && message.suggestions.length).toBe(4);
  expect(platform.arrived).toHaveLength(1);
});

test('each is spoken to in the language they came with, also where something fails', async () => {
  const platform = fakePlatform();
  const sound = corpusOf({ 'policies/soko.md': WAREHOUSE });
  let broken = false;
  const corpus: Corpus = {
    ...sound,
    viewFor: (reader, language) => {
      const view = sound.viewFor(reader, language);
      return broken ? { ...view, documents: null as never } : view;
    },
  };
  const { service } = await serving({ platforms: [platform], corpus });
  service.start();
  const all = async (events: readonly Arrival[]) => {
    for (const event of events) await service.receive({ ...event, language: 'en' });
  };
  await all([opened('o'), arrival('k', '倉庫とは')]);
  await vi.waitFor(() => expect(platform.arrived).toHaveLength(2));
  await all([feedback('f', { helpful: true }), withdrawn('w')]);
  await vi.waitFor(() => expect(platform.arrived).toHaveLength(4));
  broken = true;
  await all([arrival('k2', '倉庫とは')]);
  await vi.waitFor(() => expect(platform.arrived).toHaveLength(5));
  const said = platform.arrived.map(({ message }) => toPlainText(message, { language: 'en' }));
  expect(said[0]).toMatch(/^Hello\. Ask about 倉庫規程/);
  expect(said[1]).toMatch(/^倉庫規程 defines “倉庫” as follows\./);
  expect(said[2]).toMatch(/^Thank you\./);
  expect(said[3]).toMatch(/^The original question was deleted/);
  expect(said[4]).toMatch(/^Sorry, something went wrong while answering\./);
});

test('nobody is shown that a greeting or thanks are being worked on', async () => {
  const platform = fakePlatform([], { canSign: true });
  const { service, store } = await serving({ platforms: [platform], timings: { silence: 20, poll: 5 } });
  await service.receive(opened('o'));
  await service.receive({ ...arrival('k', '倉庫とは'), conversation: 'fake/another', to: { channel: 'C2' } });
  await store.turns.claim({ holder: 'slow', now: Date.now(), until: Date.now() + 10_000, limit: 2 });
  await new Promise((resolve) => setTimeout(resolve, 40));
  service.start();
  await vi.waitFor(() => expect(platform.signs).toEqual([{ channel: 'C2' }]));
});

test('each event is taken once, whatever its kind, where its process dies on every first try', async () => {
  const platform = fakePlatform();
  const { service, store } = await serving({ platforms: [platform] });
  await service.receive(arrival('k', '倉庫とは'));
  const dies = async () => {
    await store.turns.claim({ holder: 'died', now: Date.now(), until: Date.now() + 1000, limit: 1 });
    await store.turns.releaseHeld('died');
  };
  await dies();
  await service.receive(feedback('f', { helpful: true }));
  await service.receive(opened('o'));
  await dies();
  service.start();
  await vi.waitFor(() => expect(platform.arrived).toHaveLength(3));
  await service.receive(withdrawn('w'));
  await vi.waitFor(() => expect(platform.arrived).toHaveLength(4));
  expect(platform.arrived.map(({ id }) => id)).toEqual(['k#1', 'f#1', 'o#1', 'w#1']);
  expect(await ratingsIn(store)).toHaveLength(1);
});

test('who rates or comes hears of a fault, and who deletes does not', async () => {
  const fault = (): never => {
    throw new TypeError('this is the fault');
  };
  const platform = fakePlatform();
  const store = await freshStore('sqlite');
  const whole = await serving({ platforms: [platform], store });
  whole.service.start();
  await whole.service.receive(arrival('k', '倉庫とは'));
  await vi.waitFor(() => expect(platform.arrived).toHaveLength(1));
  await whole.stop();
  let calls = 0;
  const corpus = corpusOf({ 'policies/soko.md': WAREHOUSE });
  // The first view of a turn is what it is made from, the second what the apology is.
  const broken: Corpus = { ...corpus, viewFor: (reader) => (++calls % 2 === 1 ? fault() : corpus.viewFor(reader)) };
  const { service } = await serving({ platforms: [platform], store, corpus: broken });
  service.start();
  await service.receive(feedback('f', { helpful: true }));
  await service.receive(opened('o'));
  await service.receive(withdrawn('w'));
  await vi.waitFor(async () => expect(await store.inbox.failed(5)).toHaveLength(3));
  await vi.waitFor(() => expect(platform.arrived).toHaveLength(3));
  await meanwhile();
  expect(platform.arrived.map(({ id }) => id)).toEqual(['k#1', 'f#1', 'o#1']);
  expect(saidOn(platform)[1]).toMatch(/^途中で問題が起きました。.*番号「[0-9A-Z]{4}-[0-9A-Z]{4}」/);
  expect(await ratingsIn(store)).toEqual([]);
});
