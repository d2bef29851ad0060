import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { keysFrom } from '../../../src/store/keys.js';
import { storeOn } from '../../../src/store/open.js';
import { hashOf } from '../../../src/store/signin/encryption.js';
import type { Store } from '../../../src/store/store.js';
import { dumpOf } from '../dump.js';
import { ENGINES, SECRET } from '../fresh.js';
import { HOUR, openTwice, session } from './signedin.js';

const ID = 'q1w2e3-the-secret-of-the-cookie';
const LINK = 'z9x8c7-the-secret-of-the-link';

/** Whatever nobody may find in the database. */
const HIDDEN = [ID, LINK, SECRET, 'refresh-token', 'code-verifier', 'tanaka@example.jp', 'tanaka', '192.0.2.77'];

async function leaveEverything({ sessions, tickets, people, limits }: Store): Promise<void> {
  await sessions.open(session(ID, 'p1', { token: 'refresh-token-1' }), 0);
  await sessions.keepChecked(ID, { token: 'refresh-token-2' }, 1);
  await tickets.issue({ id: LINK, kind: 'sign-in', content: 'code-verifier', endsAt: HOUR }, 0);
  await people.personOf({ platform: 'web', subject: 's', verifiedMail: ' Tanaka@Example.jp' }, 'p1', 0);
  await limits.count('sign-in 192.0.2.77', HOUR, 0);
}

describe.each(ENGINES)('what lies in the database on %s', (name) => {
  test('holds no id, content, address of a person or of a network', async () => {
    const { location, store } = await openTwice(name);
    await leaveEverything(store);
    const rows = JSON.stringify(await dumpOf(location));
    expect(rows).toContain('sign-in');
    for (const hidden of HIDDEN) expect(rows.toLowerCase()).not.toContain(hidden.toLowerCase());
    if (!('file' in location)) return;
    const folder = dirname(location.file);
    const files = readdirSync(folder).map((file) => readFileSync(join(folder, file)).toString('latin1'));
    expect(files.join('')).toContain('sign-in');
    for (const hidden of HIDDEN) expect(files.join('').toLowerCase()).not.toContain(hidden.toLowerCase());
  });

  test('opens with no other secret, and is gone then', async () => {
    const { store, engine, db } = await openTwice(name);
    await leaveEverything(store);
    const stranger = storeOn(engine, keysFrom(`${SECRET} but another`));
    expect(await stranger.tickets.take('sign-in', LINK, 1)).toBe(undefined);
    expect(await stranger.sessions.keepChecked(ID, { token: 'mine' }, 1)).toBe(false);
    expect(await db.selectFrom('session').selectAll().execute()).toEqual([]);
    await store.sessions.open(session(ID), 0);
    expect(await stranger.sessions.find(ID, 1)).toBe(undefined);
    expect(await store.sessions.find(ID, 1)).toBe(undefined);
    expect(
      await stranger.people.personOf({ platform: 'slack', subject: 's', verifiedMail: 'tanaka@example.jp' }, 'p2', 1),
    ).toBe('p2');
    expect(await stranger.limits.count('sign-in 192.0.2.77', HOUR, 1)).toMatchObject({ count: 1 });
  });

  test.each([
    { person: 'somebody else' },
    { ends_at: 99 * HOUR, expires_at: 99 * HOUR },
    { idle_ms: 99 * HOUR, expires_at: 8 * HOUR },
    { checked_at: 3 * HOUR },
    { opened_at: 1 },
    { content: '' },
    { content: 'AAAA' },
    { content: Buffer.alloc(100).toString('base64url') },
  ])('is no session once somebody has written %j there', async (change) => {
    const { store, db } = await openTwice(name);
    const tampered = async () => {
      await store.sessions.open(session(ID), 0);
      await db.updateTable('session').set(change).execute();
    };
    await tampered();
    expect(await store.sessions.find(ID, 1)).toBe(undefined);
    expect(await db.selectFrom('session').selectAll().execute()).toEqual([]);
    await tampered();
    expect(await store.sessions.keepChecked(ID, 'kept', 1)).toBe(false);
    expect(await db.selectFrom('session').selectAll().execute()).toEqual([]);
  });

  test('says no longer than the session itself when it was last used', async () => {
    const { store, db } = await openTwice(name);
    await store.sessions.open(session(ID), 0);
    await db
      .updateTable('session')
      .set({ seen_at: 99 * HOUR, expires_at: 99 * HOUR })
      .execute();
    expect(await store.sessions.find(ID, 8 * HOUR)).toBe(undefined);
  });

  test('cannot be put in the place of another', async () => {
    const { store, db } = await openTwice(name);
    await store.sessions.open(session('admin', 'person', 'may do all'), 0);
    await store.sessions.open(session(ID, 'person', 'may do little'), 0);
    const { content } = await db
      .selectFrom('session')
      .select('content')
      .where('id', '=', hashOf('admin'))
      .executeTakeFirstOrThrow();
    await db.updateTable('session').set({ content }).where('id', '=', hashOf(ID)).execute();
    expect(await store.sessions.find(ID, 1)).toBe(undefined);
    expect(await store.sessions.find('admin', 1)).toMatchObject({ content: 'may do all' });

    await store.tickets.issue({ id: LINK, kind: 'sign-in', content: 'x', endsAt: HOUR }, 0);
    await db.updateTable('ticket').set({ kind: 'local' }).execute();
    expect(await store.tickets.take('local', LINK, 1)).toBe(undefined);
    await store.tickets.issue({ id: LINK, kind: 'sign-in', content: 'x', endsAt: HOUR }, 0);
    await db
      .updateTable('ticket')
      .set({ ends_at: 99 * HOUR })
      .execute();
    expect(await store.tickets.take('sign-in', LINK, 1)).toBe(undefined);
  });
});
