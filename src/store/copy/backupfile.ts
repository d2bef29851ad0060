import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';
import { fileProblem } from '../engine/fileproblem.js';
import { StoreProblem } from '../engine/problem.js';

/**
 * A backup is gzip over JSON lines, the same from both engines: a header, a line for each row, table by table, and an
 * end, which counts the rows and has the SHA-256 of every byte before it.
 */
export const FORMAT = 'jobun-backup';
export const VERSION = 1;

const FIRST = z.object({ format: z.literal(FORMAT), version: z.int() });
const HEADER = FIRST.extend({
  /** Those the tables had been through, in order. */
  migrations: z.array(z.string()),
  engine: z.string(),
  at: z.iso.datetime(),
});
const ROW = z.object({
  table: z.string(),
  row: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
});
const END = z.object({ rows: z.record(z.string(), z.int()), sha256: z.string() });
const LINE = z.union([ROW, END]);

export type BackupHeader = z.infer<typeof HEADER>;
export type BackupRow = z.infer<typeof ROW>;
export type BackupEnd = z.infer<typeof END>;

export interface BackupContents {
  readonly header: BackupHeader;
  readonly rows: Readonly<Record<string, number>>;
  readonly sha256: string;
}

/** Reads a backup from beginning to end. What `take` was given is only to be kept if this returns. */
export async function readBackup(
  file: string,
  take: (row: BackupRow, header: BackupHeader) => Promise<void> | void,
): Promise<BackupContents> {
  const hash = createHash('sha256');
  const rows: Record<string, number> = {};
  let header: BackupHeader | undefined;
  let end: BackupEnd | undefined;
  const read = async (line: Buffer) => {
    if (header === undefined) header = headerIn(line, file);
    else {
      const parsed = LINE.safeParse(jsonIn(line));
      if (!parsed.success || end !== undefined) throw damaged(file);
      if ('sha256' in parsed.data) {
        end = parsed.data;
        return;
      }
      const { table } = parsed.data;
      rows[table] = (rows[table] ?? 0) + 1;
      await take(parsed.data, header);
    }
    hash.update(line);
  };
  const source = createReadStream(file);
  const bytes = source.pipe(createGunzip());
  source.once('error', (error) => bytes.destroy(error));
  try {
    for await (const line of linesOf(bytes)) await read(line);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code.startsWith('Z_')) throw header === undefined ? foreign(file) : damaged(file, error);
    throw fileProblem(error, file) ?? error;
  } finally {
    source.destroy();
  }
  const sha256 = hash.digest('hex');
  if (header === undefined) throw foreign(file);
  if (end === undefined || end.sha256 !== sha256 || !sameCounts(end.rows, rows)) throw damaged(file);
  return { header, rows, sha256 };
}

/** With their line feeds; `node:readline` also cuts at U+2028, which JSON allows inside a string. */
async function* linesOf(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let begun: Buffer[] = [];
  for await (const chunk of bytes) {
    let from = 0;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      yield Buffer.concat([...begun, chunk.subarray(from, at + 1)]);
      begun = [];
      from = at + 1;
    }
    begun.push(chunk.subarray(from));
  }
  const rest = Buffer.concat(begun);
  if (rest.length > 0) yield rest;
}

function headerIn(line: Buffer, file: string): BackupHeader {
  const json = jsonIn(line);
  const first = FIRST.safeParse(json);
  if (!first.success) throw foreign(file);
  if (first.data.version > VERSION)
    throw new StoreProblem(
      'newer',
      `バックアップ ${file} は、このプログラムより新しい版のものです。プログラムを新しくしてください。`,
    );
  const header = HEADER.safeParse(json);
  if (!header.success) throw damaged(file);
  return header.data;
}

function jsonIn(line: Buffer): unknown {
  try {
    return JSON.parse(line.toString('utf8'));
  } catch {
    return undefined;
  }
}

function sameCounts(told: BackupEnd['rows'], counted: BackupEnd['rows']): boolean {
  const names = new Set([...Object.keys(told), ...Object.keys(counted)]);
  return [...names].every((name) => (told[name] ?? 0) === (counted[name] ?? 0));
}

function foreign(file: string): StoreProblem {
  return new StoreProblem('backup', `${file} は、jobun db backup が書いたバックアップではありません。`);
}

export function damaged(file: string, cause?: unknown): StoreProblem {
  return new StoreProblem(
    'backup',
    `バックアップ ${file} は、途中で切れているか、書きかえられています。何も戻していません。別のバックアップを使ってください。`,
    cause,
  );
}
