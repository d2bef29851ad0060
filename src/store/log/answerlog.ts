import { alone, type Engine } from '../engine/engine.js';
import type { Keys } from '../keys.js';
import type { Time } from '../value.js';
import { entryIdOf } from './answers.js';
import { type LoggedEntry, loggedEntries } from './loggedentry.js';
import { lastRating, type Rating } from './rating.js';
import type { Seal } from './seal.js';
import type { KeptSeal } from './sealfile.js';
import { seal } from './sealing.js';
import { type Verification, verify } from './verification.js';

/** The append-only log of what was asked and shown. Turns write it; it is sealed in batches. */
export interface AnswerLog {
  /**
   * Seals what was written since the last seal, the oldest first and a bounded number at a time: called until it gives
   * undefined, nothing is left. Of several callers at once each seals what the others have not. Each seal is then to be
   * kept outside the database (`appendSeal`).
   */
  seal(now: Time): Promise<Seal | undefined>;
  /** Reads page by page: what is written meanwhile may or may not be in it. */
  verify(kept: AsyncIterable<KeptSeal> | Iterable<KeptSeal>): Promise<Verification>;
  /**
   * The answer that an event got, and how this person rated it last; undefined where the log has no answer, or has it no
   * more.
   */
  answerTo(event: string, person: string): Promise<{ readonly rating: Rating | undefined } | undefined>;
  /**
   * What this person asked last, the newest first and each once, as the log has its words: masked, and as long as
   * retention keeps them. Small talk and what they told of themselves is not in it.
   */
  askedLast(person: string, limit: number): Promise<readonly string[]>;
  /** Page by page as well; the order is that of the seals. */
  entries(): AsyncIterable<LoggedEntry>;
}

export function answerLogOn(engine: Engine, keys: Keys): AnswerLog {
  return {
    seal: (now) => seal(engine, keys, now),
    verify: (kept) => verify(engine, keys, kept),
    answerTo: (event, person) =>
      alone(engine, async (db) => {
        const about = entryIdOf(keys, event);
        const answer = await db.selectFrom('answer').select('kind').where('id', '=', about).executeTakeFirst();
        if (answer?.kind !== 'answer') return undefined;
        return { rating: await lastRating(db, { about, who: keys.pseudonymOf(person) }) };
      }),
    askedLast: (person, limit) =>
      alone(engine, async (db) => {
        const rows = await db
          .selectFrom('answer')
          .select('question')
          .where('who', '=', keys.pseudonymOf(person))
          .where('question', 'is not', null)
          .where('kind', '=', 'answer')
          .where('outcome', '!=', 'other')
          .groupBy('question')
          .orderBy(({ fn }) => fn.max('at'), 'desc')
          .limit(limit)
          .execute();
        return rows.flatMap(({ question }) => question ?? []);
      }),
    entries: () => loggedEntries(engine),
  };
}
