import type { Kysely, SelectQueryBuilder, Transaction } from 'kysely';
import type { Tables } from '../tables.js';
import type { StoreProblem } from './problem.js';

export type EngineName = 'sqlite' | 'postgres';

/** What differs between the two databases, and nothing else does. */
export interface Engine {
  readonly name: EngineName;
  readonly db: Kysely<Tables>;
  /** What went wrong in words, for the errors that whoever runs the program can do something about. */
  problemOf(error: unknown): StoreProblem | undefined;
  /** Two transactions got in each other's way, and trying again helps. */
  isConflict(error: unknown): boolean;
  /** Waits until the database has taken everything, then lets go of it. */
  close(): Promise<void>;
}

const TRIES = 5;

/** Runs the work in one transaction; all of it is kept, or none. */
export async function within<T>(engine: Engine, work: (tx: Transaction<Tables>) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await engine.db.transaction().execute(work);
    } catch (error) {
      if (engine.isConflict(error) && tries < TRIES) continue;
      throw engine.problemOf(error) ?? error;
    }
  }
}

/** Runs work of a single statement. */
export async function alone<T>(engine: Engine, work: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
  try {
    return await work(engine.db);
  } catch (error) {
    throw engine.problemOf(error) ?? error;
  }
}

/**
 * Locks the rows of `table` that the query finds, passing over those another instance holds. SQLite has one writer at a
 * time, which its transaction already is.
 */
export function lockedIn<T extends SelectQueryBuilder<never, never, unknown>>(
  engine: Engine,
  query: T,
  table: string,
): T {
  return engine.name === 'sqlite' ? query : (query.forUpdate(table as never).skipLocked() as T);
}
