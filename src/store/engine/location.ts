import { existsSync } from 'node:fs';
import type { Engine } from './engine.js';
import { openPostgres } from './postgres.js';
import { StoreProblem } from './problem.js';
import { openSqlite, readSqlite } from './sqlite.js';

/** Where the records are kept: a file, or a PostgreSQL server. */
export type Location = FileLocation | { readonly url: string };

interface FileLocation {
  readonly file: string;
  /** How long to wait for another process's transaction. */
  readonly waitMs?: number;
}

/** Makes the file where there is none. */
export function engineAt(location: Location): Engine {
  return 'file' in location ? openSqlite(location.file, location.waitMs) : openPostgres(location.url);
}

/** For whatever only reads: a file made by looking for it would be taken for the records. */
export function existingEngineAt(location: Location): Engine {
  if ('file' in location && !existsSync(location.file))
    throw new StoreProblem(
      'missing',
      `データベース ${location.file} がありません。DATA を確かめてください。初めてなら、jobun serve か jobun db migrate が作ります。`,
    );
  return engineAt(location);
}

/** For whatever must not change a thing, not even the rights of the file; there has to be one. */
export function readingEngineAt(location: Location): Engine {
  return 'file' in location ? readSqlite(location.file) : openPostgres(location.url);
}

/** Lets go of the engine however the work ends. */
export async function usingEngine<T>(engine: Engine, work: (engine: Engine) => Promise<T>): Promise<T> {
  try {
    return await work(engine);
  } finally {
    await engine.close();
  }
}
