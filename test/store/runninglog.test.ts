import { describe, expect, test } from 'vitest';
import { covering, type Seal, sealed } from '../../src/store/log/seal.js';
import { verify } from '../../src/store/log/verification.js';
import { answer, KEYS, openLog, sealedGroups } from './answering.js';
import { ENGINES } from './fresh.js';
import { DAY, KEEPING } from './keeping.js';
import { claimOne, event, masked, NOTHING } from './turning.js';

const ENTRY = { kind: 'answer', place: 'web', question: masked('q'), outcome: 'x', shown: [], edition: 'e' } as const;

describe.each(ENGINES)('verifying a long or a growing log on %s', (name) => {
  test('follows a chain of more seals than are read at a time', async () => {
    const { store, engine } = await openLog(name);
    await store.inbox.record(event('a'), 0);
    const answers = Array.from({ length: 1200 }, () => ENTRY);
    await store.turns.commit(await claimOne(store, 0), { ...NOTHING, answers }, 0);
    const rows = await engine.db.selectFrom('answer').selectAll().execute();
    const seals: Seal[] = [];
    for (const [index, { digest }] of rows.entries()) {
      const cover = covering();
      cover.add(digest);
      const previous = seals.at(-1)?.mac ?? '';
      const number = index + 1;
      seals.push(sealed(KEYS, { number, first: number, last: number, digest: cover.digest(), previous, at: 0 }));
    }
    await engine.db.deleteFrom('answer').execute();
    await engine.db
      .insertInto('answer')
      .values(rows.map((row, index) => ({ ...row, position: index + 1 })))
      .execute();
    await engine.db.insertInto('seal').values(seals).execute();
    expect(await store.answers.verify(seals)).toMatchObject({ findings: [], sealed: 1200, kept: { count: 1200 } });
    await engine.db.deleteFrom('seal').where('number', '=', 1101).execute();
    expect((await store.answers.verify([])).findings).toEqual([{ kind: 'seal-missing', from: 1101, to: 1101 }]);
    const numbers: unknown[] = [];
    for await (const { seal } of store.answers.entries()) numbers.push(seal);
    expect(numbers).toEqual(seals.map(({ number }) => (number === 1101 ? undefined : number)));
  });

  test('hands out each entry once, also one that is sealed meanwhile', async () => {
    const { store } = await openLog(name);
    await sealedGroups(store, [2]);
    for (const at of [11, 12]) await answer(store, `unsealed ${at}`, at);
    const read: unknown[] = [];
    for await (const { position, question } of store.answers.entries()) {
      if (read.length === 0) await store.answers.seal(20);
      read.push([position, question]);
    }
    expect(read).toEqual([
      [1, 'key 1はどこですか'],
      [2, 'key 2はどこですか'],
      [undefined, 'unsealed 11はどこですか'],
      [undefined, 'unsealed 12はどこですか'],
    ]);
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8])('misses nothing that is removed or sealed after its query %i', async (nth) => {
    const { store, engine } = await openLog(name);
    const seals = await sealedGroups(store, [2, 2, 2]);
    await answer(store, 'unsealed', 99);
    let queries = 0;
    const db = engine.db.withPlugin({
      transformQuery: ({ node }) => node,
      async transformResult({ result }) {
        if (++queries === nth) {
          await store.retention.purge({ ...KEEPING, log: 1 }, DAY + 6);
          await store.answers.seal(DAY + 7);
        }
        return result;
      },
    });
    expect((await verify({ ...engine, db }, KEYS, seals)).findings).toEqual([]);
    expect(queries).toBeGreaterThanOrEqual(8);
    expect(await store.answers.verify(seals)).toMatchObject({ findings: [], removed: 4, sealed: 4 });
  });
});
