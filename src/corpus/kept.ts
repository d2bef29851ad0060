import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { keepNewest, readPrepared, writePrepared } from './prepared.js';

/** A change of a text makes a new file; as many stay of each kind as corpora and audiences are likely in use side by side. */
const NEWEST = 32;

/** What a value is made from: with one character of it changed, the value is made again. */
export type Ingredients = readonly string[];

type Parts = ReadonlyMap<string, Uint8Array>;

/** Values made once from texts by code that takes long, and kept in a folder for the next start. */
export class Kept {
  readonly #folder: string;
  readonly #keep: boolean;

  /** With `keep` false what was kept is read, and nothing is written. */
  constructor(cacheFolder: string, keep = true) {
    this.#folder = cacheFolder;
    this.#keep = keep;
  }

  /** The parts kept of that kind from these ingredients. */
  read(kind: string, ingredients: Ingredients): Parts | undefined {
    const { file, stamp } = this.#place(kind, ingredients);
    return readPrepared(file, stamp)?.parts;
  }

  write(kind: string, ingredients: Ingredients, parts: Parts): void {
    if (!this.#keep) return;
    const { file, stamp } = this.#place(kind, ingredients);
    writePrepared(file, stamp, parts);
    keepNewest(this.#folder, new RegExp(`^${kind}-[0-9a-f]{16}\\.bin$`), NEWEST);
  }

  /** Plain data: read back when it was kept, else made, and kept when `isSound` says so. */
  json<T>(kind: string, ingredients: Ingredients, make: () => T, isSound: (value: T) => boolean): T {
    const json = this.read(kind, ingredients)?.get(kind);
    if (json !== undefined) return JSON.parse(new TextDecoder().decode(json)) as T;
    const value = make();
    if (isSound(value))
      this.write(kind, ingredients, new Map([[kind, new TextEncoder().encode(JSON.stringify(value))]]));
    return value;
  }

  #place(kind: string, ingredients: Ingredients): { file: string; stamp: string } {
    const stamp = createHash('sha256').update(CODE_STAMP).update(JSON.stringify(ingredients)).digest('hex');
    return { file: join(this.#folder, `${kind}-${stamp.slice(0, 16)}.bin`), stamp };
  }
}

/** Changes with the code that makes the values, so that none outlives it. */
const CODE_STAMP = (() => {
  const own = dirname(fileURLToPath(import.meta.url));
  const hash = createHash('sha256');
  for (const folder of [own, join(own, '..', 'search'), join(own, '..', 'law')])
    for (const name of readdirSync(folder).sort()) hash.update(readFileSync(join(folder, name)));
  // An index of one version of the engine is not for another to read.
  hash.update(readFileSync(createRequire(import.meta.url).resolve('minisearch')));
  return hash.digest('hex');
})();
