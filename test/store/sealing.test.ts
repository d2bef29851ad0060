import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { Seal } from '../../src/store/log/seal.js';
import { openServingStore, openStore } from '../../src/store/open.js';
import type { Store } from '../../src/store/store.js';
import { answer, openLog, sealedGroups } from './answering.js';
import { ENGINES, freshLocation, SECRET } from './fresh.js';
import { claimOne, event, masked, NOTHING } from './turning.js';

describe.each(ENGINES)('sealing on %s', (name) => {
  test('of nothing seals nothing', async () => {
    const { store } = await openLog(name);
    expect(await store.answers.seal(1)).toBeUndefined();
    await answer(store, 'a', 1);
    expect(await store.answers.seal(2)).toMatchObject({ number: 1 });
    expect(await store.answers.seal(3)).toBeUndefined();
  });

  test('gives positions without a gap, in the order of time, and chains the seals', async () => {
    const { store, engine } = await openLog(name);
    for (const at of [30, 10, 20]) await answer(store, `at ${at}`, at);
    const first = await store.answers.seal(40);
    await answer(store, 'late', 5);
    const second = await store.answers.seal(50);
    expect(first).toMatchObject({ number: 1, first: 1, last: 3, previous: '', at: 40 });
    expect(second).toMatchObject({ number: 2, first: 4, last: 4, previous: first?.mac, at: 50 });
    const rows = await engine.db.selectFrom('answer').select(['position', 'at']).orderBy('position').execute();
    expect(rows).toEqual([
      { position: 1, at: 10 },
      { position: 2, at: 20 },
      { position: 3, at: 30 },
      { position: 4, at: 5 },
    ]);
    expect(await engine.db.selectFrom('seal').selectAll().orderBy('number').execute()).toEqual([first, second]);
  });

  test('takes a bounded number at a time', async () => {
    const { store } = await openLog(name);
    await store.inbox.record(event('a'), 0);
    const entry = {
      kind: 'answer',
      place: 'web',
      question: masked('q'),
      outcome: 'answered',
      shown: [],
      edition: 'e',
    } as const;
    const answers = Array.from({ length: 1500 }, () => entry);
    await store.turns.commit(await claimOne(store, 0), { ...NOTHING, answers }, 0);
    expect(await store.answers.verify([])).toMatchObject({ findings: [], sealed: 0, unsealed: 1500 });
    const seals = [await store.answers.seal(1), await store.answers.seal(1), await store.answers.seal(1)];
    expect(seals.map((seal) => seal?.last)).toEqual([1000, 1500, undefined]);
    expect(await store.answers.verify(seals.slice(0, 2) as Seal[])).toMatchObject({ findings: [], sealed: 1500 });
  });

  test('by two at the same moment, while entries are written, makes one chain', async () => {
    const location = await freshLocation(name);
    const one = await openServingStore(location, SECRET);
    // SQLite has one serving process; two callers in it are what can happen.
    const two = name === 'sqlite' ? one : await openStore(location, SECRET);
    const seals: Seal[] = [];
    let writing = true;
    const sealer = async (store: Store) => {
      for (;;) {
        const open = writing;
        const seal = await store.answers.seal(100);
        if (seal !== undefined) seals.push(seal);
        else if (!open) return;
        await setImmediate();
      }
    };
    const writer = async () => {
      for (let at = 1; at <= 60; at++) {
        await answer(one, `key ${at}`, at);
        await setImmediate();
      }
      writing = false;
    };
    await Promise.all([sealer(one), sealer(two), sealer(one), sealer(two), writer()]);
    const sorted = seals.toSorted((a, b) => a.number - b.number);
    expect(sorted.map(({ number }) => number)).toEqual(sorted.map((_, index) => index + 1));
    expect(sorted.length).toBeGreaterThan(1);
    expect(await one.answers.verify(seals)).toMatchObject({ findings: [], sealed: 60, unsealed: 0 });
    await two.close();
    if (two !== one) await one.close();
  });

  test('goes on where somebody took the last seal away, which stays found', async () => {
    const { store, engine } = await openLog(name);
    const kept = await sealedGroups(store, [2, 2]);
    await engine.db.deleteFrom('seal').where('number', '=', 2).execute();
    await answer(store, 'later', 90);
    expect(await store.answers.seal(91)).toMatchObject({ number: 2, first: 5, last: 5 });
    const { findings } = await store.answers.verify(kept);
    expect(findings).toEqual([
      { kind: 'entry-uncovered', from: 3, to: 4 },
      { kind: 'kept-different', from: 2, to: 2 },
    ]);
  });

  test('stops, and says so, where positions have been made too large to count on', async () => {
    const { store, engine } = await openLog(name);
    await sealedGroups(store, [2]);
    await engine.db
      .updateTable('answer')
      .set({ position: 2 ** 60 })
      .where('position', '=', 2)
      .execute();
    await expect(store.answers.seal(91)).rejects.toThrow('jobun audit verify');
  });

  test('covers questions that hold what databases do not take', async () => {
    const { store } = await openLog(name);
    await answer(store, 'a', 1, 'NUL\u0000 and half a pair \ud83d');
    const seal = (await store.answers.seal(2)) as Seal;
    expect((await store.answers.verify([seal])).findings).toEqual([]);
    for await (const { question } of store.answers.entries()) expect(question).toBe('NUL and half a pair \ufffd');
  });
});
