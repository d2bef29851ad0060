import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Seal } from '../../src/store/log/seal.js';
import type { Verification } from '../../src/store/log/verification.js';
import { verify } from '../../src/store/log/verification.js';
import { answer, KEYS, openLog, sealedGroups } from './answering.js';
import { ENTRY_TAMPERINGS, ON_SQLITE } from './entrytamperings.js';
import { ENGINES } from './fresh.js';
import { DAY, KEEPING } from './keeping.js';
import { REMOVAL_TAMPERINGS, SEAL_TAMPERINGS } from './sealtamperings.js';
import type { Choice, Log, Tampering } from './tampering.js';

/** A log of many seals, whose first were removed, with questions blanked and entries not sealed yet. */
async function longLog(name: (typeof ENGINES)[number]) {
  const { store, engine } = await openLog(name);
  const kept = [...(await sealedGroups(store, [3, 1, 5, 2]))];
  const gone = await engine.db.selectFrom('answer').selectAll().orderBy('position').limit(1).executeTakeFirstOrThrow();
  await store.retention.purge({ ...KEEPING, log: 1 }, DAY + 10);
  kept.push(...(await sealedGroups(store, [4, 7, 1, 1, 6], 2 * DAY)));
  await store.retention.purge({ ...KEEPING, questions: 1 }, 3 * DAY + 12);
  kept.push(...(await sealedGroups(store, [8, 3], 4 * DAY)));
  for (const at of [1, 2, 3]) await answer(store, `unsealed ${at}`, 5 * DAY + at);
  const rows = await engine.db.selectFrom('answer').selectAll().orderBy('position').orderBy('at').execute();
  const known: Omit<Log, 'tx'> = {
    entries: rows.flatMap((row) => (row.position === null ? [] : [{ ...row, position: row.position }])),
    unsealed: rows.filter(({ position }) => position === null),
    seals: kept,
    removed: 9,
    gone,
  };
  return { store, engine, kept, known };
}

describe.each(ENGINES)('a log on %s', (name) => {
  const kinds = {
    ...ENTRY_TAMPERINGS,
    ...SEAL_TAMPERINGS,
    ...REMOVAL_TAMPERINGS,
    ...(name === 'sqlite' ? ON_SQLITE : {}),
  };
  const runs = name === 'sqlite' ? 1000 : 150;

  test(`that was tampered with is found out, ${runs} times`, { timeout: 120_000 }, async () => {
    const { store, engine, kept, known } = await longLog(name);
    const clean = { findings: [], others: 0, removed: 9, unsealed: 3 };
    expect(known.entries.some(({ question, kind }) => question === null && kind === 'answer')).toBe(true);
    expect(await store.answers.verify(kept)).toMatchObject(clean);

    /** Tampers in a transaction that is undone. */
    const after = async (tampering: Tampering, choice: Choice, against: readonly Seal[]) => {
      let verification: Verification | undefined;
      const undone = new Error('undone');
      await engine.db
        .transaction()
        .execute(async (tx) => {
          await tampering({ ...known, tx }, choice);
          verification = await verify({ ...engine, db: tx }, KEYS, against);
          throw undone;
        })
        .catch((error) => {
          if (error !== undone) throw error;
        });
      return verification;
    };
    const found: Record<string, number> = {};
    const number = fc.nat({ max: 10_000 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...Object.keys(kinds)), number, number, number, async (kind, a, b, c) => {
        // What is done to entries shows without the kept seals, and so does a removal that is not ours.
        const against = kind in SEAL_TAMPERINGS ? kept : [];
        const verification = await after(kinds[kind] as Tampering, { a, b, c }, against);
        expect(verification?.findings.length).toBeGreaterThan(0);
        found[kind] = (found[kind] ?? 0) + 1;
      }),
      { numRuns: runs },
    );
    expect(Object.keys(found).sort()).toEqual(Object.keys(kinds).sort());
    expect(await store.answers.verify(kept)).toMatchObject(clean);
  });

  test('that lost its whole end is known by the kept seals alone', async () => {
    const { store, engine, kept } = await longLog(name);
    const [cut] = kept.slice(-2);
    await engine.db
      .deleteFrom('seal')
      .where('number', '>=', cut?.number ?? 0)
      .execute();
    await engine.db
      .deleteFrom('answer')
      .where('position', '>=', cut?.first ?? 0)
      .execute();
    expect((await store.answers.verify([])).findings).toEqual([]);
    expect((await store.answers.verify(kept)).findings).toEqual([
      { kind: 'tail-missing', from: cut?.number, to: kept.at(-1)?.number },
    ]);
    // The program goes on sealing, and its new seals do not pass for the old ones.
    await store.answers.seal(9 * DAY);
    expect((await store.answers.verify(kept)).findings[0]).toMatchObject({ kind: 'kept-different', from: cut?.number });
  });
});
