import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { onTestFinished } from 'vitest';
import { backUp } from '../../src/store/copy/backup.js';
import { engineAt, type Location, usingEngine } from '../../src/store/engine/location.js';
import { fill } from './filled.js';
import { freshLocation } from './fresh.js';

export function newFile(contents?: Buffer | string): string {
  const folder = mkdtempSync(join(tmpdir(), 'jobun-restore-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'backup');
  if (contents !== undefined) writeFileSync(file, contents);
  return file;
}

export async function backupOf(location: Location): Promise<string> {
  const file = newFile();
  await usingEngine(engineAt(location), (engine) => backUp(engine, file, 0));
  return file;
}

export async function filledBackup(): Promise<string> {
  const location = await freshLocation('sqlite');
  await fill(location);
  return backupOf(location);
}

/** The backup's own lines, changed, with a checksum and counts that fit them. */
export function rewritten(file: string, change: (lines: string[]) => string[]): string {
  const lines = change(gunzipSync(readFileSync(file)).toString().trimEnd().split('\n').slice(0, -1));
  const rows: Record<string, number> = {};
  for (const { table } of lines.slice(1).map((line) => JSON.parse(line))) rows[table] = (rows[table] ?? 0) + 1;
  const text = lines.map((line) => `${line}\n`).join('');
  const end = JSON.stringify({ rows, sha256: createHash('sha256').update(text).digest('hex') });
  return newFile(gzipSync(`${text}${end}\n`));
}
