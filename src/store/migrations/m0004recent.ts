import { type Kysely, sql } from 'kysely';

/** What somebody asked last is found without going through the log. */
export async function recent(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createIndex('answer_recent')
    .on('answer')
    .columns(['who', 'at'])
    .where(sql.ref('question'), 'is not', null)
    .execute();
}
