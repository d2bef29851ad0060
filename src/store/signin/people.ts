import type { Transaction } from 'kysely';
import { alone, type Engine, within } from '../engine/engine.js';
import type { Keys } from '../keys.js';
import { lockNamed } from '../namedlock.js';
import type { Tables } from '../tables.js';
import type { Time } from '../value.js';
import { normalisedMail } from './mail.js';

/** Who somebody is on one platform. */
export interface Identity {
  /** With whatever its subjects belong to: `web https://issuer`, `slack T123`. */
  readonly platform: string;
  readonly subject: string;
  /** Only what the platform itself says is verified; where it is left out, what was known is forgotten. */
  readonly verifiedMail?: string;
  /** The platform could not be asked: what was known of the mail stays, and who is new is not kept. */
  readonly isMailUnknown?: true;
}

/** Who somebody is across platforms. */
export interface People {
  /**
   * The person behind an identity. One that was seen before keeps its person, whatever its mail is now. A new one joins
   * the person who has the same verified mail on another platform and no identity on this one: two subjects of one
   * platform are two people, even with one mail, since mailboxes are handed on. Where several people are like that nobody
   * can tell who it is; then, and else, it is `fresh`, a new id. One whose mail could not be asked for is `fresh` as
   * well and stays new, to be joined another time.
   */
  personOf(identity: Identity, fresh: string, now: Time): Promise<string>;
}

/** How old `seen_at` may be. */
const SEEN_MS = 24 * 60 * 60 * 1000;

export function peopleOn(engine: Engine, keys: Keys): People {
  return {
    async personOf(identity, fresh, now) {
      requireStorable(identity);
      const mail = normalisedMail(identity.verifiedMail ?? '');
      const known = { ...identity, mail: mail === undefined ? null : keys.mailHash(mail) };
      const before = await alone(engine, (db) => seenBefore(db, known, now));
      if (identity.isMailUnknown) return before ?? fresh;
      return (
        before ??
        (await within(engine, async (tx) => {
          // Two new identities with one mail must not each miss the other.
          await lockNamed(engine, tx, 'people');
          return (await seenBefore(tx, known, now)) ?? add(tx, known, fresh, now);
        }))
      );
    },
  };
}

interface KnownIdentity {
  readonly platform: string;
  readonly subject: string;
  /** Its keyed hash. */
  readonly mail: string | null;
  readonly isMailUnknown?: true;
}

async function seenBefore(
  db: Engine['db'],
  { platform, subject, mail: given, isMailUnknown }: KnownIdentity,
  now: Time,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('identity')
    .select(['seq', 'person', 'mail', 'seen_at'])
    .where('platform', '=', platform)
    .where('subject', '=', subject)
    .executeTakeFirst();
  const mail = isMailUnknown ? (row?.mail ?? null) : given;
  if (row === undefined || (now - row.seen_at < SEEN_MS && row.mail === mail)) return row?.person;
  const { numUpdatedRows } = await db
    .updateTable('identity')
    .set({ mail, seen_at: Math.max(row.seen_at, now) })
    .where('seq', '=', row.seq)
    .executeTakeFirst();
  // Not there any more where retention has just removed it.
  return numUpdatedRows === 1n ? row.person : undefined;
}

async function add(tx: Transaction<Tables>, known: KnownIdentity, fresh: string, now: Time): Promise<string> {
  const { platform, subject, mail } = known;
  const candidates = mail === null ? [] : await peopleElsewhere(tx, platform, mail);
  const [only] = candidates.length === 1 ? candidates : [];
  const person = only?.person ?? fresh;
  await tx.insertInto('identity').values({ platform, subject, person, mail, seen_at: now }).execute();
  return person;
}

/** Those who have the mail and no identity on this platform; two stand for many. */
function peopleElsewhere(tx: Transaction<Tables>, platform: string, mail: string) {
  return tx
    .selectFrom('identity as other')
    .select('other.person')
    .distinct()
    .where('other.mail', '=', mail)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('identity as own')
            .select('own.seq')
            .whereRef('own.person', '=', 'other.person')
            .where('own.platform', '=', platform),
        ),
      ),
    )
    .limit(2)
    .execute();
}

/** Two subjects must not become one in the database: SQLite's text ends at a NUL, and neither engine keeps half a pair. */
function requireStorable({ platform, subject }: Identity): void {
  if (subject === '' || !`${platform}\n${subject}`.isWellFormed() || (platform + subject).includes('\0'))
    throw new RangeError('the subject of an identity is empty, or has a character that no database keeps');
}
