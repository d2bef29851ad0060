import { describe, expect, test } from 'vitest';
import { ENGINES, freshStore } from './fresh.js';
import { claimOne, event, NOTHING } from './turning.js';

describe.each(ENGINES)('timers on %s', (engine) => {
  test('become an event once, when they are due', async () => {
    const store = await freshStore(engine);
    await store.inbox.record(event('a'), 0);
    const timers = [{ kind: 'set', id: 'remind', at: 50, payload: { why: 'x' } }] as const;
    await store.turns.commit(await claimOne(store, 0), { ...NOTHING, timers }, 1);
    expect(await store.timers.fire(49, 10)).toBe(0);
    const fired = await Promise.all([1, 2, 3, 4].map(() => store.timers.fire(50, 10)));
    expect(fired.toSorted()).toEqual([0, 0, 0, 1]);
    const turn = await claimOne(store, 50);
    expect(turn).toMatchObject({
      event: { key: 'timer/remind/50', payload: { why: 'x' } },
      conversation: { id: 'talk', version: 1 },
      person: { id: 'person' },
    });
    expect(await store.timers.fire(1000, 10)).toBe(0);
  });

  test('can be moved and cancelled by a later turn', async () => {
    const store = await freshStore(engine);
    for (const key of ['a', 'b', 'c']) await store.inbox.record(event(key), 0);
    const set = (at: number) => ({ ...NOTHING, timers: [{ kind: 'set', id: 't', at, payload: at }] as const });
    await store.turns.commit(await claimOne(store, 0), set(50), 1);
    await store.turns.commit(await claimOne(store, 1), set(80), 2);
    expect(await store.timers.fire(79, 10)).toBe(0);
    await store.turns.commit(await claimOne(store, 2), { ...NOTHING, timers: [{ kind: 'cancel', id: 't' }] }, 3);
    expect(await store.timers.fire(100, 10)).toBe(0);
  });
});

describe.each(ENGINES)('jobs on %s', (engine) => {
  test('are taken by one caller, and again when they are due', async () => {
    const { jobs } = await freshStore(engine);
    const taken = await Promise.all([1, 2, 3].map(() => jobs.take('purge', 10, 110)));
    expect(taken.filter(Boolean)).toHaveLength(1);
    expect(await jobs.take('purge', 109, 209)).toBe(false);
    expect(await jobs.take('seal', 10, 110)).toBe(true);
    expect(await jobs.last('purge')).toBeUndefined();
    await jobs.report('purge', '3件', 12);
    expect(await jobs.last('purge')).toEqual({ at: 12, report: '3件' });
    expect(await jobs.take('purge', 110, 210)).toBe(true);
  });
});
