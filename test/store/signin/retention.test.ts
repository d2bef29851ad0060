import { describe, expect, test } from 'vitest';
import { ENGINES } from '../fresh.js';
import { DAY, KEEPING } from '../keeping.js';
import { claimOne, event, NOTHING } from '../turning.js';
import { HOUR, openTwice, session } from './signedin.js';

const long = (id: string, person = 'p1') => ({ ...session(id, person), endsAt: 999 * DAY, idleMs: 30 * DAY });

describe.each(ENGINES)('retention of sign-ins on %s', (name) => {
  const setUp = async () => {
    const { store, db } = await openTwice(name);
    return {
      store,
      db,
      purge: (now: number, keeping = KEEPING) => store.retention.purge(keeping, now),
      /** Somebody who has an identity and something that is kept of them. */
      comes: async (person: string, platform: string, now: number) => {
        const identity = { platform, subject: person, verifiedMail: `${person}@example.jp` };
        expect(await store.people.personOf(identity, person, now)).toBe(person);
        await store.inbox.record(event(`${person} ${platform}`, 'talk', person), now);
        await store.turns.commit(await claimOne(store, now), { ...NOTHING, person: { segment: 'x' } }, now);
      },
      kept: async () => ({
        people: (await db.selectFrom('person').select('id').orderBy('id').execute()).map(({ id }) => id),
        identities: (await db.selectFrom('identity').select('platform').orderBy('seq').execute()).map(
          ({ platform }) => platform,
        ),
      }),
    };
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

  test('forgets who somebody is with what is kept of them, once they are not here any more', async () => {
    const { store, purge, comes, kept } = await setUp();
    await comes('p1', 'web', 0);
    await purge(100 * DAY);
    expect(await kept()).toEqual({ people: ['p1'], identities: ['web'] });
    expect(await purge(100 * DAY + 1)).toMatchObject({ people: 2 });
    expect(await kept()).toEqual({ people: [], identities: [] });
    expect(await store.people.personOf({ platform: 'web', subject: 'p1' }, 'fresh', 100 * DAY + 1)).toBe('fresh');
  });

  test('keeps a person, and all their identities, while one of these is in use', async () => {
    const { store, purge, comes, kept } = await setUp();
    await comes('p1', 'web', 0);
    await comes('p2', 'other', 0);
    const slack = { platform: 'slack', subject: 's', verifiedMail: 'p1@example.jp' };
    for (const day of [0, 60]) expect(await store.people.personOf(slack, 'nobody', day * DAY)).toBe('p1');
    for (const day of [101, 120, 160]) await purge(day * DAY);
    expect(await kept()).toEqual({ people: ['p1'], identities: ['web', 'slack'] });
    await purge(160 * DAY + 1);
    expect(await kept()).toEqual({ people: [], identities: [] });
  });

  test('keeps the identities of whoever has something open or was heard lately', async () => {
    const { store, purge, comes, kept } = await setUp();
    await comes('p1', 'web', 0);
    await purge(50 * DAY);
    await store.inbox.record(event('waiting', 'talk', 'p1'), 60 * DAY);
    await purge(150 * DAY);
    expect(await kept()).toEqual({ people: ['p1'], identities: ['web'] });
    await store.turns.commit(await claimOne(store, 150 * DAY), { ...NOTHING, person: { segment: 'x' } }, 150 * DAY);
    await purge(191 * DAY);
    expect(await kept()).toEqual({ people: [], identities: [] });
    // Of somebody of whom nothing else is kept.
    await store.people.personOf({ platform: 'chat', subject: 's' }, 'p3', 191 * DAY);
    await store.inbox.record(event('waiting', 'talk', 'p3'), 200 * DAY);
    await purge(300 * DAY);
    expect(await kept()).toEqual({ people: [], identities: ['chat'] });
    await store.turns.commit(await claimOne(store, 300 * DAY), NOTHING, 300 * DAY);
    await purge(340 * DAY);
    expect(await kept()).toEqual({ people: [], identities: ['chat'] });
    await purge(340 * DAY + 1);
    expect(await kept()).toEqual({ people: [], identities: [] });
  });

  test.each([
    ['signs out', (store, now) => store.sessions.end('a').then(() => now)],
    ['is signed out everywhere', (store, now) => store.sessions.endAll('p1').then(() => now)],
    ['comes back too late', (store, now) => store.sessions.find('a', now + 30 * DAY).then(() => now)],
    ['stays away', (_, now) => Promise.resolve(now)],
  ] as [string, (store: Awaited<ReturnType<typeof openTwice>>['store'], now: number) => Promise<number>][])(
    'counts from the last use of a session on, also when its person %s',
    async (_, ends) => {
      const { store, purge, comes, kept } = await setUp();
      await comes('p1', 'web', 0);
      await store.sessions.open(long('a'), 0);
      for (let day = 20; day <= 300; day += 20) {
        expect(await store.sessions.find('a', day * DAY)).toBeDefined();
        await purge(day * DAY);
      }
      expect(await kept()).toEqual({ people: ['p1'], identities: ['web'] });
      await ends(store, 300 * DAY);
      await purge(330 * DAY);
      await purge(400 * DAY);
      expect(await kept()).toEqual({ people: ['p1'], identities: ['web'] });
      await purge(400 * DAY + 1);
      expect(await kept()).toEqual({ people: [], identities: [] });
    },
  );

  test('lets the newest of several sessions say when somebody was here', async () => {
    const { store, purge, comes, kept } = await setUp();
    await comes('p1', 'web', 0);
    for (const [id, now] of [
      ['a', 10],
      ['b', 50],
      ['c', 30],
    ] as const)
      await store.sessions.open(long(id), now * DAY);
    expect(await store.sessions.endAll('p1')).toBe(3);
    await purge(150 * DAY);
    expect(await kept()).toEqual({ people: ['p1'], identities: ['web'] });
    await purge(150 * DAY + 1);
    expect(await kept()).toEqual({ people: [], identities: [] });
  });

  // SQLite has one transaction at a time.
  test.runIf(name === 'postgres')('sees somebody who is just coming back', async () => {
    const { store, db, purge, comes, kept } = await setUp();
    await comes('p1', 'web', 0);
    await purge(50 * DAY);
    let purging: Promise<unknown> = Promise.resolve();
    await db.transaction().execute(async (tx) => {
      await tx
        .updateTable('identity')
        .set({ seen_at: 200 * DAY })
        .execute();
      purging = purge(200 * DAY);
      await new Promise((resolve) => setTimeout(resolve, 300));
    });
    await purging;
    expect(await kept()).toEqual({ people: ['p1'], identities: ['web'] });
    await store.sessions.open(long('x', 'somebody else'), 400 * DAY);
    await db.transaction().execute(async (tx) => {
      await tx.updateTable('session').set({ person: 'p1' }).execute();
      purging = purge(400 * DAY);
      await new Promise((resolve) => setTimeout(resolve, 300));
    });
    await purging;
    expect(await kept()).toEqual({ people: ['p1'], identities: ['web'] });
  });

  test('and signing in at the same moment leave nobody half forgotten', async () => {
    const { store, db, purge } = await setUp();
    for (let n = 0; n < 20; n++) {
      const identity = { platform: 'web', subject: `${n}` };
      await store.people.personOf(identity, `old ${n}`, 0);
      const [person] = await Promise.all([store.people.personOf(identity, `new ${n}`, 200 * DAY), purge(200 * DAY)]);
      const rows = await db.selectFrom('identity').select('person').where('subject', '=', `${n}`).execute();
      expect(rows).toEqual([{ person }]);
    }
  });
});
