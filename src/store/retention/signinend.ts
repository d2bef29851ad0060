import { endSessions } from '../signin/sessionend.js';
import { BATCH, type PurgeRule } from './purgerule.js';

// What signing in leaves behind says itself when it ends; no setting does.

export const removeSessions: PurgeRule = async ({ tx, now }) => {
  const ended = await tx.selectFrom('session').select('id').where('expires_at', '<=', now).limit(BATCH).execute();
  const ids = ended.map(({ id }) => id);
  // Asked again of the row itself: it may have been used meanwhile, by a clock that is a little behind.
  return ids.length === 0 ? 0 : endSessions(tx, (eb) => eb.and([eb('id', 'in', ids), eb('expires_at', '<=', now)]));
};

export const removeTickets: PurgeRule = async ({ tx, now }) => {
  const { numDeletedRows } = await tx
    .deleteFrom('ticket')
    .where('id', 'in', ({ selectFrom }) => selectFrom('ticket').select('id').where('ends_at', '<=', now).limit(BATCH))
    .executeTakeFirst();
  return Number(numDeletedRows);
};

export const removeCounters: PurgeRule = async ({ tx, now }) => {
  const { numDeletedRows } = await tx
    .deleteFrom('counter')
    // Asked again of the row itself: another window may have begun meanwhile.
    .where('ends_at', '<=', now)
    .where('key', 'in', ({ selectFrom }) =>
      selectFrom('counter').select('key').where('ends_at', '<=', now).limit(BATCH),
    )
    .executeTakeFirst();
  return Number(numDeletedRows);
};
