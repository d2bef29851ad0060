import type { Findable } from '../search/entry.js';
import { Finder, type SavedFinder } from '../search/finder.js';
import type { Tokeniser } from '../search/token.js';
import type { Kept } from './kept.js';

/**
 * A finder for what can be found: the one prepared earlier when the texts and the search itself are unchanged, else
 * built now and kept. Loading skips tokenising, which is nearly all of the work of building.
 */
export function prepareFinder(findable: Findable, tokeniser: Tokeniser, kept: Kept): Finder {
  const ingredients = [JSON.stringify(findable)];
  const parts = kept.read('index', ingredients);
  if (parts !== undefined) return Finder.load(unpack(parts), findable, tokeniser);
  const finder = Finder.build(findable, tokeniser);
  kept.write('index', ingredients, pack(finder.save()));
  return finder;
}

/** Texts as UTF-8, numbers as they lie in memory: reading them back parses nothing but the rules and the engine's JSON. */
function pack({ engine, neighbours, vocabulary, spellings, rules }: SavedFinder): Map<string, Uint8Array> {
  const text = (written: string) => new TextEncoder().encode(written);
  const bytes = (numbers: Uint32Array | Float64Array) =>
    new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
  return new Map([
    ['engine', text(engine)],
    ['rules', text(JSON.stringify(rules))],
    ['terms', text(vocabulary.terms)],
    ['spellings', text(spellings)],
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
    spellings: text('spellings'),
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
