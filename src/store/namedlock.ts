import type { Transaction } from 'kysely';
import type { Engine } from './engine/engine.js';
import type { Tables } from './tables.js';

/** `log`: seals entries or removes them. `people`: says who a new identity belongs to. */
type LockName = 'log' | 'people';

/** Part of a transaction, at its start: whoever holds the lock works alone until it ends, whatever the instance. */
export async function lockNamed(engine: Engine, tx: Transaction<Tables>, name: LockName): Promise<void> {
  // SQLite's transaction has the whole database to itself.
  if (engine.name === 'sqlite') return;
  await tx
    .insertInto('holding')
    .values({ name, value: '' })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  await tx.selectFrom('holding').select('name').where('name', '=', name).forUpdate().execute();
}
