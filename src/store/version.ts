import type { Kysely, Transaction } from 'kysely';
import type { Tables } from './tables.js';
import type { Time } from './value.js';

// A question and its edits are versions of one another; each edit names the first.

/** The first version of the one that is named, also where that is an edit itself. */
export async function firstVersion(db: Kysely<Tables>, key: string): Promise<string> {
  const row = await db.selectFrom('inbox').select('replaces').where('key', '=', key).executeTakeFirst();
  return row?.replaces ?? key;
}

/** Those of them that are in the inbox. */
export function versionsOf(db: Kysely<Tables>, first: string) {
  return db
    .selectFrom('inbox')
    .select('inbox.key')
    .where((eb) => eb.or([eb('inbox.key', '=', first), eb('inbox.replaces', '=', first)]));
}

/** Part of a transaction: what waits ends without an answer, and of what failed no words are left. */
export async function takeBack(tx: Transaction<Tables>, first: string, now: Time): Promise<void> {
  const versions = tx.updateTable('inbox').where((eb) => eb.or([eb('key', '=', first), eb('replaces', '=', first)]));
  await versions.set({ state: 'done', ended_at: now, payload: null }).where('state', '=', 'waiting').execute();
  await versions.set({ payload: null }).where('state', '=', 'failed').execute();
}
