import { type Kysely, sql } from 'kysely';

/** What was sent is found by the platform's own name for it. */
export async function named(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createIndex('outbox_reference')
    .on('outbox')
    .columns(['reference'])
    .where(sql.ref('reference'), 'is not', null)
    .execute();
}
