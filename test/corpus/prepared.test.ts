import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keepNewest, readPrepared, writePrepared } from '../../src/corpus/prepared.js';
import { folderOf } from './folder.js';

const PARTS = new Map([
  ['odd', Uint8Array.of(1, 2, 3)],
  ['nothing', new Uint8Array()],
  ['numbers', new Uint8Array(Int32Array.of(-1, 65536, 7).buffer)],
]);

test('what was kept is read back, each part where numbers can be read in place', () => {
  const file = kept('stamp 1');
  const read = readPrepared(file, 'stamp 1');
  expect([...(read?.parts.entries() ?? [])].map(([name, part]) => [name, [...part]])).toEqual([
    ['odd', [1, 2, 3]],
    ['nothing', []],
    ['numbers', [255, 255, 255, 255, 0, 0, 1, 0, 7, 0, 0, 0]],
  ]);
  for (const part of read?.parts.values() ?? []) expect(part.byteOffset % 8).toBe(0);
});

test('a stamp may hold any words', () => {
  expect(readPrepared(kept('版 "1"\n🔑'), '版 "1"\n🔑')?.parts.size).toBe(3);
});

test('what bears another stamp is as if it were not there', () => {
  expect(readPrepared(kept('stamp 1'), 'stamp 2')).toBeUndefined();
});

test('what is not there is not read', () => {
  expect(readPrepared(join(folderOf({}), 'none'), 'stamp 1')).toBeUndefined();
});

test('whichever byte of a part or of the head is changed, or wherever the file is cut, nothing wrong is read', () => {
  const file = kept('stamp 1');
  const whole = readFileSync(file);
  const right = JSON.stringify(contentOf(file));
  for (let at = 0; at < whole.length; at++) {
    const bytes = Buffer.from(whole);
    bytes[at] = (bytes[at] as number) ^ 1;
    writeFileSync(file, bytes);
    expect([undefined, right], `byte ${at}`).toContain(JSON.stringify(contentOf(file)));
    writeFileSync(file, whole.subarray(0, at));
    expect(contentOf(file), `cut at ${at}`).toBeUndefined();
  }
});

test('writing leaves nothing else in the folder, and says when it could not', () => {
  const folder = folderOf({ 'a file': '' });
  expect(writePrepared(join(folder, 'new', 'kept'), 's', PARTS)).toBe(true);
  expect(readdirSync(join(folder, 'new'))).toEqual(['kept']);
  expect(writePrepared(join(folder, 'a file', 'kept'), 's', PARTS)).toBe(false);
});

test('of many kept files the newest stay, and what has another name', () => {
  const names = ['index-1', 'index-2', 'index-3', 'other'];
  const folder = folderOf(Object.fromEntries(names.map((name) => [name, ''])));
  for (const [at, name] of ['index-2', 'index-3', 'other', 'index-1'].entries()) utimesSync(join(folder, name), at, at);
  keepNewest(folder, /^index-/, 2);
  expect(readdirSync(folder).sort()).toEqual(['index-1', 'index-3', 'other']);
  expect(() => keepNewest('/nowhere', /^index-/, 2)).not.toThrow();
});

function kept(stamp: string): string {
  const file = join(folderOf({}), 'kept');
  writePrepared(file, stamp, PARTS);
  return file;
}

function contentOf(file: string): [string, number[]][] | undefined {
  const parts = readPrepared(file, 'stamp 1')?.parts;
  return parts && [...parts].map(([name, part]) => [name, [...part]]);
}
