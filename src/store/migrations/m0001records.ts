import { type ColumnDefinitionBuilder, type Kysely, sql } from 'kysely';
import type { EngineName } from '../engine/engine.js';

type Column = (column: ColumnDefinitionBuilder) => ColumnDefinitionBuilder;

const required: Column = (column) => column.notNull();
const key: Column = (column) => column.notNull().primaryKey();
const zero: Column = (column) => column.notNull().defaultTo(0);

/** The records on which everything stands: what came in, who and where, what goes out, what was answered. */
export async function records(db: Kysely<unknown>, engine: EngineName): Promise<void> {
  const { schema } = db;
  const sequence: Column = (column) =>
    engine === 'sqlite' ? column.primaryKey().autoIncrement() : column.primaryKey().generatedByDefaultAsIdentity();
  const sequenceType = engine === 'sqlite' ? 'integer' : 'bigint';

  await schema
    .createTable('inbox')
    .addColumn('seq', sequenceType, sequence)
    .addColumn('key', 'text', (column) => column.notNull().unique())
    .addColumn('conversation', 'text', required)
    .addColumn('person', 'text', required)
    .addColumn('payload', 'text')
    .addColumn('state', 'text', required)
    .addColumn('attempts', 'integer', zero)
    .addColumn('received_at', 'bigint', required)
    .addColumn('due_at', 'bigint', required)
    .addColumn('ended_at', 'bigint')
    .addColumn('signed_at', 'bigint')
    .addColumn('error', 'text')
    .execute();
  await schema
    .createIndex('inbox_waiting')
    .on('inbox')
    .columns(['conversation', 'seq'])
    .where(sql.ref('state'), '=', sql.lit('waiting'))
    .execute();
  await schema
    .createIndex('inbox_oldest')
    .on('inbox')
    .columns(['seq'])
    .where(sql.ref('state'), '=', sql.lit('waiting'))
    .execute();
  await schema.createIndex('inbox_ended').on('inbox').columns(['ended_at']).execute();

  await schema
    .createTable('conversation')
    .addColumn('id', 'text', key)
    .addColumn('version', 'integer', zero)
    .addColumn('state', 'text', required)
    .addColumn('claim', 'integer', zero)
    .addColumn('claimed_by', 'text')
    .addColumn('claimed_until', 'bigint')
    .addColumn('updated_at', 'bigint', required)
    .execute();
  await schema
    .createTable('person')
    .addColumn('id', 'text', key)
    .addColumn('version', 'integer', zero)
    .addColumn('state', 'text', required)
    .addColumn('updated_at', 'bigint', required)
    .execute();

  await schema
    .createTable('outbox')
    .addColumn('seq', sequenceType, sequence)
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('event', 'text', required)
    .addColumn('platform', 'text', required)
    .addColumn('lane', 'text', required)
    .addColumn('payload', 'text')
    .addColumn('state', 'text', required)
    .addColumn('attempts', 'integer', zero)
    .addColumn('claim', 'integer', zero)
    .addColumn('claimed_by', 'text')
    .addColumn('claimed_until', 'bigint')
    .addColumn('due_at', 'bigint', required)
    .addColumn('uncertain', 'integer', zero)
    .addColumn('reference', 'text')
    .addColumn('created_at', 'bigint', required)
    .addColumn('ended_at', 'bigint')
    .addColumn('error', 'text')
    .execute();
  await schema.createIndex('outbox_event').on('outbox').columns(['event']).execute();
  await schema
    .createIndex('outbox_open')
    .on('outbox')
    .columns(['lane', 'seq'])
    .where(sql.ref('state'), 'in', [sql.lit('waiting'), sql.lit('sending')])
    .execute();
  await schema
    .createIndex('outbox_oldest')
    .on('outbox')
    .columns(['seq'])
    .where(sql.ref('state'), 'in', [sql.lit('waiting'), sql.lit('sending')])
    .execute();
  await schema
    .createIndex('outbox_aside')
    .on('outbox')
    .columns(['seq'])
    .where(sql.ref('state'), '=', sql.lit('aside'))
    .execute();
  await schema.createIndex('outbox_ended').on('outbox').columns(['ended_at']).execute();

  await schema
    .createTable('timer')
    .addColumn('id', 'text', key)
    .addColumn('due_at', 'bigint', required)
    .addColumn('conversation', 'text', required)
    .addColumn('person', 'text', required)
    .addColumn('payload', 'text', required)
    .execute();
  await schema.createIndex('timer_due').on('timer').columns(['due_at']).execute();

  await schema
    .createTable('answer')
    .addColumn('id', 'text', key)
    .addColumn('position', 'bigint', (column) => column.unique())
    .addColumn('kind', 'text', required)
    .addColumn('at', 'bigint', required)
    .addColumn('who', 'text', required)
    .addColumn('place', 'text', required)
    .addColumn('question', 'text')
    .addColumn('question_hash', 'text', required)
    .addColumn('outcome', 'text', required)
    .addColumn('shown', 'text', required)
    .addColumn('edition', 'text', required)
    .addColumn('digest', 'text', required)
    .execute();
  await schema
    .createIndex('answer_unsealed')
    .on('answer')
    .columns(['at'])
    .where(sql.ref('position'), 'is', null)
    .execute();
  await schema
    .createIndex('answer_worded')
    .on('answer')
    .columns(['at'])
    .where(sql.ref('question'), 'is not', null)
    .execute();
  await schema
    .createIndex('answer_removal')
    .on('answer')
    .columns(['at'])
    .where(sql.ref('kind'), '=', sql.lit('purge'))
    .execute();
  await schema
    .createTable('seal')
    .addColumn('number', 'bigint', key)
    .addColumn('first', 'bigint', required)
    .addColumn('last', 'bigint', required)
    .addColumn('digest', 'text', required)
    .addColumn('previous', 'text', required)
    .addColumn('mac', 'text', required)
    .addColumn('at', 'bigint', required)
    .execute();

  await schema
    .createTable('job')
    .addColumn('name', 'text', key)
    .addColumn('due_at', 'bigint', required)
    .addColumn('ended_at', 'bigint')
    .addColumn('report', 'text')
    .execute();
  await schema.createTable('holding').addColumn('name', 'text', key).addColumn('value', 'text', required).execute();
}
