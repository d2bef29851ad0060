import { describe, expect, test } from 'vitest';
import { ENGINES } from '../fresh.js';
import { openTwice } from './signedin.js';

describe.each(ENGINES)('counting on %s', (name) => {
  test('misses none of fifty at the same moment, on two instances', async () => {
    const { store, other } = await openTwice(name);
    const counts = await Promise.all(
      Array.from({ length: 50 }, (_, n) => (n % 2 === 0 ? store : other).limits.count('192.0.2.1', 1000, 5)),
    );
    expect(counts.map(({ count }) => count).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 50 }, (_, n) => n + 1),
    );
    expect(new Set(counts.map(({ endsAt }) => endsAt))).toEqual(new Set([1005]));
  });

  test('begins anew when the window ends, to the millisecond', async () => {
    const { limits } = (await openTwice(name)).store;
    expect(await limits.count('a', 1000, 5)).toEqual({ count: 1, endsAt: 1005 });
    expect(await limits.count('a', 1000, 1004)).toEqual({ count: 2, endsAt: 1005 });
    expect(await limits.count('a', 1000, 1005)).toEqual({ count: 1, endsAt: 2005 });
    expect(await limits.count('a', 1000, 9000)).toEqual({ count: 1, endsAt: 10_000 });
  });

  test('keeps keys apart, and forgets one', async () => {
    const { limits } = (await openTwice(name)).store;
    await limits.count('a', 1000, 0);
    await limits.count('a', 1000, 0);
    expect(await limits.count('b', 1000, 0)).toMatchObject({ count: 1 });
    await limits.forget('a');
    await limits.forget('never counted');
    expect(await limits.count('a', 1000, 1)).toEqual({ count: 1, endsAt: 1001 });
    expect(await limits.count('b', 1000, 1)).toMatchObject({ count: 2 });
  });

  test('goes on when the clock goes back, and nobody waits for longer than a window', async () => {
    const { limits } = (await openTwice(name)).store;
    await limits.count('a', 1000, 90_000);
    expect(await limits.count('a', 1000, 89_990)).toEqual({ count: 2, endsAt: 90_990 });
    expect(await limits.count('a', 1000, 500)).toEqual({ count: 3, endsAt: 1500 });
    expect(await limits.count('a', 1000, 1500)).toEqual({ count: 1, endsAt: 2500 });
  });
});
