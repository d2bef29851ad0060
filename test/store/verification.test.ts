import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../src/store/log/finding.js';
import { sealed } from '../../src/store/log/seal.js';
import { answer, KEYS, openLog, sealedGroups } from './answering.js';
import { ENGINES } from './fresh.js';
import type { Tampering } from './tampering.js';
import { claimOne, event, masked, NOTHING } from './turning.js';

const ENTRY = { kind: 'answer', place: 'web', question: masked('q'), outcome: 'x', shown: [], edition: 'e' } as const;

type Tx = Parameters<Tampering>[0]['tx'];

const entry = (tx: Tx, position: number) => tx.updateTable('answer').where('position', '=', position);
const seal = (tx: Tx, number: number) => tx.updateTable('seal').where('number', '=', number);

/** What is done to a log of ten entries under four seals, and what is said of it. */
const CASES: readonly (readonly [string, (tx: Tx) => Promise<unknown>, readonly string[]])[] = [
  ['nothing', async () => {}, []],
  ['a blanked question', (tx) => entry(tx, 2).set({ question: null }).execute(), []],
  [
    'an entry changed',
    (tx) => entry(tx, 2).set({ outcome: 'not-stated' }).execute(),
    ['位置 2 の記録が書き換えられています。'],
  ],
  [
    'neighbours changed',
    (tx) => tx.updateTable('answer').set({ who: 'x' }).where('position', 'in', [2, 3, 4, 6]).execute(),
    ['位置 2〜4 の記録が書き換えられています。', '位置 6 の記録が書き換えられています。'],
  ],
  [
    'a question changed',
    (tx) => entry(tx, 5).set({ question: 'x' }).execute(),
    ['位置 5 の質問の文が書き換えられています。'],
  ],
  [
    'entries deleted across a seal',
    (tx) => tx.deleteFrom('answer').where('position', 'in', [3, 4]).execute(),
    ['位置 3〜4 の記録がありません。消去したという記録もありません。'],
  ],
  [
    'two entries swapped',
    async (tx) => {
      await entry(tx, 5).set({ position: -1 }).execute();
      await entry(tx, 6).set({ position: 5 }).execute();
      await entry(tx, -1).set({ position: 6 }).execute();
    },
    ['封印 2 の記録が、封印したときと違います。並べ替えられたか、置き換えられています。'],
  ],
  [
    'an entry moved out of the log',
    (tx) => entry(tx, 5).set({ position: -1 }).execute(),
    ['位置 5 の記録がありません。消去したという記録もありません。', '位置 -1 に、あるはずのない記録があります。'],
  ],
  [
    'an entry moved behind the end',
    (tx) => entry(tx, 10).set({ position: 11 }).execute(),
    ['位置 10 の記録がありません。消去したという記録もありません。', '位置 11 の記録は、どの封印にも入っていません。'],
  ],
  [
    'an unsealed entry changed',
    (tx) => tx.updateTable('answer').set({ shown: '[]' }).where('position', 'is', null).execute(),
    ['まだ封印していない記録の 1 件目が、書き換えられたか、書き加えられています。'],
  ],
  [
    'a seal changed',
    (tx) => seal(tx, 2).set({ last: 5 }).execute(),
    ['封印 2 が書き換えられたか、別の鍵で作られています。'],
  ],
  [
    'the last seal changed, and an entry under it',
    async (tx) => {
      await seal(tx, 4).set({ at: 0 }).execute();
      await entry(tx, 9).set({ edition: 'x' }).execute();
    },
    ['封印 4 が書き換えられたか、別の鍵で作られています。', '位置 9 の記録が書き換えられています。'],
  ],
  [
    'a seal from another chain',
    async (tx) => {
      const own = await tx.selectFrom('seal').selectAll().where('number', '=', 3).executeTakeFirstOrThrow();
      await seal(tx, 3)
        .set(sealed(KEYS, { ...own, previous: 'another' }))
        .execute();
    },
    ['封印 3〜4 が、直前の封印につながりません。'],
  ],
  [
    'a seal in the middle deleted',
    (tx) => tx.deleteFrom('seal').where('number', '=', 2).execute(),
    ['封印 2 がありません。'],
  ],
  [
    'the first seals deleted',
    (tx) => tx.deleteFrom('seal').where('number', '<', 3).execute(),
    ['封印 1〜2 がありません。'],
  ],
  [
    'the last seal deleted',
    (tx) => tx.deleteFrom('seal').where('number', '=', 4).execute(),
    ['位置 9〜10 の記録は、どの封印にも入っていません。'],
  ],
];

describe.each(ENGINES)('verifying on %s', (name) => {
  test('an empty log finds nothing', async () => {
    const { store } = await openLog(name);
    expect(await store.answers.verify([])).toEqual({
      findings: [],
      others: 0,
      sealed: 0,
      unsealed: 0,
      removed: 0,
      last: undefined,
      kept: { count: 0, last: 0 },
    });
  });

  test('says what was changed and where', async () => {
    const { store, engine } = await openLog(name);
    const seals = await sealedGroups(store, [3, 3, 2, 2]);
    await answer(store, 'unsealed', 99);
    expect(await store.answers.verify(seals.slice(0, 3))).toMatchObject({
      sealed: 10,
      unsealed: 1,
      last: seals.at(-1),
      kept: { count: 3, last: 3 },
    });
    const rows = await engine.db.selectFrom('answer').selectAll().execute();
    for (const [what, tamper, expected] of CASES) {
      await engine.db.transaction().execute(tamper);
      const { findings } = await store.answers.verify([]);
      expect([what, findings.map(wordsOf)]).toEqual([what, expected]);
      await engine.db.deleteFrom('answer').execute();
      await engine.db.insertInto('answer').values(rows).execute();
      await engine.db.deleteFrom('seal').execute();
      await engine.db.insertInto('seal').values(seals).execute();
    }
  });

  test('holds the kept seals against those in the database', async () => {
    const { store, engine } = await openLog(name);
    const seals = await sealedGroups(store, [1, 1, 1, 1]);
    const words = async () => (await store.answers.verify(seals)).findings.map(wordsOf);
    await engine.db.updateTable('seal').set({ mac: 'x' }).where('number', '=', 4).execute();
    expect(await words()).toEqual([
      expect.stringContaining('別の鍵'),
      expect.stringMatching(/^封印 4 が、控えと違います/),
    ]);
    await engine.db.deleteFrom('seal').where('number', 'in', [1, 3, 4]).execute();
    await engine.db.deleteFrom('answer').where('position', '>', 2).execute();
    expect(await words()).toEqual([
      '封印 1 がありません。',
      '控えにある封印 1 が、データベースにありません。',
      expect.stringMatching(/^控えにある封印 3〜4 が、データベースにありません。記録の終わりが切り取られています。/),
    ]);
  });

  test('lists a hundred findings and counts the others', async () => {
    const { store, engine } = await openLog(name);
    await store.inbox.record(event('a'), 0);
    const answers = Array.from({ length: 240 }, () => ENTRY);
    await store.turns.commit(await claimOne(store, 0), { ...NOTHING, answers }, 0);
    await store.answers.seal(1);
    const rows = await engine.db.selectFrom('answer').select('id').orderBy('position').execute();
    const every2nd = rows.filter((_, index) => index % 2 === 0).map(({ id }) => id);
    await engine.db.updateTable('answer').set({ place: 'x' }).where('id', 'in', every2nd).execute();
    const { findings, others } = await store.answers.verify([]);
    expect([findings.length, others]).toEqual([100, 20]);
  });
});
