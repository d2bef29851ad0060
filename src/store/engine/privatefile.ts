import { chmodSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'libsql';

/** A folder that nobody else may read; one that is there already is left as it is. */
export function makePrivateFolder(folder: string): void {
  if (mkdirSync(folder, { recursive: true, mode: 0o700 }) !== undefined) chmodSync(folder, 0o700);
}

/**
 * Opens a SQLite file that nobody else may read, in a folder of that kind where it was missing, and prepares it; files
 * that SQLite makes beside it get the same rights.
 */
export function openPrivately(file: string, waitMs: number, prepare: (database: SqliteFile) => void): SqliteFile {
  makePrivateFolder(dirname(file));
  const database = new Database(file, { timeout: waitMs });
  try {
    chmodSync(file, 0o600);
    prepare(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

export type SqliteFile = InstanceType<typeof Database>;
