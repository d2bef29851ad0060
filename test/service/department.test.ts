import { describe, expect, test } from 'vitest';
import type { Message } from '../../src/message/message.js';
import type { Department } from '../../src/person/department.js';
import { corpusOf } from '../corpus/loading.js';
import { LEND, ZONES } from '../corpus/zones.js';
import { ENGINES, freshStore } from '../store/fresh.js';
import { claimOne } from '../store/turning.js';
import { insideArrival, serving } from './serving.js';

const corpus = corpusOf(ZONES);
const FISH: Department = { name: '魚課', segments: ['north'] };
const ICE: Department = { name: '氷課', segments: ['south'] };

describe.each(ENGINES)('what is set for a department, kept with the event on %s', (engine) => {
  test('is the same when the event is delivered again, whatever is set by then', async () => {
    const { ask, ended } = await asking(engine);
    const first = await ask('k', LEND, [FISH]);
    expect(first).toMatchObject({ outcome: 'verdict', notices: [expect.stringContaining('魚課の端末は北ゾーン')] });
    expect(await ask('k', LEND, [ICE])).toEqual(first);
    expect(ended()).toBe(1);
  });

  test('is known to whoever answers the event later', async () => {
    const store = await freshStore(engine);
    const recording = await asking(engine, store);
    await recording.service.receive(recording.arrivalOf('k', LEND, [FISH]));
    await recording.stop();
    const { ask } = await asking(engine, store);
    expect(await ask('k', LEND, [ICE])).toMatchObject({ outcome: 'verdict', segments: ['north'] });
  });

  test('is never kept of the person', async () => {
    const { ask, store } = await asking(engine);
    for (const [at, text] of [LEND, '自分のゾーンは？', 'ゾーンを忘れて', 'ゾーンを変える：わからない'].entries())
      await ask(`k${at}`, text, [FISH]);
    await store.inbox.record({ key: 'look', conversation: 'look', person: 'web/a', payload: null }, Date.now());
    expect((await claimOne(store, Date.now())).person).toMatchObject({ version: 0, state: null });
  });

  test('gives way in every conversation to what the person told in one, and is back once that is forgotten', async () => {
    const { ask } = await asking(engine);
    await ask('k1', '私のゾーンは南倉庫です', [FISH], 'one');
    expect(await ask('k2', LEND, [FISH], 'another')).toMatchObject({ outcome: 'not-stated', segments: ['south'] });
    await ask('k3', 'ゾーンを忘れて', [FISH], 'one');
    expect(await ask('k4', LEND, [FISH], 'another')).toMatchObject({ outcome: 'verdict', segments: ['north'] });
  });

  test('is each asker’s own where several see one conversation', async () => {
    const { ask } = await asking(engine);
    expect(await ask('k1', LEND, [FISH], 'shared', 'a')).toMatchObject({ outcome: 'verdict' });
    expect(await ask('k2', LEND, [ICE], 'shared', 'b')).toMatchObject({ outcome: 'not-stated' });
    expect(await ask('k3', LEND, [], 'shared', 'c')).toMatchObject({ outcome: 'clarify' });
  });
});

async function asking(engine: (typeof ENGINES)[number], kept?: Awaited<ReturnType<typeof freshStore>>) {
  const store = kept ?? (await freshStore(engine));
  const { service, observed, stop } = await serving({ corpus, store, timings: { patience: 10_000 } });
  const arrivalOf = (key: string, text: string, departments: readonly Department[], talk = 'talk', person = 'a') => ({
    ...insideArrival(key, text),
    departments,
    conversation: talk,
    person: `web/${person}`,
  });
  return {
    store,
    service,
    stop,
    arrivalOf,
    ended: () => observed.answered.mock.calls.length,
    ask: (...asked: Parameters<typeof arrivalOf>): Promise<Message> => service.ask(arrivalOf(...asked)),
  };
}
