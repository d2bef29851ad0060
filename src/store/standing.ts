import type { Kysely } from 'kysely';
import type { Tables } from './tables.js';

export async function standingFor(db: Kysely<Tables>, first: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('outbox')
    .select(['event', 'reference'])
    .where((eb) => eb.or([eb('event', '=', first), eb('replaces', '=', first)]))
    .where('state', '=', 'sent')
    .where('reference', 'is not', null)
    .orderBy('seq')
    .execute();
  const latest = rows.filter(({ event }) => event === rows.at(-1)?.event);
  return [...new Set(latest.map(({ reference }) => reference as string))];
}
