import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Corpus } from '../../src/assistant/view.js';
import { ANYONE } from '../../src/person/audience.js';
import { incomingFrom } from '../../src/person/incoming.js';
import { openServingStore } from '../../src/store/open.js';
import type { Store } from '../../src/store/store.js';
import type { Json } from '../../src/store/value.js';
import { LENDING } from '../corpus/lending.js';
import { corpusOf } from '../corpus/loading.js';
import { ENGINES, freshLocation, freshStore, SECRET } from '../store/fresh.js';
import { fakePlatform, saidIn } from './fakeplatform.js';
import { arrival, serving } from './serving.js';

const corpus = corpusOf(LENDING);
const LEND = '北倉庫の鍵を人に貸していい？';
const READ = expect.stringContaining('「南倉庫の鍵を人に貸していい？」のことと受け取りました');

/** A service on a store, and how to ask it in a conversation. */
async function askingOn(store: Store, of: Corpus = corpus) {
  const { service, observed, stop } = await serving({ store, corpus: of });
  const ask = (key: string, text: string, conversation = 'web/talk') =>
    service.ask({ ...arrival(key, text, conversation), answeredInside: true, originalStays: false, to: null });
  return { observed, stop, ask };
}

describe.each(ENGINES)('a conversation goes on, on %s', (engine) => {
  test('its second question from the first, and another conversation does not', async () => {
    const { ask } = await askingOn(await freshStore(engine));
    await ask('k1', LEND);
    const elsewhere = await ask('k2', '南蔵だと？', 'web/another');
    expect(elsewhere.notices).toEqual([]);
    expect(await ask('k3', '南蔵だと？')).toMatchObject({ outcome: 'not-stated', notices: [READ] });
  });

  test('after a restart as before', async () => {
    const location = await freshLocation(engine);
    const first = await openServingStore(location, SECRET);
    const { stop, ask } = await askingOn(first);
    await ask('k1', LEND);
    await stop();
    await first.close();
    const second = await openServingStore(location, SECRET);
    onTestFinished(() => second.close());
    const again = await askingOn(second);
    expect((await again.ask('k2', '南蔵だと？')).notices).toEqual([READ]);
  });

  test('from what came last, though an earlier question is delivered again', async () => {
    const { ask, observed } = await askingOn(await freshStore(engine));
    const first = await ask('k1', '第3条第2号ア');
    await ask('k2', LEND);
    expect(await ask('k1', '第3条第2号ア')).toEqual(first);
    expect((await ask('k3', '南蔵だと？')).notices).toEqual([READ]);
    // Had it been delivered for the first time, the place in it would be where the next goes on from.
    expect((await ask('k4', '第3号は？')).notices).toEqual([]);
    expect(observed.answered).toHaveBeenCalledTimes(4);
  });

  test('a question that goes on and is delivered again is not read as going on from itself', async () => {
    const { ask } = await askingOn(await freshStore(engine));
    await ask('k1', '第1条');
    const second = await ask('k2', '次の条は？');
    expect(second.notices).toEqual([expect.stringContaining('「見本町倉庫管理規程 第2条」')]);
    expect(await ask('k2', '次の条は？')).toEqual(second);
    expect((await ask('k3', '次の条は？')).notices).toEqual([expect.stringContaining('第3条')]);
  });

  test('in the order in which the questions came, where they wait together', async () => {
    const platform = fakePlatform();
    const store = await freshStore(engine);
    const { service } = await serving({ store, corpus, platforms: [platform] });
    await service.receive(arrival('k1', LEND));
    await service.receive(arrival('k2', '南蔵だと？'));
    await service.receive(arrival('k3', '南蔵だと？', 'fake/another'));
    service.start();
    await vi.waitFor(() => expect(platform.arrived).toHaveLength(3));
    const noticesTo = (event: string) => platform.arrived.find(({ id }) => id === `${event}#1`)?.message.notices;
    expect([noticesTo('k1'), noticesTo('k2'), noticesTo('k3')]).toEqual([[], [READ], []]);
  });
});

test.each([
  [59, { outcome: 'not-stated', notices: [READ] }],
  [61, { outcome: 'other', suggestions: ['南倉庫の鍵を人に貸していい？'] }],
])('what goes on after %i minutes, whenever it is answered, is told by when it came in', async (minutes, message) => {
  const store = await freshStore('sqlite');
  const platform = fakePlatform();
  const { service } = await serving({ store, corpus, platforms: [platform] });
  const now = Date.now();
  const record = ({ key, ...received }: ReturnType<typeof arrival>, at: number) => {
    const payload = incomingFrom(received) as unknown as Json;
    return store.inbox.record({ key, conversation: 'fake/talk', person: 'fake/person', payload }, at);
  };
  await record(arrival('k1', LEND), now - minutes * 60_000);
  await record(arrival('k2', '南蔵だと？'), now);
  service.start();
  await vi.waitFor(() => expect(platform.arrived).toHaveLength(2));
  expect(platform.arrived[1]?.message).toMatchObject(message);
});

test('a question that ends in an apology leaves the conversation where it was', async () => {
  const store = await freshStore('sqlite');
  const { ask } = await askingOn(store);
  await ask('k1', LEND);
  const view = corpus.viewFor(ANYONE);
  const broken = await askingOn(store, {
    ...corpus,
    viewFor: () => ({
      ...view,
      get documents() {
        return fault();
      },
    }),
  });
  expect(saidIn(await broken.ask('k2', '倉庫とは'))).toContain('申し訳ありません');
  expect((await ask('k3', '南蔵だと？')).notices).toEqual([READ]);
});

function fault(): never {
  throw new TypeError('this is the fault');
}
