import { describe, expect, test } from 'vitest';
import type { Store } from '../../../src/store/store.js';
import { ENGINES } from '../fresh.js';
import { DAY, KEEPING } from '../keeping.js';
import { claimOne, event, NOTHING } from '../turning.js';
import { openTwice } from './signedin.js';

const BOTH = { people: ['p1'], identities: ['web'] };
const NOBODY = { people: [], identities: [] };

const session = (id: string, person = 'p1') => ({ id, person, content: 1, endsAt: 999 * DAY, idleMs: 30 * DAY });

describe.each(ENGINES)('retention of people on %s', (name) => {
  const setUp = async () => {
    const { store, db } = await openTwice(name);
    let said = 0;
    return {
      store,
      db,
      purge: (now: number) => store.retention.purge(KEEPING, now),
      signsIn: async (platform: string, now: number, person = 'p1') => {
        const identity = { platform, subject: person, verifiedMail: `${person}@example.jp` };
        expect(await store.people.personOf(identity, person, now)).toBe(person);
      },
      /** From then on something is kept of them. */
      says: async (now: number, timers: (typeof NOTHING)['timers'] = [], person = 'p1') => {
        await store.inbox.record(event(`${++said}`, 'talk', person), now);
        await store.turns.commit(await claimOne(store, now), { ...NOTHING, person: { said }, timers }, now);
      },
      kept: async () => ({
        people: (await db.selectFrom('person').select('id').orderBy('id').execute()).map(({ id }) => id),
        identities: (await db.selectFrom('identity').select('platform').orderBy('seq').execute()).map(
          ({ platform }) => platform,
        ),
      }),
    };
  };

  test('forgets who somebody is once they are not here any more', async () => {
    const { store, purge, signsIn, kept } = await setUp();
    await signsIn('web', 0);
    expect(await purge(100 * DAY)).toMatchObject({ people: 0 });
    expect(await kept()).toEqual({ people: [], identities: ['web'] });
    expect(await purge(100 * DAY + 1)).toMatchObject({ people: 1 });
    expect(await kept()).toEqual(NOBODY);
    expect(await store.people.personOf({ platform: 'web', subject: 'p1' }, 'fresh', 100 * DAY + 1)).toBe('fresh');
  });

  test('keeps what is known of somebody, and all their identities, while one of these is in use', async () => {
    const { purge, signsIn, says, kept } = await setUp();
    await signsIn('web', 0);
    await says(0);
    await signsIn('other', 0, 'p2');
    for (const day of [0, 60]) await signsIn('slack', day * DAY);
    for (const day of [101, 120, 160]) await purge(day * DAY);
    expect(await kept()).toEqual({ people: ['p1'], identities: ['web', 'slack'] });
    await purge(160 * DAY + 1);
    expect(await kept()).toEqual(NOBODY);
  });

  test('keeps all identities of somebody of whom nothing else is known, while one of them is in use', async () => {
    const { purge, signsIn, kept } = await setUp();
    for (const [platform, day] of [
      ['web', 0],
      ['slack', 60],
    ] as const)
      await signsIn(platform, day * DAY);
    await purge(160 * DAY);
    expect(await kept()).toEqual({ people: [], identities: ['web', 'slack'] });
    await purge(160 * DAY + 1);
    expect(await kept()).toEqual(NOBODY);
  });

  test('keeps identities as long as what is known of their person', async () => {
    const { purge, signsIn, says, kept } = await setUp();
    await signsIn('web', 0);
    await says(60 * DAY);
    for (const day of [101, 160]) {
      await purge(day * DAY);
      expect(await kept()).toEqual(BOTH);
    }
    await purge(160 * DAY + 1);
    expect(await kept()).toEqual(NOBODY);
  });

  test('keeps the identities of somebody who waits, or was heard lately', async () => {
    const { store, purge, signsIn, kept } = await setUp();
    await signsIn('web', 0);
    await store.inbox.record(event('waiting', 'talk', 'p1'), 60 * DAY);
    await purge(300 * DAY);
    expect(await kept()).toMatchObject({ identities: ['web'] });
    await store.turns.commit(await claimOne(store, 300 * DAY), NOTHING, 300 * DAY);
    await purge(340 * DAY);
    expect(await kept()).toMatchObject({ identities: ['web'] });
    await purge(340 * DAY + 1);
    expect(await kept()).toEqual(NOBODY);
  });

  test('keeps the identities of somebody who is to be reminded', async () => {
    const { db, purge, signsIn, says, kept } = await setUp();
    await signsIn('web', 0);
    await says(0, [{ kind: 'set', id: 't', at: 999 * DAY, payload: null }]);
    await db.deleteFrom('person').execute();
    await purge(300 * DAY);
    expect(await kept()).toEqual({ people: [], identities: ['web'] });
  });

  test.each<[string, (store: Store, now: number) => Promise<unknown>]>([
    ['signs out', (store) => store.sessions.end('a')],
    ['is signed out everywhere', (store) => store.sessions.endAll('p1')],
    ['comes back too late', (store, now) => store.sessions.find('a', now + 30 * DAY)],
    ['stays away', async () => undefined],
  ])('counts from the last use of a session on, when its person %s', async (_, ends) => {
    for (const kind of ['identity', 'state'] as const) {
      const { store, purge, signsIn, says, kept } = await setUp();
      await (kind === 'identity' ? signsIn('web', 0) : says(0));
      const here = kind === 'identity' ? { people: [], identities: ['web'] } : { people: ['p1'], identities: [] };
      await store.sessions.open(session('a'), 0);
      for (let day = 20; day <= 300; day += 20) {
        expect(await store.sessions.find('a', day * DAY)).toBeDefined();
        await purge(day * DAY);
      }
      expect(await kept()).toEqual(here);
      await ends(store, 300 * DAY);
      for (const day of [330, 400]) await purge(day * DAY);
      expect(await kept()).toEqual(here);
      await purge(400 * DAY + 1);
      expect(await kept()).toEqual(NOBODY);
    }
  });

  test('takes the newest of all that says when somebody was here', async () => {
    const { store, purge, signsIn, says, kept } = await setUp();
    await signsIn('web', 0);
    await says(0);
    for (const [id, day] of [
      ['a', 10],
      ['b', 50],
      ['c', 30],
    ] as const)
      await store.sessions.open(session(id), day * DAY);
    expect(await store.sessions.endAll('p1')).toBe(3);
    await purge(150 * DAY);
    expect(await kept()).toEqual(BOTH);
    await store.sessions.open({ ...session('d'), idleMs: 999 * DAY }, 150 * DAY);
    await signsIn('web', 170 * DAY);
    await says(175 * DAY);
    // The event goes, and with it what else would say so.
    await purge(216 * DAY);
    await store.sessions.end('d');
    await purge(275 * DAY);
    expect(await kept()).toEqual(BOTH);
    await purge(275 * DAY + 1);
    expect(await kept()).toEqual(NOBODY);
  });

  test('is not misled by an old session about an identity that is in use', async () => {
    const { store, purge, signsIn, kept } = await setUp();
    await store.sessions.open(session('a'), 0);
    await signsIn('web', 20 * DAY);
    await store.sessions.end('a');
    await purge(120 * DAY);
    expect(await kept()).toEqual({ people: [], identities: ['web'] });
  });

  // SQLite has one transaction at a time.
  test.runIf(name === 'postgres')('sees somebody who is just coming back', async () => {
    const { store, db, purge, signsIn, says, kept } = await setUp();
    const meanwhile = async (now: number, change: (tx: typeof db) => Promise<unknown>) => {
      let purging: Promise<unknown> = Promise.resolve();
      await db.transaction().execute(async (tx) => {
        await change(tx);
        purging = purge(now);
        await new Promise((resolve) => setTimeout(resolve, 300));
      });
      await purging;
    };
    await signsIn('web', 0);
    await says(0);
    await purge(50 * DAY);
    const at = 200 * DAY;
    await meanwhile(at, (tx) => tx.updateTable('identity').set({ seen_at: at }).execute());
    expect(await kept()).toEqual(BOTH);
    await store.sessions.open(session('x', 'somebody else'), 400 * DAY);
    await meanwhile(400 * DAY, (tx) => tx.updateTable('session').set({ person: 'p1' }).execute());
    expect(await kept()).toEqual(BOTH);
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
