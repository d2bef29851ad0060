import type { ColumnDefinitionBuilder, Kysely } from 'kysely';
import type { EngineName } from '../engine/engine.js';

type Column = (column: ColumnDefinitionBuilder) => ColumnDefinitionBuilder;

const required: Column = (column) => column.notNull();
const key: Column = (column) => column.notNull().primaryKey();

/** What signing in on the web needs: who is signed in, what may be used once, who is who, how often something was tried. */
export async function signIn(db: Kysely<unknown>, engine: EngineName): Promise<void> {
  const { schema } = db;

  await schema
    .createTable('session')
    .addColumn('id', 'text', key)
    .addColumn('person', 'text', required)
    .addColumn('content', 'text', required)
    .addColumn('opened_at', 'bigint', required)
    .addColumn('seen_at', 'bigint', required)
    .addColumn('checked_at', 'bigint', required)
    .addColumn('claimed_until', 'bigint')
    .addColumn('ends_at', 'bigint', required)
    .addColumn('idle_ms', 'bigint', required)
    .addColumn('expires_at', 'bigint', required)
    .execute();
  await schema.createIndex('session_person').on('session').columns(['person']).execute();
  await schema.createIndex('session_expires').on('session').columns(['expires_at']).execute();

  await schema
    .createTable('ticket')
    .addColumn('id', 'text', key)
    .addColumn('kind', 'text', required)
    .addColumn('content', 'text', required)
    .addColumn('ends_at', 'bigint', required)
    .execute();
  await schema.createIndex('ticket_ends').on('ticket').columns(['ends_at']).execute();

  await schema
    .createTable('identity')
    .addColumn('seq', engine === 'sqlite' ? 'integer' : 'bigint', (column) =>
      engine === 'sqlite' ? column.primaryKey().autoIncrement() : column.primaryKey().generatedByDefaultAsIdentity(),
    )
    .addColumn('platform', 'text', required)
    .addColumn('subject', 'text', required)
    .addColumn('person', 'text', required)
    .addColumn('mail', 'text')
    .addColumn('seen_at', 'bigint', required)
    .addUniqueConstraint('identity_subject', ['platform', 'subject'])
    .execute();
  await schema.createIndex('identity_person').on('identity').columns(['person']).execute();
  await schema.createIndex('identity_mail').on('identity').columns(['mail']).execute();

  await schema
    .createTable('counter')
    .addColumn('key', 'text', key)
    .addColumn('count', 'bigint', required)
    .addColumn('ends_at', 'bigint', required)
    .execute();
  await schema.createIndex('counter_ends').on('counter').columns(['ends_at']).execute();
}
