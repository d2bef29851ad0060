import {
  type CompiledQuery,
  type DatabaseConnection,
  type QueryResult,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  type TransactionSettings,
} from 'kysely';
import { bound } from './binding.js';
import type { SqliteFile } from './privatefile.js';

/**
 * Kysely's dialect for SQLite with transactions that take the write lock at their start. A transaction that reads first
 * and asks for the lock later fails as soon as another process has written in between, whatever the time-out.
 */
export class ImmediateDialect extends SqliteDialect {
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

  override async acquireConnection(): Promise<DatabaseConnection> {
    return new ImmediateConnection(await super.acquireConnection(), this.#database);
  }

  /** One that only reads takes no lock, and sees everything as it stood at its first query. */
  override async beginTransaction(_: DatabaseConnection, settings?: TransactionSettings): Promise<void> {
    this.#database.exec(settings?.accessMode === 'read only' ? 'begin' : 'begin immediate');
  }

  /** A full disk has ended the transaction already, and the error to tell is that one. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.inTransaction) await super.rollbackTransaction(connection);
  }
}

/**
 * Only `exec` may meet a lock. A prepared statement that gave up waiting for one counts as running until the garbage
 * collector comes by, since libsql never resets it, and while it does no transaction of its connection can be committed.
 */
class ImmediateConnection implements DatabaseConnection {
  readonly #connection: DatabaseConnection;
  readonly #database: SqliteFile;

  constructor(connection: DatabaseConnection, database: SqliteFile) {
    this.#connection = connection;
    this.#database = database;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const { kind } = query.query;
    if (kind === 'SelectQueryNode' || kind === 'RawNode' || this.#database.inTransaction)
      return this.#connection.executeQuery(query);
    this.#database.exec('begin immediate');
    try {
      const result = await this.#connection.executeQuery<R>(query);
      this.#database.exec('commit');
      return result;
    } catch (error) {
      if (this.#database.inTransaction) this.#database.exec('rollback');
      throw error;
    }
  }

  streamQuery<R>(query: CompiledQuery, size: number): AsyncIterableIterator<QueryResult<R>> {
    return this.#connection.streamQuery(query, size);
  }
}

class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl() {
    return true;
  }
}
