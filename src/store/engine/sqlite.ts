import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { Kysely } from 'kysely';
import Database from 'libsql';
import type { Tables } from '../tables.js';
import type { Engine } from './engine.js';
import { openPrivately, type SqliteFile } from './privatefile.js';
import { ImmediateDialect } from './sqlitedialect.js';
import { sqliteProblem } from './sqliteproblem.js';

/** How long one process waits for another's transaction. */
const WAIT_MS = 5000;

export function openSqlite(file: string, waitMs = WAIT_MS): Engine {
  const problem = (error: unknown) => sqliteProblem(error, file);
  try {
    const database = openPrivately(file, waitMs, (opened) => {
      keepJournal(opened, waitMs);
      opened.pragma('synchronous = FULL');
    });
    const db = new Kysely<Tables>({ dialect: new ImmediateDialect(database) });
    const close = async () => {
      foldJournal(database);
      await db.destroy();
    };
    return { name: 'sqlite', db, problemOf: problem, isConflict: () => false, close };
  } catch (error) {
    throw problem(error) ?? error;
  }
}

/**
 * Changes nothing of the file, nor its rights, and makes no journal. A file without one has everything in it, and must
 * be told not to look for one: libsql would make it.
 */
export function readSqlite(file: string): Engine {
  const address = pathToFileURL(file);
  address.search = existsSync(`${file}-wal`) ? 'mode=ro' : 'immutable=1';
  const problemOf = (error: unknown) => sqliteProblem(error, file);
  try {
    const db = new Kysely<Tables>({ dialect: new ImmediateDialect(new Database(address.href, { timeout: WAIT_MS })) });
    return { name: 'sqlite', db, problemOf, isConflict: () => false, close: () => db.destroy() };
  } catch (error) {
    throw problemOf(error) ?? error;
  }
}

const PAUSE_MS = 10;

/** Of two processes that turn to WAL at once one is refused, without the wait that everything else has. */
function keepJournal(database: SqliteFile, waitMs: number): void {
  for (let waited = 0; ; waited += PAUSE_MS)
    try {
      database.exec('pragma journal_mode = WAL');
      return;
    } catch (error) {
      if ((error as { code?: string }).code !== 'SQLITE_BUSY' || waited >= waitMs) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
    }
}

/** libsql leaves its journal behind, and a copy of the file alone would lack what was written last. */
function foldJournal(database: SqliteFile): void {
  try {
    database.pragma('wal_checkpoint(PASSIVE)');
  } catch {
    // Nothing is lost: whoever opens the file next finds the journal.
  }
}
