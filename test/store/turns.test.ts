import { describe, expect, test } from 'vitest';
import { ENGINES, freshStore } from './fresh.js';
import { claimOne, event, NOTHING } from './turning.js';

const all = { holder: 'one', until: 1000, limit: 10 };

describe.each(ENGINES)('turns on %s', (engine) => {
  test('of one conversation come one after another, of others side by side', async () => {
    const store = await freshStore(engine);
    for (const [key, talk] of [
      ['a1', 'a'],
      ['a2', 'a'],
      ['b1', 'b'],
    ] as const)
      await store.inbox.record(event(key, talk), 0);
    const first = await store.turns.claim({ ...all, now: 0 });
    expect(first.map(({ event: { key } }) => key)).toEqual(['a1', 'b1']);
    expect(await store.turns.claim({ ...all, now: 0 })).toEqual([]);
    await store.turns.commit(first[0] as (typeof first)[number], NOTHING, 1);
    expect((await store.turns.claim({ ...all, now: 1 })).map(({ event: { key } }) => key)).toEqual(['a2']);
  });

  test('can be asked of one conversation alone', async () => {
    const store = await freshStore(engine);
    await store.inbox.record(event('a1', 'a'), 0);
    await store.inbox.record(event('b1', 'b'), 0);
    const claimed = await store.turns.claim({ ...all, now: 0, conversation: 'b' });
    expect(claimed.map(({ event: { key } }) => key)).toEqual(['b1']);
  });

  test('carry the conversation and the person from turn to turn', async () => {
    const store = await freshStore(engine);
    await store.inbox.record(event('a1'), 0);
    await store.inbox.record(event('a2'), 0);
    const first = await claimOne(store, 0);
    expect(first).toMatchObject({ conversation: { version: 0, state: null }, person: { version: 0, state: null } });
    const outcome = { ...NOTHING, conversation: { open: ['x'] }, person: { segment: 'y' } };
    expect(await store.turns.commit(first, outcome, 1)).toBe('committed');
    const second = await claimOne(store, 1);
    expect(second.conversation).toMatchObject({ version: 1, state: { open: ['x'] } });
    expect(second.person).toEqual({ id: 'person', version: 1, state: { segment: 'y' } });
  });

  test('of a holder that died are taken over, and its late commit keeps nothing', async () => {
    const store = await freshStore(engine);
    await store.inbox.record(event('a'), 0);
    const late = await claimOne(store, 0, 'one');
    expect(await store.turns.claim({ ...all, holder: 'two', now: 999, until: 2000 })).toEqual([]);
    const [taken] = await store.turns.claim({ ...all, holder: 'two', now: 1000, until: 2000 });
    expect(taken?.event.attempts).toBe(2);
    const outgoing = [{ platform: 'fake', lane: 'x', payload: 'late' }];
    expect(await store.turns.commit(late, { ...NOTHING, outgoing }, 1001)).toBe('lost');
    expect((await store.outbox.open()).count).toBe(0);
    expect(await store.turns.commit(taken as typeof late, NOTHING, 1002)).toBe('committed');
  });

  test('that know an older person keep nothing', async () => {
    const store = await freshStore(engine);
    await store.inbox.record(event('a', 'a', 'p'), 0);
    await store.inbox.record(event('b', 'b', 'p'), 0);
    const [one, two] = await store.turns.claim({ ...all, now: 0 });
    if (one === undefined || two === undefined) throw new Error('two turns');
    expect(await store.turns.commit(one, { ...NOTHING, person: { n: 1 } }, 1)).toBe('committed');
    const outgoing = [{ platform: 'fake', lane: 'x', payload: 'stale' }];
    expect(await store.turns.commit(two, { ...NOTHING, person: { n: 2 }, outgoing }, 1)).toBe('stale');
    expect((await store.outbox.open()).count).toBe(0);
    await store.turns.release(two, { at: 1, counted: false });
    const again = await claimOne(store, 1);
    expect(again).toMatchObject({ event: { key: 'b', attempts: 1 }, person: { version: 1, state: { n: 1 } } });
    expect(await store.turns.commit(again, { ...NOTHING, person: { n: 2 } }, 2)).toBe('committed');
  });

  test('that were released come again when they are due', async () => {
    const store = await freshStore(engine);
    await store.inbox.record(event('a'), 0);
    await store.turns.release(await claimOne(store, 0), { at: 50, error: 'no luck', counted: true });
    expect(await store.turns.claim({ ...all, now: 49 })).toEqual([]);
    expect(await store.inbox.statusOf('a')).toMatchObject({ attempts: 1, error: 'no luck' });
    expect((await claimOne(store, 50)).event.attempts).toBe(2);
  });

  test('that ended drop the words; those that failed keep them to be looked into', async () => {
    const store = await freshStore(engine);
    await store.inbox.record(event('a', 'a'), 0);
    await store.inbox.record(event('b', 'b'), 0);
    const [done, failed] = await store.turns.claim({ ...all, now: 0 });
    if (done === undefined || failed === undefined) throw new Error('two turns');
    await store.turns.commit(done, NOTHING, 1);
    await store.turns.commit(failed, { ...NOTHING, state: 'failed', error: 'broken' }, 1);
    expect(await store.inbox.failed(10)).toMatchObject([{ key: 'b', state: 'failed', error: 'broken' }]);
    expect(await store.outbox.saidTo('a')).toEqual([]);
  });

  test('shared by four callers are each claimed once', async () => {
    const store = await freshStore(engine);
    await Promise.all(Array.from({ length: 100 }, (_, n) => store.inbox.record(event(`${n}`, `talk ${n % 25}`), 0)));
    const keys: string[] = [];
    const work = async (holder: string) => {
      for (;;) {
        const claimed = await store.turns.claim({ holder, now: 0, until: 1000, limit: 3 });
        if (claimed.length === 0 && (await store.inbox.waiting()).count === 0) return;
        for (const turn of claimed)
          if ((await store.turns.commit(turn, NOTHING, 0)) === 'committed') keys.push(turn.event.key);
      }
    };
    await Promise.all(['one', 'two', 'three', 'four'].map(work));
    expect(keys).toHaveLength(100);
    expect(new Set(keys).size).toBe(100);
  });

  test('that were tried before are taken alone: one of them may have ended the process', async () => {
    const store = await freshStore(engine);
    for (const key of ['a', 'b', 'c', 'd']) await store.inbox.record(event(key, key), 0);
    expect(await store.turns.claim({ ...all, limit: 3, now: 0 })).toHaveLength(3);
    await store.turns.releaseHeld();
    const keys: string[][] = [];
    for (let claimed = 0; claimed < 4; claimed++) {
      const turns = await store.turns.claim({ ...all, now: 1 });
      keys.push(turns.map(({ event: { key } }) => key));
      for (const turn of turns) await store.turns.commit(turn, NOTHING, 1);
    }
    expect(keys).toEqual([['a'], ['b'], ['c'], ['d']]);
  });

  test('held by nobody after a restart', async () => {
    const store = await freshStore(engine);
    await store.inbox.record(event('a'), 0);
    await claimOne(store, 0);
    await store.turns.releaseHeld();
    expect((await claimOne(store, 0)).event.key).toBe('a');
  });
});
