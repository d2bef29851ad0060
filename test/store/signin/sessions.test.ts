import { describe, expect, test } from 'vitest';
import { openServingStore } from '../../../src/store/open.js';
import { ODD } from '../filled.js';
import { ENGINES, freshLocation, SECRET } from '../fresh.js';
import { HOUR, MINUTE, openTwice, session } from './signedin.js';

describe.each(ENGINES)('a session on %s', (name) => {
  test('gives back who signed in, and what was kept, on whatever instance', async () => {
    const { store, other } = await openTwice(name);
    await store.sessions.open(session('a', 'yamada', ODD), 5);
    expect(await other.sessions.find('a', 6)).toEqual({
      person: 'yamada',
      content: ODD,
      openedAt: 5,
      seenAt: 5,
      checkedAt: 5,
      claimedUntil: undefined,
    });
    for (const id of ['b', 'A', '', 'a'.repeat(100_000), 'a\u0000'])
      expect(await store.sessions.find(id, 6)).toBe(undefined);
  });

  test('is one per id, and belongs to whoever opened it', async () => {
    const { store } = await openTwice(name);
    await store.sessions.open(session('a', 'yamada'), 0);
    await expect(store.sessions.open(session('a', 'another'), 1)).rejects.toThrow();
    expect(await store.sessions.find('a', 2)).toMatchObject({ person: 'yamada' });
  });

  test('outlives the program', async () => {
    const location = await freshLocation(name);
    const first = await openServingStore(location, SECRET);
    await first.sessions.open(session('a'), 0);
    await first.close();
    const second = await openServingStore(location, SECRET);
    expect(await second.sessions.find('a', 1)).toMatchObject({ person: 'person', content: { groups: ['staff'] } });
    await second.close();
  });

  test('ends when it is to end, however much it is used, and its row is gone', async () => {
    const { store, db } = await openTwice(name);
    await store.sessions.open(session('a'), 0);
    for (let now = 0; now < 8 * HOUR; now += HOUR / 2) expect(await store.sessions.find('a', now)).toBeDefined();
    expect(await store.sessions.find('a', 8 * HOUR - 1)).toBeDefined();
    expect(await store.sessions.countOf('person', 8 * HOUR - 1)).toBe(1);
    expect(await store.sessions.countOf('person', 8 * HOUR)).toBe(0);
    expect(await store.sessions.find('a', 8 * HOUR)).toBe(undefined);
    expect(await db.selectFrom('session').selectAll().execute()).toEqual([]);
  });

  test('ends once nobody has used it for long enough, and its row is gone', async () => {
    const { store, db } = await openTwice(name);
    await store.sessions.open(session('a'), 1000);
    expect(await store.sessions.find('a', 1000 + HOUR - 1)).toMatchObject({ seenAt: 1000 + HOUR - 1 });
    expect(await store.sessions.find('a', 1000 + 2 * HOUR - 2)).toBeDefined();
    expect(await store.sessions.countOf('person', 1000 + 3 * HOUR - 3)).toBe(1);
    expect(await store.sessions.countOf('person', 1000 + 3 * HOUR - 2)).toBe(0);
    expect(await db.selectFrom('session').select('person').execute()).toEqual([{ person: 'person' }]);
    expect(await store.sessions.find('a', 1000 + 3 * HOUR - 2)).toBe(undefined);
    expect(await db.selectFrom('session').selectAll().execute()).toEqual([]);
  });

  test('is written once a minute at most for being used', async () => {
    const { store, db } = await openTwice(name);
    await store.sessions.open(session('a'), 0);
    const written = async () => (await db.selectFrom('session').select('seen_at').executeTakeFirst())?.seen_at;
    expect(await store.sessions.find('a', MINUTE - 1)).toMatchObject({ seenAt: 0 });
    expect(await written()).toBe(0);
    expect(await store.sessions.find('a', MINUTE)).toMatchObject({ seenAt: MINUTE });
    expect(await written()).toBe(MINUTE);
    expect(await store.sessions.find('a', 2 * MINUTE - 1)).toMatchObject({ seenAt: MINUTE });
    expect(await written()).toBe(MINUTE);
  });

  test('is not harmed by a clock that goes back', async () => {
    const { store } = await openTwice(name);
    await store.sessions.open({ ...session('a'), endsAt: 99 * HOUR }, 50 * HOUR);
    // A little, as two instances differ: nothing is written.
    expect(await store.sessions.find('a', 50 * HOUR - MINUTE + 1)).toMatchObject({ seenAt: 50 * HOUR });
    // A lot: it is idle from there on as from anywhere.
    expect(await store.sessions.find('a', 10 * HOUR)).toMatchObject({ openedAt: 50 * HOUR, seenAt: 10 * HOUR });
    expect(await store.sessions.find('a', 11 * HOUR - 1)).toBeDefined();
    expect(await store.sessions.keepChecked('a', 'new', 9 * HOUR)).toBe(true);
    expect(await store.sessions.find('a', 11 * HOUR)).toMatchObject({ content: 'new', checkedAt: 9 * HOUR });
    expect(await store.sessions.find('a', 12 * HOUR)).toBe(undefined);
    expect(await store.sessions.find('a', 11 * HOUR)).toBe(undefined);
  });

  test('is ended here, or for its person everywhere, and nobody else is', async () => {
    const { store } = await openTwice(name);
    for (const id of ['a', 'b', 'c']) await store.sessions.open(session(id, 'yamada'), 0);
    await store.sessions.open(session('d', 'suzuki'), 0);
    await store.sessions.end('a');
    await store.sessions.end('never');
    expect(await store.sessions.find('a', 1)).toBe(undefined);
    expect(await store.sessions.countOf('yamada', 1)).toBe(2);
    expect(await store.sessions.endAll('yamada')).toBe(2);
    expect(await store.sessions.endAll('yamada')).toBe(0);
    expect(await store.sessions.find('b', 1)).toBe(undefined);
    expect([await store.sessions.countOf('yamada', 1), await store.sessions.countOf('suzuki', 1)]).toEqual([0, 1]);
    expect(await store.sessions.find('d', 1)).toBeDefined();
  });
});

describe.each(ENGINES)('asking the provider again on %s', (name) => {
  test('is for one of twenty requests at the same moment', async () => {
    const { store, other } = await openTwice(name);
    await store.sessions.open(session('a'), 0);
    const claims = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        (n % 2 === 0 ? store : other).sessions.claimCheck('a', { checkedAt: 0, until: 100 }, 10),
      ),
    );
    expect(claims.filter(Boolean)).toHaveLength(1);
  });

  test('is for another one after a while, and at once when it was kept', async () => {
    const { store, other } = await openTwice(name);
    await store.sessions.open(session('a'), 0);
    await store.sessions.open(session('b'), 0);
    expect(await store.sessions.claimCheck('a', { checkedAt: 0, until: 100 }, 10)).toBe(true);
    expect(await other.sessions.claimCheck('b', { checkedAt: 0, until: 100 }, 10)).toBe(true);
    expect(await other.sessions.claimCheck('a', { checkedAt: 0, until: 199 }, 99)).toBe(false);
    expect(await other.sessions.claimCheck('a', { checkedAt: 0, until: 200 }, 100)).toBe(true);
    expect(await other.sessions.keepChecked('a', { tokens: 2 }, 150)).toBe(true);
    expect(await store.sessions.find('a', 151)).toMatchObject({ content: { tokens: 2 }, checkedAt: 150, openedAt: 0 });
    expect(await store.sessions.claimCheck('a', { checkedAt: 150, until: 300 }, 151)).toBe(true);
  });

  test('is not for who read the session before another had asked: their refresh token is used up', async () => {
    const { store, other } = await openTwice(name);
    await store.sessions.open(session('a'), 0);
    expect(await store.sessions.claimCheck('a', { checkedAt: 0, until: 100 }, 10)).toBe(true);
    expect(await store.sessions.keepChecked('a', { tokens: 2 }, 11)).toBe(true);
    expect(await other.sessions.claimCheck('a', { checkedAt: 0, until: 100 }, 12)).toBe(false);
    expect(await other.sessions.claimCheck('a', { checkedAt: 11, until: 100 }, 12)).toBe(true);
  });

  test('can keep something before it has come to its end, and is still under way', async () => {
    const { store, other } = await openTwice(name);
    await store.sessions.open(session('a'), 0);
    expect(await store.sessions.claimCheck('a', { checkedAt: 0, until: 100 }, 10)).toBe(true);
    await store.sessions.keepContent('a', { tokens: 2 });
    expect(await other.sessions.find('a', 11)).toMatchObject({
      content: { tokens: 2 },
      checkedAt: 0,
      claimedUntil: 100,
    });
  });

  test('is put off by who has heard nothing, and that can be seen', async () => {
    const { store, other } = await openTwice(name);
    await store.sessions.open(session('a'), 0);
    expect(await store.sessions.claimCheck('a', { checkedAt: 0, until: 100 }, 10)).toBe(true);
    expect(await other.sessions.find('a', 11)).toMatchObject({ claimedUntil: 100, checkedAt: 0 });
    await store.sessions.putOffCheck('a', 50);
    expect(await other.sessions.find('a', 12)).toMatchObject({ claimedUntil: 50, checkedAt: 0 });
    expect(await other.sessions.claimCheck('a', { checkedAt: 0, until: 100 }, 49)).toBe(false);
    expect(await other.sessions.claimCheck('a', { checkedAt: 0, until: 150 }, 50)).toBe(true);
  });

  test('does not count as use, which being asked for does', async () => {
    const { store } = await openTwice(name);
    await store.sessions.open(session('a'), 0);
    expect(await store.sessions.claimCheck('a', { checkedAt: 0, until: HOUR }, HOUR - 1)).toBe(true);
    expect(await store.sessions.keepChecked('a', 1, HOUR - 1)).toBe(true);
    expect(await store.sessions.find('a', HOUR)).toBe(undefined);
  });

  test('keeps nothing where the session has ended meanwhile', async () => {
    const { store, db } = await openTwice(name);
    await store.sessions.open(session('a'), 0);
    expect(await store.sessions.claimCheck('a', { checkedAt: 0, until: 100 }, 10)).toBe(true);
    await store.sessions.end('a');
    await store.sessions.keepContent('a', 1);
    expect(await store.sessions.keepChecked('a', 1, 20)).toBe(false);
    expect(await store.sessions.claimCheck('a', { checkedAt: 0, until: 300 }, 200)).toBe(false);
    expect(await db.selectFrom('session').selectAll().execute()).toEqual([]);

    await store.sessions.open(session('b'), 0);
    expect(await store.sessions.keepChecked('b', 'too late', HOUR)).toBe(false);
    expect(await store.sessions.claimCheck('b', { checkedAt: 0, until: 2 * HOUR }, HOUR)).toBe(false);
    expect(await store.sessions.find('b', HOUR - 1)).toMatchObject({ content: { groups: ['staff'] }, checkedAt: 0 });
  });

  test('and ending at the same moment leave no session', async () => {
    const { store, other, db } = await openTwice(name);
    for (let n = 0; n < 20; n++) {
      await store.sessions.open(session(`${n}`), 0);
      await Promise.all([
        other.sessions.keepChecked(`${n}`, 'new', 1),
        other.sessions.find(`${n}`, MINUTE),
        store.sessions.end(`${n}`),
        other.sessions.keepChecked(`${n}`, 'newer', 1),
      ]);
    }
    expect(await db.selectFrom('session').selectAll().execute()).toEqual([]);
  });
});
