import { sql } from 'kysely';
import { alone, type Engine, within } from '../engine/engine.js';
import type { Keys } from '../keys.js';
import { lockNamed } from '../namedlock.js';
import type { Time } from '../value.js';
import { type Digested, digestOf, writeEntry } from './answers.js';
import { isGenuine } from './seal.js';

/** Entries removed in one transaction, unless a single seal has more. */
const BATCH = 1000;

/**
 * The log loses its oldest entries by whole seals, and says so itself: an entry of kind `purge`, whose outcome is the
 * position up to which entries are gone. It is sealed like the others, and its digest cannot be made without the secret,
 * so that nobody else's removal passes for one of ours. The seals stay.
 */
export async function removedThrough(engine: Engine, keys: Keys): Promise<number> {
  const entries = await alone(engine, (db) =>
    db
      .selectFrom('answer')
      .selectAll()
      // Word for word as in the index.
      .where('kind', '=', sql.lit('purge'))
      .execute(),
  );
  const positions = entries.filter((entry) => entry.digest === digestOf(keys, entry)).map(({ outcome }) => +outcome);
  return Math.max(0, ...positions);
}

/** Removes the first seals' entries where they were sealed before `before`; how many, zero when no more are that old. */
export function removeOldest(engine: Engine, keys: Keys, before: Time, now: Time): Promise<number> {
  return within(engine, async (tx) => {
    await lockNamed(engine, tx, 'log');
    const through = await oldThrough({ ...engine, db: tx }, keys, before);
    if (through === undefined) return 0;
    const { numDeletedRows } = await tx.deleteFrom('answer').where('position', '<=', through).executeTakeFirst();
    await writeEntry(tx, keys, removalEntry(keys, through, now), null);
    return Number(numDeletedRows);
  });
}

/**
 * A seal that is not genuine stops it, and so does one out of place: what it says about its entries' age and positions
 * is not ours to act on.
 */
async function oldThrough(engine: Engine, keys: Keys, before: Time): Promise<number | undefined> {
  const removed = await removedThrough(engine, keys);
  const seals = await engine.db
    .selectFrom('seal')
    .selectAll()
    .where('last', '>', removed)
    .orderBy('number')
    .limit(BATCH)
    .execute();
  let through = removed;
  for (const seal of seals) {
    const tooMany = through > removed && seal.last - removed > BATCH;
    if (seal.at >= before || seal.first !== through + 1 || tooMany || !isGenuine(keys, seal)) break;
    through = seal.last;
  }
  return through > removed ? through : undefined;
}

function removalEntry(keys: Keys, through: number, now: Time): Digested {
  return {
    // No event's entry has this id: those end in their number within their turn.
    id: keys.entryId(`purge/${through}`),
    kind: 'purge',
    at: now,
    who: '',
    place: '',
    question_hash: '',
    outcome: `${through}`,
    shown: '[]',
    edition: '',
    about: null,
  };
}
