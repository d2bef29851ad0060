import type { Expression, ExpressionBuilder, SqlBool, Transaction } from 'kysely';
import type { Tables } from '../tables.js';
import type { Time } from '../value.js';

/**
 * Part of a transaction; how many. That somebody was here is known by their sessions alone while these last, and from
 * then on by what else is kept of them.
 */
export async function endSessions(
  tx: Transaction<Tables>,
  which: (eb: ExpressionBuilder<Tables, 'session'>) => Expression<SqlBool>,
): Promise<number> {
  const ended = await tx.deleteFrom('session').where(which).returning(['person', 'seen_at']).execute();
  const seen = new Map<string, Time>();
  for (const { person, seen_at } of ended) seen.set(person, Math.max(seen_at, seen.get(person) ?? seen_at));
  for (const [person, at] of [...seen].toSorted()) {
    await tx
      .updateTable('person')
      .set({ updated_at: at })
      .where('id', '=', person)
      .where('updated_at', '<', at)
      .execute();
    await tx
      .updateTable('identity')
      .set({ seen_at: at })
      .where('person', '=', person)
      .where('seen_at', '<', at)
      .execute();
  }
  return ended.length;
}
