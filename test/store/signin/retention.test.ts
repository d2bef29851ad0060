import { describe, expect, test } from 'vitest';
import { ENGINES } from '../fresh.js';
import { DAY, KEEPING } from '../keeping.js';
import { HOUR, openTwice, session } from './signedin.js';

describe.each(ENGINES)('retention of sign-ins on %s', (name) => {
  const setUp = async () => {
    const { store, db } = await openTwice(name);
    return { store, db, purge: (now: number) => store.retention.purge(KEEPING, now) };
  };

  test('removes sessions, tickets and windows that ended, and no others', async () => {
    const { store, db, purge } = await setUp();
    await store.sessions.open({ ...session('over'), endsAt: 10, idleMs: HOUR }, 0);
    await store.sessions.open({ ...session('idle'), idleMs: 10 }, 0);
    await store.sessions.open({ ...session('open'), idleMs: 11 }, 0);
    for (const endsAt of [10, 11]) await store.tickets.issue({ id: `${endsAt}`, kind: 'k', content: 1, endsAt }, 0);
    for (const windowMs of [10, 11]) await store.limits.count(`${windowMs}`, windowMs, 0);
    expect(await purge(9)).toMatchObject({ sessions: 0, tickets: 0, counters: 0 });
    expect(await purge(10)).toMatchObject({ sessions: 2, tickets: 1, counters: 1 });
    expect(await purge(10)).toMatchObject({ sessions: 0, tickets: 0, counters: 0 });
    expect(await store.sessions.find('open', 10)).toBeDefined();
    expect(await store.tickets.take('k', '11', 10)).toBe(1);
    expect(await store.limits.count('11', 11, 10)).toMatchObject({ count: 2 });
    expect(await purge(HOUR)).toMatchObject({ sessions: 1, counters: 1 });
    expect(await db.selectFrom('session').selectAll().execute()).toEqual([]);
  });

  test('removes any number of them', async () => {
    const { db, purge } = await setUp();
    for (let batch = 0; batch < 12; batch++) {
      const ids = Array.from({ length: 100 }, (_, n) => `${batch} ${n}`);
      const times = { opened_at: 0, seen_at: 0, checked_at: 0, ends_at: 1, idle_ms: 1, expires_at: 1 };
      await db
        .insertInto('session')
        .values(ids.map((id) => ({ id, person: `p${id}`, content: '', ...times })))
        .execute();
      await db
        .insertInto('ticket')
        .values(ids.map((id) => ({ id, kind: 'k', content: '', ends_at: 1 })))
        .execute();
      await db
        .insertInto('counter')
        .values(ids.map((key) => ({ key, count: 1, ends_at: 1 })))
        .execute();
      await db
        .insertInto('identity')
        .values(ids.map((subject) => ({ platform: 'web', subject, person: `p${subject}`, seen_at: 0 })))
        .execute();
    }
    expect(await purge(101 * DAY)).toMatchObject({ sessions: 1200, tickets: 1200, counters: 1200, people: 1200 });
  });

  // SQLite has one transaction at a time.
  test.runIf(name === 'postgres')('leaves alone what begins anew at the same moment', async () => {
    const { store, db, purge } = await setUp();
    await store.sessions.open({ ...session('a'), idleMs: 10 }, 0);
    const meanwhile = async (change: (tx: typeof db) => Promise<unknown>) => {
      let purging: Promise<unknown> = Promise.resolve();
      await db.transaction().execute(async (tx) => {
        await change(tx);
        purging = purge(10);
        await new Promise((resolve) => setTimeout(resolve, 300));
      });
      return purging;
    };
    // By an instance whose clock is a little behind.
    const used = { seen_at: 9, expires_at: 19 };
    expect(await meanwhile((tx) => tx.updateTable('session').set(used).execute())).toMatchObject({ sessions: 0 });
    await store.limits.count('a', 10, 0);
    const counted = await meanwhile((tx) => tx.updateTable('counter').set({ ends_at: 20 }).execute());
    expect(counted).toMatchObject({ counters: 0 });
    expect(await store.sessions.find('a', 18)).toBeDefined();
    expect(await store.limits.count('a', 10, 18)).toMatchObject({ count: 2 });
  });
});
