import { BATCH, type PurgeRule } from './purgerule.js';

// The words of a record go before its row does: a key is still known, a count still counts.

export const blankFailed: PurgeRule = async ({ tx, before }) => {
  const { numUpdatedRows } = await tx
    .updateTable('inbox')
    .set({ payload: null })
    .where('seq', 'in', ({ selectFrom }) =>
      selectFrom('inbox')
        .select('seq')
        .where('state', '=', 'failed')
        .where('payload', 'is not', null)
        .where('ended_at', '<', before)
        .limit(BATCH),
    )
    .executeTakeFirst();
  return Number(numUpdatedRows);
};

export const blankSent: PurgeRule = async ({ tx, before }) => {
  const { numUpdatedRows } = await tx
    .updateTable('outbox')
    .set({ payload: null })
    .where('seq', 'in', ({ selectFrom }) =>
      selectFrom('outbox')
        .select('seq')
        .where('state', 'in', ['sent', 'kept'])
        .where('payload', 'is not', null)
        .where('ended_at', '<', before)
        .limit(BATCH),
    )
    .executeTakeFirst();
  return Number(numUpdatedRows);
};

/** The hash of a question stays, and the entry's digest with it. */
export const blankQuestions: PurgeRule = async ({ tx, before }) => {
  const { numUpdatedRows } = await tx
    .updateTable('answer')
    .set({ question: null })
    .where('id', 'in', ({ selectFrom }) =>
      selectFrom('answer').select('id').where('question', 'is not', null).where('at', '<', before).limit(BATCH),
    )
    .executeTakeFirst();
  return Number(numUpdatedRows);
};
