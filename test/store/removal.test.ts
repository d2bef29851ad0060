import { describe, expect, test } from 'vitest';
import { openLog, sealedGroups } from './answering.js';
import { ENGINES } from './fresh.js';
import { DAY, KEEPING } from './keeping.js';

describe.each(ENGINES)('retention of the log on %s', (name) => {
  test('blanks questions, then removes entries, and the log stays whole', async () => {
    const { store, engine } = await openLog(name);
    const { db } = engine;
    const purge = (now: number) => store.retention.purge(KEEPING, now);
    const kept = [...(await sealedGroups(store, [2, 3])), ...(await sealedGroups(store, [2], DAY))];
    const findings = async () => (await store.answers.verify(kept)).findings;
    expect(await purge(80 * DAY + 4)).toMatchObject({ questions: 3, log: 0 });
    expect(await purge(80 * DAY + 6)).toMatchObject({ questions: 2, log: 0 });
    expect(await findings()).toEqual([]);
    expect(await purge(90 * DAY + 5)).toMatchObject({ questions: 2, log: 2 });
    expect(await findings()).toEqual([]);
    expect(await purge(90 * DAY + 6)).toMatchObject({ log: 3 });
    const positions = await db.selectFrom('answer').select(['position', 'kind', 'outcome']).orderBy('at').execute();
    expect(positions).toEqual([
      { position: 6, kind: 'answer', outcome: 'answered' },
      { position: 7, kind: 'answer', outcome: 'answered' },
      { position: null, kind: 'purge', outcome: '2' },
      { position: null, kind: 'purge', outcome: '5' },
    ]);
    kept.push((await store.answers.seal(91 * DAY)) as (typeof kept)[number]);
    expect(await store.answers.verify(kept)).toMatchObject({ findings: [], removed: 5, sealed: 4 });
    // At last an older removal goes as well, and the newest speaks for all.
    expect(await purge(182 * DAY)).toMatchObject({ log: 4 });
    expect(await store.answers.verify(kept)).toMatchObject({ findings: [], removed: 9, sealed: 0, unsealed: 1 });
  });

  test('believes no removal that is not its own', async () => {
    const { store, engine } = await openLog(name);
    const { db } = engine;
    await sealedGroups(store, [2, 2, 2]);
    await store.retention.purge(KEEPING, 90 * DAY + 3);
    const ours = await db.selectFrom('answer').selectAll().where('kind', '=', 'purge').executeTakeFirstOrThrow();
    await db.deleteFrom('answer').where('position', '<=', 4).execute();
    await db
      .insertInto('answer')
      .values({ ...ours, id: 'another', outcome: '4' })
      .execute();
    expect(await store.answers.verify([])).toMatchObject({
      findings: [
        { kind: 'entry-missing', from: 3, to: 4 },
        { kind: 'unsealed-changed', from: 2, to: 2 },
      ],
      removed: 2,
    });
    expect(await store.retention.purge(KEEPING, 90 * DAY + 6)).toMatchObject({ log: 0 });
  });

  test('removes no entry on the word of a seal that somebody changed', async () => {
    const { store, engine } = await openLog(name);
    const { db } = engine;
    const purge = (now: number) => store.retention.purge(KEEPING, now);
    await sealedGroups(store, [2, 2]);
    await sealedGroups(store, [2], 300 * DAY);
    await db.updateTable('seal').set({ at: 0 }).where('number', '=', 3).execute();
    expect(await purge(310 * DAY)).toMatchObject({ log: 4 });
    await db.deleteFrom('seal').where('number', '=', 3).execute();
    await sealedGroups(store, [1], 301 * DAY);
    expect(await purge(600 * DAY)).toMatchObject({ log: 0 });
    expect((await store.answers.verify([])).removed).toBe(4);
  });
});
