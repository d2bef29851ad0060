import { describe, expect, test } from 'vitest';
import { ENGINES, freshStore } from './fresh.js';
import { claimOne, event, NOTHING, say } from './turning.js';

describe.each(ENGINES)('the inbox on %s', (engine) => {
  test('keeps an event once', async () => {
    const { inbox } = await freshStore(engine);
    expect(await inbox.record(event('a'), 5)).toBe('recorded');
    expect(await inbox.record({ ...event('a'), payload: 'other' }, 6)).toBe('repeated');
    expect(await inbox.statusOf('a')).toEqual({
      key: 'a',
      state: 'waiting',
      receivedAt: 5,
      attempts: 0,
      error: undefined,
    });
    expect(await inbox.waiting()).toEqual({ count: 1, oldest: 5 });
  });

  test('keeps one of fifty deliveries at the same moment', async () => {
    const { inbox } = await freshStore(engine);
    const results = await Promise.all(Array.from({ length: 50 }, () => inbox.record(event('a'), 5)));
    expect(results.filter((result) => result === 'recorded')).toHaveLength(1);
    expect((await inbox.waiting()).count).toBe(1);
  });

  test('knows a repeat after the turn as well', async () => {
    const store = await freshStore(engine);
    await store.inbox.record(event('a'), 0);
    await store.turns.commit(await claimOne(store, 0), NOTHING, 1);
    expect(await store.inbox.record(event('a'), 2)).toBe('repeated');
    expect(await store.inbox.waiting()).toEqual({ count: 0, oldest: undefined });
  });

  test.each([
    ['true and false', [true, false]],
    ['a number as large as they are exact', 2 ** 53],
    ['a fraction', 0.1],
    ['a line end, a quotation mark, a backslash', '"\\\n'],
    ['characters beyond the first plane', '𠮷野家😀'],
    ['NUL', 'a\u0000b'],
    ['a lone surrogate', 'a\ud83d'],
    ['100,000 characters', '条'.repeat(100_000)],
    ['nothing', null],
  ])('gives back %s as it was', async (_, payload) => {
    const store = await freshStore(engine);
    await store.inbox.record({ ...event('a'), payload }, 0);
    expect((await claimOne(store, 0)).event.payload).toEqual(payload);
  });

  test('knows where an event came in, answered or not', async () => {
    const store = await freshStore(engine);
    await store.inbox.record({ ...event('a'), conversation: 'here' }, 0);
    const isIn = () => Promise.all(['here', 'her', 'there'].map((place) => store.inbox.isIn(place, 'a')));
    expect(await isIn()).toEqual([true, false, false]);
    await store.turns.commit(await claimOne(store, 0), NOTHING, 1);
    expect(await isIn()).toEqual([true, false, false]);
    expect(await store.inbox.isIn('here', 'b')).toBe(false);
  });

  test('takes no fraction of a millisecond', async () => {
    const { inbox } = await freshStore(engine);
    await expect(inbox.record(event('a'), 0.5)).rejects.toThrow();
    expect((await inbox.waiting()).count).toBe(0);
  });

  test('knows who asked where, and since when', async () => {
    const { inbox } = await freshStore(engine);
    const { conversation, person } = event('a');
    await inbox.record(event('a'), 5);
    expect(await inbox.hasAsked(conversation)).toBe(true);
    expect(await inbox.hasAsked('elsewhere')).toBe(false);
    expect(await inbox.hasAsked(conversation, 'another')).toBe(false);
    expect(await inbox.hasAsked(conversation, person, 5)).toBe(true);
    expect(await inbox.hasAsked(conversation, person, 6)).toBe(false);
    expect(await inbox.hasAsked(conversation, undefined, 6)).toBe(false);
  });

  test('gives each unheard event out once', async () => {
    const { inbox } = await freshStore(engine);
    await inbox.record(event('a'), 0);
    await inbox.record(event('b'), 9);
    expect(await inbox.unheard(5, 10)).toEqual([{ key: 'a', payload: { text: 'a' } }]);
    expect(await inbox.unheard(5, 11)).toEqual([]);
  });

  test('counts as unheard what is answered and not sent, and not what was sent', async () => {
    const store = await freshStore(engine);
    await say(store, 'a', ['x']);
    await say(store, 'b', ['y']);
    const [first] = await store.outbox.claim({ holder: 'x', now: 0, until: 100, limit: 1, platforms: ['fake'] });
    await store.outbox.settle(first as NonNullable<typeof first>, { kind: 'sent', reference: undefined }, 1);
    expect(await store.inbox.unheard(5, 10)).toEqual([{ key: 'b', payload: 'b 1' }]);
    expect(await store.inbox.unheard(5, 11)).toEqual([]);
  });
});
