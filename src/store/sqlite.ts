import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { CompiledQuery, type DatabaseConnection, Kysely, SqliteAdapter, SqliteDialect, SqliteDriver } from 'kysely';
import Database from 'libsql';
import { bound } from './binding.js';
import type { Engine } from './engine.js';
import { StoreProblem } from './problem.js';
import type { Tables } from './tables.js';

/** How long one process waits for another's transaction. */
const BUSY_MS = 5000;

/** The file and, where it was missing, its folder, which nobody else may read. */
export function openSqlite(file: string): Engine {
  const problem = (error: unknown) => sqliteProblem(error, file);
  try {
    makePrivateFolder(dirname(file));
    // Made here, so that it is private from its first byte; SQLite gives the files beside it the same mode.
    closeSync(openSync(file, 'a', 0o600));
    const database = new Database(file, { timeout: BUSY_MS });
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    const db = new Kysely<Tables>({ dialect: new ImmediateDialect(database) });
    return { name: 'sqlite', db, problemOf: problem, isConflict: () => false, close: () => db.destroy() };
  } catch (error) {
    throw problem(error) ?? error;
  }
}

export function makePrivateFolder(folder: string): void {
  if (mkdirSync(folder, { recursive: true, mode: 0o700 }) !== undefined) chmodSync(folder, 0o700);
}

/**
 * Kysely's dialect for SQLite with transactions that take the write lock at their start. A transaction that reads first
 * and asks for the lock later fails as soon as another process has written in between, whatever the time-out.
 */
class ImmediateDialect extends SqliteDialect {
  readonly #database: InstanceType<typeof Database>;

  constructor(database: InstanceType<typeof Database>) {
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
  readonly #database: InstanceType<typeof Database>;

  constructor(database: InstanceType<typeof Database>) {
    super({ database: bound(database) });
    this.#database = database;
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
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

/** libsql gives codes as better-sqlite3 does, except where it cannot open the file at all. */
export function sqliteProblem(error: unknown, file: string): StoreProblem | undefined {
  if (error instanceof StoreProblem) return error;
  const { code, message = '' } = error as { code?: string; message?: string };
  const said = (kind: StoreProblem['kind'], words: string) => new StoreProblem(kind, words, error);
  if (code === 'SQLITE_FULL' || code === 'ENOSPC')
    return said('full', `データベース ${file} に書けません。ディスクの空きを増やしてください。`);
  if (code?.startsWith('SQLITE_READONLY') || code === 'EACCES' || code === 'EROFS' || code === 'EPERM')
    return said(
      'read-only',
      `データベース ${file} に書く権限がありません。ファイルとフォルダーの持ち主と権限を確かめてください。`,
    );
  if (code?.startsWith('SQLITE_BUSY') || code?.startsWith('SQLITE_LOCKED'))
    return said(
      'locked',
      `データベース ${file} は、ほかのプログラムが使っています。終わるのを待って、もう一度お試しください。`,
    );
  if (code === 'SQLITE_NOTADB' || code?.startsWith('SQLITE_CORRUPT'))
    return said(
      'damaged',
      `${file} は、データベースとして読めません。ファイルを別の場所に移し、バックアップがあれば jobun db restore で戻してください。`,
    );
  if (code?.startsWith('SQLITE_CANTOPEN') || code?.startsWith('SQLITE_IOERR') || message.startsWith('ConnectionFailed'))
    return said(
      'unreachable',
      `データベース ${file} を開けません。フォルダーがあるか、読み書きの権限があるかを確かめてください。`,
    );
  return undefined;
}
