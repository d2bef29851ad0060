import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  type TransactionSettings,
} from 'kysely';
import { bound } from './binding.js';
import type { Engine } from './engine.js';
import { openPrivately, type SqliteFile } from './privatefile.js';
import { sqliteProblem } from './sqliteproblem.js';
import type { Tables } from './tables.js';

/** How long one process waits for another's transaction. */
const WAIT_MS = 5000;

export function openSqlite(file: string, waitMs = WAIT_MS): Engine {
  const problem = (error: unknown) => sqliteProblem(error, file);
  try {
    const database = openPrivately(file, waitMs, (opened) => {
      opened.pragma('journal_mode = WAL');
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

/** libsql leaves its journal behind, and a copy of the file alone would lack what was written last. */
function foldJournal(database: SqliteFile): void {
  try {
    database.pragma('wal_checkpoint(PASSIVE)');
  } catch {
    // Nothing is lost: whoever opens the file next finds the journal.
  }
}

/**
 * Kysely's dialect for SQLite with transactions that take the write lock at their start. A transaction that reads first
 * and asks for the lock later fails as soon as another process has written in between, whatever the time-out.
 */
class ImmediateDialect extends SqliteDialect {
  readonly #database: SqliteFile;

  constructor(database: SqliteFile) {
    super({ database: bound(database) });
    this.#database = database;
  }

  override createDriver() {
    return new ImmediateDriver(this.#database);
  }

  /** So that Kysely runs migrations in a transaction, whose write lock keeps a second process waiting. */
  override createAdapter() {
    return new TransactionalAdapter();
  }
}

class ImmediateDriver extends SqliteDriver {
  readonly #database: SqliteFile;

  constructor(database: SqliteFile) {
    super({ database: bound(database) });
    this.#database = database;
  }

  /** One that only reads takes no lock, and sees everything as it stood at its first query. */
  override async beginTransaction(connection: DatabaseConnection, settings?: TransactionSettings): Promise<void> {
    const onlyReads = settings?.accessMode === 'read only';
    await connection.executeQuery(CompiledQuery.raw(onlyReads ? 'begin' : 'begin immediate'));
  }

  /** A full disk has ended the transaction already, and the error to tell is that one. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.inTransaction) await super.rollbackTransaction(connection);
  }
}

class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl() {
    return true;
  }
}
