import { type Kysely, sql } from 'kysely';

/** Edited questions, what is said of an answer, and who asked in a conversation before. */
export async function events(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  for (const table of ['inbox', 'outbox']) {
    await schema.alterTable(table).addColumn('replaces', 'text').execute();
    await schema
      .createIndex(`${table}_replaces`)
      .on(table)
      .columns(['replaces'])
      .where(sql.ref('replaces'), 'is not', null)
      .execute();
  }
  await schema.createIndex('inbox_asked').on('inbox').columns(['conversation', 'person']).execute();
  await schema.alterTable('answer').addColumn('about', 'text').execute();
  await schema
    .createIndex('answer_about')
    .on('answer')
    .columns(['about', 'who', 'at'])
    .where(sql.ref('about'), 'is not', null)
    .execute();
}
