import { closeSync, createReadStream, existsSync, fstatSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { makePrivateFolder } from '../engine/privatefile.js';
import { StoreProblem } from '../engine/problem.js';
import type { Seal } from './seal.js';

/**
 * The seals once more, outside the database, one JSON object a line and only ever added to: whoever cuts the end off the
 * log cannot cut it off here as well, above all where the file is copied away. An instance keeps the seals that it made.
 */
export type KeptSeal = Pick<Seal, 'number' | 'mac'>;

/** After the seal's own transaction: a seal that is only in the database is a seal not kept yet, and no error. */
export function appendSeal(file: string, seal: Seal): void {
  try {
    makePrivateFolder(dirname(file));
    const descriptor = openSync(file, 'a+', 0o600);
    try {
      // A line that was cut off, by a full disk or the end of the process, must not spoil the next one.
      writeSync(descriptor, `${endsInLine(descriptor) ? '' : '\n'}${JSON.stringify(seal)}\n`);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const remedy =
      code === 'ENOSPC'
        ? 'ディスクの空きを増やしてください。'
        : 'ファイルとフォルダーの持ち主と権限を確かめるか、SEALS_FILE で別の場所を指定してください。';
    throw new StoreProblem(
      code === 'ENOSPC' ? 'full' : 'read-only',
      `封印の控え ${file} に書けません。${remedy}`,
      error,
    );
  }
}

function endsInLine(descriptor: number): boolean {
  const { size } = fstatSync(descriptor);
  if (size === 0) return true;
  const last = Buffer.alloc(1);
  readSync(descriptor, last, 0, 1, size - 1);
  return last.toString() === '\n';
}

export interface KeptSeals extends AsyncIterable<KeptSeal> {
  /** Lines passed over so far. */
  readonly unreadable: number;
}

/** None where there is no file. Lines that cannot be read are counted: they hide none of the others. */
export function keptSeals(file: string): KeptSeals {
  let unreadable = 0;
  return {
    get unreadable() {
      return unreadable;
    },
    async *[Symbol.asyncIterator]() {
      if (!existsSync(file)) return;
      try {
        for await (const line of createInterface({
          input: createReadStream(file),
          crlfDelay: Number.POSITIVE_INFINITY,
        })) {
          const seal = line.trim() === '' ? undefined : keptSealIn(line);
          if (seal !== undefined) yield seal;
          else if (line.trim() !== '') unreadable++;
        }
      } catch (error) {
        throw new StoreProblem('read-only', `封印の控え ${file} を読めません。場所と権限を確かめてください。`, error);
      }
    },
  };
}

function keptSealIn(line: string): KeptSeal | undefined {
  try {
    const { number, mac } = JSON.parse(line) as Partial<KeptSeal>;
    return Number.isSafeInteger(number) && typeof mac === 'string' ? { number: number as number, mac } : undefined;
  } catch {
    return undefined;
  }
}
