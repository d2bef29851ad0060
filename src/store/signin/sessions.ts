import { alone, type Engine, within } from '../engine/engine.js';
import type { Keys } from '../keys.js';
import type { Json, Time } from '../value.js';
import { decrypted, encrypted, hashOf } from './encryption.js';
import { endSessions } from './sessionend.js';

/** Somebody who signed in, in one browser. */
export interface Session {
  readonly person: string;
  /** Whatever the web keeps about it. Encrypted in the database, with a key made of the program's secret and the id. */
  readonly content: Json;
  readonly openedAt: Time;
  /** Up to a minute old. */
  readonly seenAt: Time;
  /** When the identity provider was last asked; later than now where the clock has gone back, and too old to go by then. */
  readonly checkedAt: Time;
  /** Until then nobody else may ask; it may be past. */
  readonly claimedUntil: Time | undefined;
}

export interface Sessions {
  /**
   * `id` is the secret in the browser's cookie, 256 bits of chance; only its hash is kept. Ends at `endsAt` at the latest,
   * and once nobody has used it for `idleMs`, or up to a minute less, as uses are not written more often.
   */
  open(
    session: {
      readonly id: string;
      readonly person: string;
      readonly content: Json;
      readonly endsAt: Time;
      readonly idleMs: number;
    },
    now: Time,
  ): Promise<void>;
  /**
   * Undefined where there is none, it ended, was idle too long or cannot be decrypted (then its row is gone). Being asked
   * for counts as use.
   */
  find(id: string, now: Time): Promise<Session | undefined>;
  /**
   * True for one caller until `until`: a refresh token that rotates may be used once. False too where it has ended, and
   * where the provider was asked since `checkedAt`: then the caller's refresh token is an old one.
   */
  claimCheck(id: string, claim: { readonly checkedAt: Time; readonly until: Time }, now: Time): Promise<boolean>;
  /** For the caller with the claim, who heard nothing: nobody asks until `until`. */
  putOffCheck(id: string, until: Time): Promise<void>;
  /** For the caller with the claim, before the check has come to its end. Nothing is kept where the session has ended. */
  keepContent(id: string, content: Json): Promise<void>;
  /** What the provider said; ends the claim. Nothing is kept where the session has ended meanwhile: false. */
  keepChecked(id: string, content: Json, now: Time): Promise<boolean>;
  end(id: string): Promise<void>;
  /** Everywhere; how many, those included that have ended and are still in the database. */
  endAll(person: string): Promise<number>;
  countOf(person: string, now: Time): Promise<number>;
}

const SEEN_MS = 60_000;

export function sessionsOn(engine: Engine, keys: Keys): Sessions {
  /** The row with its content, if nobody else has written there; what has not been written by us goes. */
  async function genuine(id: string) {
    const row = await alone(engine, (db) =>
      db.selectFrom('session').selectAll().where('id', '=', hashOf(id)).executeTakeFirst(),
    );
    if (row === undefined) return undefined;
    const content = decrypted(keys.contentKey('session', id), row.content, bound(row));
    if (content !== undefined) return { row, content };
    await alone(engine, (db) =>
      db.deleteFrom('session').where('id', '=', row.id).where('content', '=', row.content).execute(),
    );
    return undefined;
  }

  return {
    async open({ id, person, content, endsAt, idleMs }, now) {
      const row = { person, opened_at: now, checked_at: now, ends_at: endsAt, idle_ms: idleMs };
      const hidden = encrypted(keys.contentKey('session', id), content, bound(row));
      const used = { seen_at: now, expires_at: expiry(row, now) };
      await alone(engine, (db) =>
        db
          .insertInto('session')
          .values({ id: hashOf(id), content: hidden, ...row, ...used })
          .execute(),
      );
    },

    async find(id, now) {
      const found = await genuine(id);
      if (found === undefined) return undefined;
      const { row, content } = found;
      if (expiry(row, row.seen_at) <= now) {
        await within(engine, (tx) =>
          endSessions(tx, (eb) => eb.and([eb('id', '=', row.id), eb('seen_at', '=', row.seen_at)])),
        );
        return undefined;
      }
      // Also where the clock has gone back: a use in the future would keep it from ever being idle.
      const seenAt = Math.abs(now - row.seen_at) < SEEN_MS ? row.seen_at : now;
      if (seenAt !== row.seen_at)
        await alone(engine, (db) =>
          db
            .updateTable('session')
            .set({ seen_at: now, expires_at: expiry(row, now) })
            .where('id', '=', row.id)
            .where('seen_at', '=', row.seen_at)
            .execute(),
        );
      const { person, opened_at: openedAt, checked_at: checkedAt, claimed_until } = row;
      return { person, content, openedAt, seenAt, checkedAt, claimedUntil: claimed_until ?? undefined };
    },

    claimCheck: (id, { checkedAt, until }, now) =>
      alone(engine, async (db) => {
        const { numUpdatedRows } = await db
          .updateTable('session')
          .set({ claimed_until: until })
          .where('id', '=', hashOf(id))
          .where('checked_at', '=', checkedAt)
          .where('expires_at', '>', now)
          .where((eb) => eb.or([eb('claimed_until', 'is', null), eb('claimed_until', '<=', now)]))
          .executeTakeFirst();
        return numUpdatedRows === 1n;
      }),

    putOffCheck: async (id, until) => {
      await alone(engine, (db) =>
        db.updateTable('session').set({ claimed_until: until }).where('id', '=', hashOf(id)).execute(),
      );
    },

    async keepContent(id, content) {
      const found = await genuine(id);
      if (found === undefined) return;
      const hidden = encrypted(keys.contentKey('session', id), content, bound(found.row));
      await alone(engine, (db) =>
        db
          .updateTable('session')
          .set({ content: hidden })
          .where('id', '=', found.row.id)
          .where('checked_at', '=', found.row.checked_at)
          .execute(),
      );
    },

    async keepChecked(id, content, now) {
      const found = await genuine(id);
      if (found === undefined) return false;
      const row = { ...found.row, checked_at: now };
      const hidden = encrypted(keys.contentKey('session', id), content, bound(row));
      return alone(engine, async (db) => {
        const { numUpdatedRows } = await db
          .updateTable('session')
          .set({ content: hidden, checked_at: now, claimed_until: null })
          .where('id', '=', row.id)
          .where('expires_at', '>', now)
          .executeTakeFirst();
        return numUpdatedRows === 1n;
      });
    },

    async end(id) {
      await within(engine, (tx) => endSessions(tx, (eb) => eb('id', '=', hashOf(id))));
    },

    endAll: (person) => within(engine, (tx) => endSessions(tx, (eb) => eb('person', '=', person))),

    countOf: (person, now) =>
      alone(engine, async (db) => {
        const { count } = await db
          .selectFrom('session')
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .where('person', '=', person)
          .where('expires_at', '>', now)
          .executeTakeFirstOrThrow();
        return count;
      }),
  };
}

interface Bound {
  readonly person: string;
  readonly opened_at: Time;
  readonly checked_at: Time;
  readonly ends_at: Time;
  readonly idle_ms: number;
}

/** Whoever can write to the database cannot make a session somebody else's, or let it last longer. */
function bound({ person, opened_at, checked_at, ends_at, idle_ms }: Bound): Json {
  return [person, opened_at, checked_at, ends_at, idle_ms];
}

function expiry({ ends_at, idle_ms }: Bound, seenAt: Time): Time {
  return Math.min(ends_at, seenAt + idle_ms);
}
