import { describe, expect, test } from 'vitest';
import { ODD } from '../filled.js';
import { ENGINES } from '../fresh.js';
import { openTwice } from './signedin.js';

const ticket = (id: string, content: unknown = 'content') => ({
  id,
  kind: 'local',
  content: content as never,
  endsAt: 100,
});

describe.each(ENGINES)('a ticket on %s', (name) => {
  test.each([[ODD], [null], [false], ['']])('gives its content %j once', async (content) => {
    const { store, other } = await openTwice(name);
    await store.tickets.issue(ticket('a', content), 0);
    await store.tickets.issue(ticket('b', 'of b'), 0);
    expect(await other.tickets.take('local', 'a', 1)).toEqual(content);
    expect(await store.tickets.take('local', 'a', 1)).toBe(undefined);
    expect(await store.tickets.take('local', 'never', 1)).toBe(undefined);
    expect(await store.tickets.take('local', 'b', 1)).toBe('of b');
  });

  test('is given to one of twenty who ask at the same moment', async () => {
    const { store, other } = await openTwice(name);
    for (let n = 0; n < 5; n++) {
      await store.tickets.issue(ticket(`${n}`), 0);
      const taken = await Promise.all(
        Array.from({ length: 20 }, (_, i) => (i % 2 === 0 ? store : other).tickets.take('local', `${n}`, 1)),
      );
      expect(taken.filter((content) => content !== undefined)).toEqual(['content']);
    }
  });

  test('is worth nothing from its end on, also when the clock goes back', async () => {
    const { store } = await openTwice(name);
    await store.tickets.issue(ticket('a'), 0);
    await store.tickets.issue(ticket('b'), 0);
    expect(await store.tickets.take('local', 'a', 99)).toBe('content');
    expect(await store.tickets.take('local', 'b', 100)).toBe(undefined);
    expect(await store.tickets.take('local', 'b', 99)).toBe(undefined);
  });

  test('is not used up by somebody who asks for another kind', async () => {
    const { store } = await openTwice(name);
    await store.tickets.issue(ticket('a'), 0);
    expect(await store.tickets.take('sign-in', 'a', 1)).toBe(undefined);
    expect(await store.tickets.take('local', 'a', 1)).toBe('content');
  });

  test('that has ended goes when others are issued, and those that have not stay', async () => {
    const { store, db } = await openTwice(name);
    for (const [id, endsAt] of [
      ['a', 10],
      ['b', 11],
      ['c', 20],
    ] as const)
      await store.tickets.issue({ ...ticket(id), endsAt }, 0);
    const ends = async () =>
      (await db.selectFrom('ticket').select('ends_at').orderBy('ends_at').execute()).map((row) => row.ends_at);
    await store.tickets.issue(ticket('d'), 11);
    expect(await ends()).toHaveLength(3);
    await store.tickets.issue(ticket('e'), 11);
    await store.tickets.issue(ticket('f'), 11);
    expect(await ends()).toEqual([20, 100, 100, 100]);
  });

  test('cannot be issued over another', async () => {
    const { store } = await openTwice(name);
    await store.tickets.issue(ticket('a', 'first'), 0);
    await expect(store.tickets.issue(ticket('a', 'second'), 0)).rejects.toThrow();
    expect(await store.tickets.take('local', 'a', 1)).toBe('first');
  });
});
