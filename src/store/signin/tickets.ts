import { alone, type Engine } from '../engine/engine.js';
import type { Keys } from '../keys.js';
import type { Json, Time } from '../value.js';
import { decrypted, encrypted, hashOf } from './encryption.js';

/** Something that may be used once and not for long: a sign-in that is under way, a local link. */
export interface Tickets {
  /**
   * `id` is 256 bits of chance, of which only a hash is kept; it also opens the content. One that has ended goes for it:
   * strangers who begin to sign in and never come back cannot fill the database until it is purged.
   */
  issue(
    ticket: { readonly id: string; readonly kind: string; readonly content: Json; readonly endsAt: Time },
    now: Time,
  ): Promise<void>;
  /** Its content, once; undefined the second time, from `endsAt` on, or of another kind, which leaves it as it is. */
  take(kind: string, id: string, now: Time): Promise<Json | undefined>;
}

export function ticketsOn(engine: Engine, keys: Keys): Tickets {
  return {
    issue: async ({ id, kind, content, endsAt }, now) => {
      const hidden = encrypted(keys.contentKey('ticket', id), content, [kind, endsAt]);
      const row = { id: hashOf(id), kind, content: hidden, ends_at: endsAt };
      await alone(engine, (db) => db.insertInto('ticket').values(row).execute());
      await alone(engine, (db) =>
        db
          .deleteFrom('ticket')
          .where('id', '=', ({ selectFrom }) => selectFrom('ticket').select('id').where('ends_at', '<=', now).limit(1))
          .execute(),
      );
    },

    take: (kind, id, now) =>
      alone(engine, async (db) => {
        const row = await db
          .deleteFrom('ticket')
          .where('id', '=', hashOf(id))
          .where('kind', '=', kind)
          .returning(['content', 'ends_at'])
          .executeTakeFirst();
        if (row === undefined || row.ends_at <= now) return undefined;
        return decrypted(keys.contentKey('ticket', id), row.content, [kind, row.ends_at]);
      }),
  };
}
