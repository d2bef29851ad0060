import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Transaction } from 'kysely';
import type { Engine } from '../engine/engine.js';
import { fileProblem } from '../engine/fileproblem.js';
import { StoreProblem } from '../engine/problem.js';
import { migrationStatus, refuseNewer } from '../migrate.js';
import type { Tables } from '../tables.js';
import type { Time } from '../value.js';
import { type BackupEnd, type BackupHeader, type BackupRow, FORMAT, VERSION } from './backupfile.js';
import { atOneMoment, FLEETING, rowsOf, type TableName, tablesIn } from './snapshot.js';

/**
 * Writes everything but who is signed in as it stood at one moment, beside a running server too. The file has its name only once it is
 * whole. Returns the number of rows.
 */
export async function backUp(engine: Engine, file: string, now: Time): Promise<number> {
  refuseExisting(file);
  const status = await migrationStatus(engine);
  refuseNewer(status);
  if (status.done.length === 0)
    throw new StoreProblem('older', 'データベースは空です。バックアップするものがありません。');
  const header: BackupHeader = {
    format: FORMAT,
    version: VERSION,
    migrations: [...status.done],
    engine: engine.name,
    at: new Date(now).toISOString(),
  };
  const tables = (await tablesIn(engine)).filter((table) => !FLEETING.has(table));
  const counts: Record<string, number> = {};
  const unfinished = `${file}.${randomUUID()}.part`;
  try {
    await atOneMoment(engine, async (tx) => {
      const out = createWriteStream(unfinished, { flags: 'wx', mode: 0o600, flush: true });
      try {
        await pipeline(sealed(header, rowsIn(tx, tables), counts), createGzip(), out);
        // Not by a hard link, which would refuse by itself: the shares where backups are kept often have none.
        refuseExisting(file);
        await rename(unfinished, file);
      } catch (error) {
        // Told apart here: a disk that is full is the backup's, not the database's.
        throw fileProblem(error, file) ?? error;
      }
    });
  } finally {
    await rm(unfinished, { force: true });
  }
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

async function* rowsIn(tx: Transaction<Tables>, tables: readonly TableName[]): AsyncGenerator<BackupRow> {
  for (const table of tables) for await (const row of rowsOf(tx, table)) yield { table, row };
}

async function* sealed(
  header: BackupHeader,
  rows: AsyncIterable<BackupRow>,
  counts: Record<string, number>,
): AsyncGenerator<string> {
  const hash = createHash('sha256');
  const lineOf = (value: BackupHeader | BackupRow) => {
    const line = `${JSON.stringify(value)}\n`;
    hash.update(line);
    return line;
  };
  yield lineOf(header);
  for await (const row of rows) {
    counts[row.table] = (counts[row.table] ?? 0) + 1;
    yield lineOf(row);
  }
  const end: BackupEnd = { rows: counts, sha256: hash.digest('hex') };
  yield `${JSON.stringify(end)}\n`;
}

function refuseExisting(file: string): void {
  if (existsSync(file))
    throw new StoreProblem('backup', `${file} はすでにあります。上書きはしません。別の名前を指定してください。`);
}
