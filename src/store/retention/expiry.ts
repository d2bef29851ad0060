import { type Kysely, sql, type Transaction } from 'kysely';
import type { Tables } from '../tables.js';
import { BATCH, type PurgeRule, type Purging } from './purgerule.js';

/** What could not be sent and nobody dropped. Until its key goes, it can be seen among what was dropped. */
export const dropAside: PurgeRule = async ({ tx, before, now }) => {
  const { numUpdatedRows } = await tx
    .updateTable('outbox')
    .set({ state: 'dropped', ended_at: now, payload: null })
    // Asked again of the row itself: a person may have sent it on its way meanwhile.
    .where('state', '=', 'aside')
    .where('seq', 'in', ({ selectFrom }) =>
      selectFrom('outbox').select('seq').where('state', '=', 'aside').where('ended_at', '<', before).limit(BATCH),
    )
    .executeTakeFirst();
  return Number(numUpdatedRows);
};

export const removeSent: PurgeRule = async ({ tx, before }) => {
  const { numDeletedRows } = await tx
    .deleteFrom('outbox')
    .where('seq', 'in', ({ selectFrom }) =>
      selectFrom('outbox')
        .select('seq')
        .where('state', 'in', ['sent', 'kept', 'dropped'])
        .where('payload', 'is', null)
        .where('ended_at', '<', before)
        .limit(BATCH),
    )
    .executeTakeFirst();
  return Number(numDeletedRows);
};

/** An event's key stays as long as anything that was said to it. */
export const removeEvents: PurgeRule = async ({ tx, before }) => {
  const events = await tx
    .selectFrom('inbox')
    .select('seq')
    .where('state', '!=', 'waiting')
    .where('payload', 'is', null)
    .where('ended_at', '<', before)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('outbox').select('outbox.seq').whereRef('outbox.event', '=', 'inbox.key'))),
    )
    .limit(BATCH)
    .execute();
  if (events.length === 0) return 0;
  const gone = events.map(({ seq }) => seq);
  await keepSeen(tx, gone);
  const { numDeletedRows } = await tx.deleteFrom('inbox').where('seq', 'in', gone).executeTakeFirst();
  return Number(numDeletedRows);
};

/** A person's row is written only when it changes; that they were here since is shown by these events alone. */
async function keepSeen(tx: Transaction<Tables>, events: readonly number[]): Promise<void> {
  await tx
    .updateTable('person')
    .from(({ selectFrom }) =>
      selectFrom('inbox')
        .select(({ fn }) => ['inbox.person', fn.max('inbox.received_at').as('at')])
        .where('inbox.seq', 'in', events)
        .groupBy('inbox.person')
        .as('seen'),
    )
    .set(({ ref }) => ({ updated_at: ref('seen.at') }))
    .whereRef('person.id', '=', 'seen.person')
    .whereRef('person.updated_at', '<', 'seen.at')
    .execute();
}

export const removeConversations: PurgeRule = async (purging) => {
  const { tx, before } = purging;
  await hold(purging, 'inbox');
  const { numDeletedRows } = await tx
    .deleteFrom('conversation')
    .where('id', 'in', ({ selectFrom }) =>
      selectFrom('conversation')
        .select('id')
        .where('updated_at', '<', before)
        .where('claimed_by', 'is', null)
        .where('id', 'not in', selectFrom(open(tx).as('open')).select('open.conversation'))
        .limit(BATCH),
    )
    .executeTakeFirst();
  return Number(numDeletedRows);
};

export const removePeople: PurgeRule = async (purging) => {
  const { tx, before } = purging;
  await hold(purging, 'inbox', 'session', 'identity');
  const { numDeletedRows } = await tx
    .deleteFrom('person')
    .where('id', 'in', ({ selectFrom }) =>
      selectFrom('person')
        .select('id')
        .where('updated_at', '<', before)
        .where('id', 'not in', selectFrom('inbox').select('inbox.person'))
        .where('id', 'not in', selectFrom(open(tx).as('open')).select('open.person'))
        .where('id', 'not in', selectFrom('session').select('session.person'))
        .where('id', 'not in', selectFrom('identity').select('identity.person').where('identity.seen_at', '>=', before))
        .limit(BATCH),
    )
    .executeTakeFirst();
  return Number(numDeletedRows);
};

/** All of a person's, once none of them is used any more: on whatever platform they come back, they are known. */
export const removeIdentities: PurgeRule = async (purging) => {
  const { tx, before } = purging;
  await hold(purging, 'inbox', 'session', 'identity');
  const { numDeletedRows } = await tx
    .deleteFrom('identity')
    .where('person', 'in', ({ selectFrom }) =>
      selectFrom('identity as one')
        .select('one.person')
        .where('one.person', 'not in', selectFrom('person').select('person.id'))
        .where('one.person', 'not in', selectFrom('inbox').select('inbox.person'))
        .where('one.person', 'not in', selectFrom(open(tx).as('open')).select('open.person'))
        .where('one.person', 'not in', selectFrom('session').select('session.person'))
        .groupBy('one.person')
        .having(({ eb, fn }) => eb(fn.max('one.seen_at'), '<', before))
        .limit(BATCH),
    )
    .executeTakeFirst();
  return Number(numDeletedRows);
};

/**
 * Whatever is open, with the conversation and the person that it needs. Reports have tables of their own, which no rule
 * names; one that is open keeps what it needs by being added here.
 */
function open(db: Kysely<Tables>) {
  const waiting = db.selectFrom('inbox').select(['conversation', 'person']).where('state', '=', 'waiting');
  const timers = db.selectFrom('timer').select(['conversation', 'person']);
  const unsent = db
    .selectFrom('outbox')
    .innerJoin('inbox', 'inbox.key', 'outbox.event')
    .select(['inbox.conversation', 'inbox.person'])
    .where('outbox.state', 'in', ['waiting', 'sending', 'aside']);
  return waiting.unionAll(timers).unionAll(unsent);
}

/**
 * Lets nothing come in until the transaction ends: an event that is being recorded counts on its conversation, somebody
 * who is signing in on what is kept of them, and neither could be seen yet. SQLite's transaction lets nothing in as it is.
 */
async function hold({ engine, tx }: Purging, ...tables: readonly ('inbox' | 'session' | 'identity')[]): Promise<void> {
  if (engine === 'sqlite') return;
  // Whoever records an event waits behind this as long as this waits itself; a purge can be tried again.
  await sql`set local lock_timeout = '1s'`.execute(tx);
  await sql`lock table ${sql.join(tables.map((table) => sql.table(table)))} in share mode`.execute(tx);
}
