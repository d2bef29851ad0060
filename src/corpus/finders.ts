import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Findable } from '../search/entry.js';
import { Finder, type SavedFinder } from '../search/finder.js';
import type { Tokeniser } from '../search/token.js';
import { keepNewest, readPrepared, writePrepared } from './prepared.js';

/**
 * A finder for what can be found: the one prepared earlier when the texts and the search itself are unchanged, else
 * built now and kept. Loading skips tokenising, which is nearly all of the work of building.
 */
export function prepareFinder(findable: Findable, tokeniser: Tokeniser, cacheFolder: string): Finder {
  const stamp = createHash('sha256').update(SEARCH_STAMP).update(JSON.stringify(findable)).digest('hex');
  const file = join(cacheFolder, `index-${stamp.slice(0, 16)}.bin`);
  const kept = readPrepared(file, stamp);
  if (kept !== undefined) return Finder.load(unpack(kept.parts), findable, tokeniser);
  const finder = Finder.build(findable, tokeniser);
  writePrepared(file, stamp, pack(finder.save()));
  keepNewest(cacheFolder, /^index-[0-9a-f]{16}\.bin$/, INDEXES);
  return finder;
}

/** Every change of a text makes an index; as many stay as corpora and audiences are likely in use side by side. */
const INDEXES = 32;

/** Texts as UTF-8, numbers as they lie in memory: reading them back parses nothing but the rules and the engine's JSON. */
function pack({ engine, neighbours, vocabulary, rules }: SavedFinder): Map<string, Uint8Array> {
  const text = (written: string) => new TextEncoder().encode(written);
  const bytes = (numbers: Uint32Array | Float64Array) =>
    new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
  return new Map([
    ['engine', text(engine)],
    ['rules', text(JSON.stringify(rules))],
    ['terms', text(vocabulary.terms)],
    ['frequencies', bytes(vocabulary.frequencies)],
    ['documents', bytes(Uint32Array.of(vocabulary.documents))],
    ['starts', bytes(neighbours.starts)],
    ['examples', bytes(neighbours.examples)],
    ['lengths', bytes(neighbours.lengths)],
  ]);
}

function unpack(parts: ReadonlyMap<string, Uint8Array>): SavedFinder {
  const bytes = (name: string) => {
    const part = parts.get(name);
    if (part === undefined) throw new Error(`prepared index lacks ${name}`);
    return part;
  };
  const text = (name: string) => new TextDecoder().decode(bytes(name));
  const integers = (name: string) => {
    const { buffer, byteOffset, byteLength } = bytes(name);
    return new Uint32Array(buffer, byteOffset, byteLength / Uint32Array.BYTES_PER_ELEMENT);
  };
  const { buffer, byteOffset, byteLength } = bytes('lengths');
  return {
    engine: text('engine'),
    rules: JSON.parse(text('rules')) as SavedFinder['rules'],
    vocabulary: {
      documents: integers('documents')[0] ?? 0,
      terms: text('terms'),
      frequencies: integers('frequencies'),
    },
    neighbours: {
      starts: integers('starts'),
      examples: integers('examples'),
      lengths: new Float64Array(buffer, byteOffset, byteLength / Float64Array.BYTES_PER_ELEMENT),
    },
  };
}

/** Changes with the code of the search and of this file, so that no index outlives the code that built it. */
const SEARCH_STAMP = (() => {
  const file = fileURLToPath(import.meta.url);
  const folder = join(dirname(file), '..', 'search');
  const hash = createHash('sha256').update(readFileSync(file));
  for (const name of readdirSync(folder).sort()) hash.update(readFileSync(join(folder, name)));
  return hash.digest('hex');
})();
