import { appendFileSync, chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import type { Seal } from '../../src/store/log/seal.js';
import { appendSeal, type KeptSeal, keptSeals } from '../../src/store/log/sealfile.js';

let file: string;

beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'jobun-seals-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  file = join(folder, 'kept', 'seals.jsonl');
});

const seal = (number: number): Seal => ({
  number,
  first: number,
  last: number,
  digest: 'd',
  previous: 'p',
  mac: `m${number}`,
  at: 0,
});

async function read(): Promise<{ seals: KeptSeal[]; unreadable: number }> {
  const kept = keptSeals(file);
  const seals: KeptSeal[] = [];
  for await (const each of kept) seals.push(each);
  return { seals, unreadable: kept.unreadable };
}

test('a file that is not there holds no seals', async () => {
  expect(await read()).toEqual({ seals: [], unreadable: 0 });
});

test('seals are added line by line, to a file that nobody else may read', async () => {
  appendSeal(file, seal(1));
  appendSeal(file, seal(2));
  expect(await read()).toEqual({
    seals: [
      { number: 1, mac: 'm1' },
      { number: 2, mac: 'm2' },
    ],
    unreadable: 0,
  });
  expect(readFileSync(file, 'utf8').split('\n')).toHaveLength(3);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('a torn line hides neither those before nor those after it', async () => {
  appendSeal(file, seal(1));
  appendFileSync(file, '{"number":2,"fi');
  expect(await read()).toEqual({ seals: [{ number: 1, mac: 'm1' }], unreadable: 1 });
  appendSeal(file, seal(3));
  const { seals, unreadable } = await read();
  expect(seals.map(({ number }) => number)).toEqual([1, 3]);
  expect(unreadable).toBe(1);
});

test.each(['null', '[]', '{}', '{"number":"1","mac":"m"}', '{"number":1.5,"mac":"m"}', '{"number":1}'])(
  '%s is a line that cannot be read',
  async (line) => {
    appendSeal(file, seal(1));
    appendFileSync(file, `${line}\r\n\n`);
    expect(await read()).toEqual({ seals: [{ number: 1, mac: 'm1' }], unreadable: 1 });
  },
);

test('a file that cannot be written or read is named, with the remedy', async () => {
  appendSeal(file, seal(1));
  rmSync(file);
  expect(() => appendSeal(join(file, '..'), seal(2))).toThrow(/封印の控え .* に書けません。.*SEALS_FILE/);
  writeFileSync(file, '');
  chmodSync(file, 0o600);
  file = join(file, '..');
  await expect(read()).rejects.toThrow(/封印の控え .* を読めません/);
});
