import type { Kysely } from 'kysely';
import type { Tables } from '../tables.js';
import type { Time } from '../value.js';

/** What somebody last said of an answer. */
export interface Rating {
  readonly helpful: boolean;
  /** Undefined where none was given, or retention has blanked it. */
  readonly reason: string | undefined;
}

/** Every rating stays in the log; of one person's of one answer the last counts. Ids and people as the log has them. */
export async function lastRating(
  db: Kysely<Tables>,
  { about, who }: { readonly about: string; readonly who: string },
): Promise<(Rating & { readonly at: Time }) | undefined> {
  const row = await db
    .selectFrom('answer')
    .select(['at', 'outcome', 'question'])
    .where('about', '=', about)
    .where('who', '=', who)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && { at: row.at, helpful: row.outcome === 'helpful', reason: row.question ?? undefined };
}
