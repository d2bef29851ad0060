import { describe, expect, test } from 'vitest';
import type { Store } from '../../src/store/store.js';
import { ENGINES, freshStore } from './fresh.js';
import { claimOne, event, NOTHING, say } from './turning.js';

const claiming = { holder: 'one', limit: 10, platforms: ['fake'] };
const again = { kind: 'again', at: 10, error: 'busy', counted: true, uncertain: false } as const;

describe.each(ENGINES)('the outbox on %s', (engine) => {
  const claim = (store: Store, now: number) => store.outbox.claim({ ...claiming, now, until: now + 100 });

  test('sends what one lane holds in order, and lanes side by side', async () => {
    const store = await freshStore(engine);
    await say(store, 'a', ['x', 'x', 'y']);
    const first = await claim(store, 0);
    expect(first.map(({ payload }) => payload)).toEqual(['a 1', 'a 3']);
    expect(await claim(store, 0)).toEqual([]);
    expect(await store.outbox.settle(first[0] as (typeof first)[0], { kind: 'sent', reference: 'ts' }, 1)).toBe(true);
    expect((await claim(store, 1)).map(({ payload }) => payload)).toEqual(['a 2']);
  });

  test('finds the lane of what was sent by what the platform calls it, and of nothing else', async () => {
    const store = await freshStore(engine);
    await say(store, 'a', ['x', 'y']);
    await say(store, 'b', ['z']);
    const [first, second] = await claim(store, 0);
    await store.outbox.settle(first as NonNullable<typeof first>, { kind: 'sent', reference: '1.1' }, 1);
    await store.outbox.settle(second as NonNullable<typeof second>, { kind: 'sent', reference: '1.2' }, 1);
    expect(await store.outbox.laneOf('fake', '1.1')).toBe('x');
    expect(await store.outbox.laneOf('fake', '1.2')).toBe('y');
    expect(await store.outbox.laneOf('fake', '1')).toBeUndefined();
    expect(await store.outbox.laneOf('other', '1.1')).toBeUndefined();
  });

  test('leaves other platforms alone', async () => {
    const store = await freshStore(engine);
    await say(store, 'a', ['x']);
    expect(await store.outbox.claim({ ...claiming, platforms: ['other'], now: 0, until: 1 })).toEqual([]);
  });

  test('waits before it tries again, and a row behind waits as well', async () => {
    const store = await freshStore(engine);
    await say(store, 'a', ['x', 'x']);
    const [row] = await claim(store, 0);
    await store.outbox.settle(row as NonNullable<typeof row>, again, 1);
    expect(await claim(store, 9)).toEqual([]);
    const [second] = await claim(store, 10);
    expect(second).toMatchObject({ payload: 'a 1', attempts: 2, uncertain: false });
  });

  test('counts no try where the platform asked to wait', async () => {
    const store = await freshStore(engine);
    await say(store, 'a', ['x']);
    const [row] = await claim(store, 0);
    await store.outbox.settle(row as NonNullable<typeof row>, { ...again, counted: false }, 1);
    expect(await claim(store, 10)).toMatchObject([{ attempts: 1 }]);
  });

  test('knows that a try without an end may have arrived', async () => {
    const store = await freshStore(engine);
    await say(store, 'a', ['x']);
    const [late] = await claim(store, 0);
    const [taken] = await claim(store, 100);
    expect(taken).toMatchObject({ id: 'a#1', uncertain: true, attempts: 2 });
    expect(await store.outbox.settle(late as NonNullable<typeof late>, { kind: 'sent', reference: '1' }, 101)).toBe(
      false,
    );
    await store.outbox.settle(taken as NonNullable<typeof taken>, { ...again, at: 101, uncertain: true }, 101);
    expect(await claim(store, 101)).toMatchObject([{ uncertain: true }]);
  });

  test('sets a poison row aside, goes on behind it, and tries or drops it when told to', async () => {
    const store = await freshStore(engine);
    await say(store, 'a', ['x', 'x']);
    const [row] = await claim(store, 0);
    await store.outbox.settle(row as NonNullable<typeof row>, { kind: 'aside', error: 'no such channel' }, 1);
    expect(await store.outbox.list(['aside'], 10)).toMatchObject([
      { id: 'a#1', error: 'no such channel', attempts: 1 },
    ]);
    const [behind] = await claim(store, 1);
    expect(behind?.payload).toBe('a 2');
    await store.outbox.settle(behind as NonNullable<typeof behind>, { kind: 'sent', reference: undefined }, 2);

    expect(await store.outbox.open()).toEqual({ count: 0, oldest: undefined, aside: 1 });
    expect(await store.outbox.retry('a#1', 3)).toBe(true);
    expect(await store.outbox.retry('a#1', 3)).toBe(false);
    expect(await claim(store, 3)).toMatchObject([{ id: 'a#1', attempts: 1 }]);
    await store.turns.releaseHeld();
    expect(await store.outbox.drop('a#2', 4)).toBe(false);
    expect(await store.outbox.drop('no such row', 4)).toBe(false);
  });

  test('drops a row that waits', async () => {
    const store = await freshStore(engine);
    await say(store, 'a', ['x']);
    expect(await store.outbox.drop('a#1', 4)).toBe(true);
    expect(await claim(store, 5)).toEqual([]);
  });

  test('keeps a reply for whoever sends the event again', async () => {
    const store = await freshStore(engine);
    await store.inbox.record(event('a'), 0);
    expect(await store.outbox.saidTo('a')).toBeUndefined();
    const outgoing = [{ platform: 'web', lane: 'talk', payload: { said: 'yes' }, kept: true }];
    await store.turns.commit(await claimOne(store, 0), { ...NOTHING, outgoing }, 0);
    expect(await store.outbox.saidTo('a')).toEqual([{ said: 'yes' }]);
    expect(await store.outbox.open()).toMatchObject({ count: 0 });
  });

  test('shared by four callers sends each row once', async () => {
    const store = await freshStore(engine);
    for (let n = 0; n < 20; n++) await say(store, `${n}`, ['x', 'y', `z${n}`]);
    const sent: string[] = [];
    const work = async (holder: string) => {
      while ((await store.outbox.open()).count > 0)
        for (const row of await store.outbox.claim({ ...claiming, holder, limit: 3, now: 0, until: 100 }))
          if (await store.outbox.settle(row, { kind: 'sent', reference: undefined }, 0)) sent.push(row.id);
    };
    await Promise.all(['one', 'two', 'three', 'four'].map(work));
    expect(sent).toHaveLength(60);
    expect(new Set(sent).size).toBe(60);
  });
});
