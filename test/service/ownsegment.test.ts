import { describe, expect, test } from 'vitest';
import type { Message } from '../../src/message/message.js';
import type { Arrival } from '../../src/service/service.js';
import { corpusOf } from '../corpus/loading.js';
import { LEND, ZONES } from '../corpus/zones.js';
import { ENGINES, freshStore } from '../store/fresh.js';
import { claimOne } from '../store/turning.js';
import { insideArrival, serving } from './serving.js';

const corpus = corpusOf(ZONES);

describe.each(ENGINES)('the segment of one’s own terminal, kept on %s', (engine) => {
  test('is known in every conversation of the person, and to nobody else', async () => {
    const { ask } = await asking(engine);
    await ask('私のゾーンは北倉庫です', 'a', 'first talk');
    expect(await ask(LEND, 'a', 'second talk')).toMatchObject({ outcome: 'verdict', sides: [{ segment: '北ゾーン' }] });
    expect(await ask(LEND, 'b', 'third talk')).toMatchObject({ outcome: 'clarify' });
  });

  test('is the asker’s own where several see one conversation', async () => {
    const { ask } = await asking(engine);
    await ask('私のゾーンは北倉庫です', 'a', 'shared');
    await ask('私のゾーンは南倉庫です', 'b', 'shared');
    expect(await ask(LEND, 'a', 'shared')).toMatchObject({ outcome: 'verdict' });
    expect(await ask(LEND, 'b', 'shared')).toMatchObject({ outcome: 'not-stated' });
    expect(await ask(LEND, 'c', 'shared')).toMatchObject({ outcome: 'clarify' });
  });

  test('is gone once it is to be forgotten', async () => {
    const { ask, personOf, service } = await asking(engine);
    await ask('私のゾーンは北倉庫です', 'a', 'talk');
    expect(await personOf('a')).toMatchObject({ version: 1, state: { segments: ['north'] } });
    expect(await service.profileOf('web/a')).toEqual({ segments: ['north'] });
    expect(await service.profileOf('web/b')).toEqual({ segments: [] });
    await ask('ゾーンを忘れて', 'a', 'talk');
    expect(await personOf('a')).toMatchObject({ version: 2, state: { segments: [] } });
    expect(await ask(LEND, 'a', 'talk')).toMatchObject({ outcome: 'clarify' });
  });

  test('leaves nothing of who told none, whatever they asked', async () => {
    const { ask, personOf } = await asking(engine);
    for (const question of [LEND, `北倉庫で、${LEND}`, '自分のゾーンは？', 'ゾーンを忘れて', 'ゾーンを変える'])
      await ask(question, 'a', 'talk');
    expect(await personOf('a')).toMatchObject({ version: 0, state: null });
  });

  test('is not lost to what another version of the program kept', async () => {
    const { ask, store } = await asking(engine);
    await store.inbox.record({ key: 'old', conversation: 'old', person: 'web/a', payload: null }, Date.now());
    const turn = await claimOne(store, Date.now());
    const nothing = { conversation: null, answers: [], outgoing: [], timers: [] };
    await store.turns.commit(turn, { ...nothing, state: 'done', person: { segment: 'north' } }, Date.now());
    expect(await ask(LEND, 'a', 'talk')).toMatchObject({ outcome: 'clarify' });
    await ask('私のゾーンは北倉庫です', 'a', 'talk');
    expect(await ask(LEND, 'a', 'talk')).toMatchObject({ outcome: 'verdict' });
  });
});

async function asking(engine: (typeof ENGINES)[number]) {
  const { service, store } = await serving({ corpus, store: await freshStore(engine), timings: { patience: 10_000 } });
  let asked = 0;
  const arrivalOf = (text: string, person: string, conversation: string): Arrival => ({
    ...insideArrival(`k${++asked}`, text),
    person: `web/${person}`,
    conversation,
  });
  return {
    store,
    service,
    ask: (text: string, person: string, conversation: string): Promise<Message> =>
      service.ask(arrivalOf(text, person, conversation)),
    /** As the next turn would know them. */
    async personOf(person: string) {
      const conversation = `only to look ${++asked}`;
      await store.inbox.record({ key: `k${asked}`, conversation, person: `web/${person}`, payload: null }, Date.now());
      const turn = await claimOne(store, Date.now());
      await store.turns.release(turn, { at: Date.now() + 60_000, counted: false });
      return turn.person;
    },
  };
}
