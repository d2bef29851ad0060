import { sql } from 'kysely';
import { describe, expect, onTestFinished, test } from 'vitest';
import { restore } from '../../src/store/copy/restore.js';
import { engineAt, usingEngine } from '../../src/store/engine/location.js';
import { migrate } from '../../src/store/migrate.js';
import { MIGRATIONS } from '../../src/store/migrations.js';
import { openServingStore } from '../../src/store/open.js';
import { startActor } from './acting.js';
import { backupOf, filledBackup, rewritten } from './backups.js';
import { dumpOf } from './dump.js';
import { fill } from './filled.js';
import { ENGINES, freshLocation, SECRET } from './fresh.js';

describe.each(ENGINES)('restoring on %s', (engine) => {
  test('takes the place of nothing unless told to', async () => {
    const [file, target] = [await filledBackup(), await freshLocation(engine)];
    await fill(target, 9);
    const before = await dumpOf(target);
    await expect(restore(target, file, { replace: false })).rejects.toMatchObject({
      kind: 'occupied',
      message: expect.stringContaining('--replace'),
    });
    expect(await dumpOf(target)).toEqual(before);
    await restore(target, file, { replace: true });
    expect((await dumpOf(target)).outbox).toHaveLength(9);
  });

  test('leaves everything as it was when a row does not fit, however late', async () => {
    const file = rewritten(await filledBackup(), (lines) => [...lines, lines.at(-1) ?? '']);
    const target = await freshLocation(engine);
    await fill(target, 9);
    const before = await dumpOf(target);
    await expect(restore(target, file, { replace: true })).rejects.toMatchObject({ kind: 'backup' });
    expect(await dumpOf(target)).toEqual(before);
    const empty = await freshLocation(engine);
    await expect(restore(empty, file, { replace: false })).rejects.toMatchObject({ kind: 'backup' });
    expect(Object.values(await dumpOf(empty)).flat()).toEqual([]);
  });

  test('is refused while a server runs, in this process or another', async () => {
    const [file, target] = [await filledBackup(), await freshLocation(engine)];
    const store = await openServingStore(target, SECRET);
    const refused = { kind: 'serving', message: expect.stringContaining('jobun serve') };
    await expect(restore(target, file, { replace: true })).rejects.toMatchObject(refused);
    const actor = await startActor();
    expect(await actor.does({ act: 'restore', location: target, file, replace: true })).toMatchObject(refused);
    expect(await store.inbox.waiting()).toEqual({ count: 0, oldest: undefined });
    await store.close();
    expect(await actor.does({ act: 'restore', location: target, file, replace: true })).toMatchObject({
      result: { outbox: 9 },
    });
  });

  test('signs everybody out, and takes no session from a backup', async () => {
    const [file, target] = [await filledBackup(), await freshLocation(engine)];
    await fill(target);
    const { session = [], ticket = [], counter = [] } = await dumpOf(target);
    await restore(target, file, { replace: true });
    expect(await dumpOf(target)).toMatchObject({
      session: [],
      ticket: [],
      counter: [],
      identity: [{ person: 'person' }],
    });
    for (const [table, [row]] of Object.entries({ session, ticket, counter })) {
      expect(row).toBeDefined();
      const made = rewritten(file, (lines) => [...lines, JSON.stringify({ table, row })]);
      await expect(restore(target, made, { replace: true })).rejects.toMatchObject({ kind: 'backup' });
    }
    expect((await dumpOf(target)).session).toEqual([]);
  });

  test('refuses a database of a newer version', async () => {
    const [file, target] = [await filledBackup(), await freshLocation(engine)];
    await usingEngine(engineAt(target), async (own) => {
      await migrate(own);
      await sql`insert into migration values ('9999-later', '')`.execute(own.db);
    });
    await expect(restore(target, file, { replace: true })).rejects.toMatchObject({ kind: 'newer' });
  });

  test('takes a backup of the time before anybody could sign in', async () => {
    const older = rewritten(await filledBackup(), ([first = '', ...rows]) => [
      JSON.stringify({ ...JSON.parse(first), migrations: ['0001-records'] }),
      ...rows.filter((row) => JSON.parse(row).table !== 'identity').map(withoutLaterColumns),
    ]);
    const target = await freshLocation(engine);
    await restore(target, older, { replace: false });
    expect(await dumpOf(target)).toMatchObject({ session: [], identity: [], person: [{ id: 'person' }] });
    const store = await openServingStore(target, SECRET);
    expect(await store.people.personOf({ platform: 'web', subject: 's' }, 'fresh', 1)).toBe('fresh');
    await store.close();
  });

  test('gives identities that come after it numbers of their own', async () => {
    const target = await freshLocation(engine);
    await restore(target, await filledBackup(), { replace: false });
    const store = await openServingStore(target, SECRET);
    expect(await store.people.personOf({ platform: 'web', subject: 'one' }, 'fresh', 1)).toBe('person');
    expect(await store.people.personOf({ platform: 'web', subject: 'two' }, 'fresh', 1)).toBe('fresh');
    await store.close();
  });

  test('brings a backup of older tables up to date', async () => {
    const [file, target] = [await filledBackup(), await freshLocation(engine)];
    const migrations = MIGRATIONS as Record<string, (typeof MIGRATIONS)[string]>;
    migrations['9998-marks'] = async (db) => {
      await db.schema.alterTable('person').addColumn('mark', 'text').execute();
      await sql`update person set mark = 'was here'`.execute(db);
    };
    onTestFinished(() => void delete migrations['9998-marks']);
    await restore(target, file, { replace: false });
    const dump = await dumpOf(target);
    expect(dump.person?.map(({ mark }) => mark)).toEqual(['was here']);
    const newer = await backupOf(target);
    const other = await freshLocation(engine);
    await restore(other, newer, { replace: false });
    expect(await dumpOf(other)).toEqual(dump);
    delete migrations['9998-marks'];
    await expect(restore(await freshLocation(engine), newer, { replace: false })).rejects.toMatchObject({
      kind: 'newer',
    });
  });
});

function withoutLaterColumns(line: string): string {
  const { table, row } = JSON.parse(line);
  const { replaces: _, about: __, ...own } = row;
  return JSON.stringify({ table, row: own });
}
