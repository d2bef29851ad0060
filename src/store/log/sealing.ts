import type { Transaction } from 'kysely';
import { type Engine, within } from '../engine/engine.js';
import { StoreProblem } from '../engine/problem.js';
import type { Keys } from '../keys.js';
import { lockNamed } from '../namedlock.js';
import type { Tables } from '../tables.js';
import type { Time } from '../value.js';
import { covering, type Seal, sealed } from './seal.js';

/** Entries of one seal at most: its transaction stays short. */
const BATCH = 1000;

/** Gives the oldest unsealed entries their positions and seals them; undefined where there are none. */
export function seal(engine: Engine, keys: Keys, now: Time): Promise<Seal | undefined> {
  return within(engine, async (tx) => {
    await lockNamed(engine, tx, 'log');
    const before = await lastSeal(tx);
    const start = Math.max(before?.last ?? 0, await highestPosition(tx));
    const number = (before?.number ?? 0) + 1;
    if (!Number.isSafeInteger(start) || !Number.isSafeInteger(number)) throw spoilt();
    const entries = await positioned(tx, start);
    if (entries.length === 0) return undefined;
    const cover = covering();
    for (const { digest } of entries.toSorted((a, b) => (a.position ?? 0) - (b.position ?? 0))) cover.add(digest);
    const next = sealed(keys, {
      number,
      first: start + 1,
      last: start + entries.length,
      digest: cover.digest(),
      previous: before?.mac ?? '',
      at: now,
    });
    await tx.insertInto('seal').values(next).execute();
    return next;
  });
}

export async function lastSeal(db: Engine['db']): Promise<Seal | undefined> {
  return db.selectFrom('seal').selectAll().orderBy('number', 'desc').limit(1).executeTakeFirst();
}

/** Beyond the last seal only where somebody took that seal away: its positions are not given twice. */
async function highestPosition(tx: Transaction<Tables>): Promise<number> {
  const row = await tx
    .selectFrom('answer')
    .select(({ fn }) => fn.max('position').as('highest'))
    .executeTakeFirst();
  return row?.highest ?? 0;
}

function positioned(tx: Transaction<Tables>, start: number) {
  const oldest = tx
    .selectFrom('answer')
    .select(['id', 'at'])
    .where('position', 'is', null)
    .orderBy('at')
    .orderBy('id')
    .limit(BATCH);
  const numbered = tx.selectFrom(oldest.as('oldest')).select(({ fn }) => [
    'oldest.id',
    fn
      .agg<number>('row_number')
      .over((over) => over.orderBy('oldest.at').orderBy('oldest.id'))
      .as('nth'),
  ]);
  return tx
    .updateTable('answer')
    .from(numbered.as('next'))
    .set(({ eb }) => ({ position: eb('next.nth', '+', start) }))
    .whereRef('answer.id', '=', 'next.id')
    .returning(['answer.position', 'answer.digest'])
    .execute();
}

function spoilt(): StoreProblem {
  return new StoreProblem(
    'damaged',
    '回答の記録を封印できません。位置か封印の番号が書き換えられています。jobun audit verify で調べてください。',
  );
}
