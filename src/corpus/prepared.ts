import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';

/**
 * Things made once and kept beside the program: named byte sections in one file, read back in one go.
 * A file is used only when it is whole and its stamp is the wanted one; else it is as if there were none. Nothing
 * breaks without it.
 *
 * Layout: length of the head and its checksum, 12 bytes each (decimal, padded) · head (JSON) · sections, each at a
 * multiple of 8.
 */
interface Head {
  readonly stamp: string;
  readonly size: number;
  readonly sections: readonly Section[];
}

interface Section {
  readonly name: string;
  readonly start: number;
  readonly length: number;
  readonly crc: number;
}

export interface Prepared {
  readonly parts: Map<string, Uint8Array>;
  readonly kept: boolean;
}

export function readPrepared(file: string, stamp: string): Prepared | undefined {
  let handle: number;
  try {
    handle = openSync(file, 'r');
  } catch {
    return undefined;
  }
  try {
    const size = statSync(file).size;
    const bytes = new Uint8Array(new ArrayBuffer(size));
    for (let at = 0; at < size; ) at += readSync(handle, bytes, at, size - at, at) || size;
    return sectionsOf(bytes, stamp);
  } catch {
    return undefined;
  } finally {
    closeSync(handle);
  }
}

function sectionsOf(bytes: Uint8Array, stamp: string): Prepared | undefined {
  const text = new TextDecoder();
  const length = Number(text.decode(bytes.subarray(0, 12)));
  const json = bytes.subarray(24, 24 + length);
  if (crc32(json) !== Number(text.decode(bytes.subarray(12, 24)))) return undefined;
  const head = JSON.parse(text.decode(json)) as Head;
  if (head.stamp !== stamp || head.size !== bytes.length) return undefined;
  const parts = new Map<string, Uint8Array>();
  for (const { name, start, length, crc } of head.sections) {
    const part = bytes.subarray(start, start + length);
    if (crc32(part) !== crc) return undefined;
    parts.set(name, part);
  }
  return { parts, kept: true };
}

/** Writes beside and renames, so that a reader sees the old file or the new one. Whether it could is no concern of the caller's. */
export function writePrepared(file: string, stamp: string, parts: ReadonlyMap<string, Uint8Array>): boolean {
  const temporary = `${file}.${process.pid}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    const handle = openSync(temporary, 'w');
    try {
      const { head, sections } = headOf(stamp, parts);
      writeSync(handle, head, 0, head.length, 0);
      for (const { name, start } of sections) writeSync(handle, parts.get(name) as Uint8Array, 0, undefined, start);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, file);
    return true;
  } catch {
    discard(temporary);
    return false;
  }
}

/** Removes all but the newest of the kept files with such a name. */
export function keepNewest(folder: string, name: RegExp, count: number): void {
  try {
    const files = readdirSync(folder).filter((file) => name.test(file));
    const dated = files.map((file) => ({ path: join(folder, file), time: statSync(join(folder, file)).mtimeMs }));
    for (const { path } of dated.sort((a, b) => b.time - a.time).slice(count)) discard(path);
  } catch {
    // Another process may be tidying up at the same moment.
  }
}

function discard(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Where nothing can be written, there is nothing to remove.
  }
}

function headOf(stamp: string, parts: ReadonlyMap<string, Uint8Array>) {
  // The head says where each section begins, and its own length moves them: room for it is set aside first.
  const room = 24 + 256 + stamp.length * 6 + parts.size * 128;
  let at = aligned(room);
  const sections = [...parts].map(([name, part]) => {
    const section = { name, start: at, length: part.length, crc: crc32(part) };
    at = aligned(at + part.length);
    return section;
  });
  const last = sections.at(-1);
  const size = last === undefined ? room : last.start + last.length;
  const json = Buffer.from(JSON.stringify({ stamp, size, sections } satisfies Head));
  const numbers = [json.length, crc32(json)].map((number) => String(number).padStart(12)).join('');
  return { head: Buffer.concat([Buffer.from(numbers), json]), sections };
}

function aligned(offset: number): number {
  return (offset + 7) & ~7;
}
