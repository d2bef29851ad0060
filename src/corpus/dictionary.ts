import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import DynamicDictionaries from 'kuromoji/src/dict/DynamicDictionaries.js';
import KuromojiTokenizer from 'kuromoji/src/Tokenizer.js';
import { cutRuns } from '../search/text.js';
import type { Token, Tokeniser } from '../search/token.js';
import { readPrepared, writePrepared } from './prepared.js';

/**
 * IPADIC in the shape kuromoji works on, unpacked once and kept in one file. kuromoji's own loader inflates twelve
 * files and builds a JavaScript object of 390,000 arrays at every start; this reads one file into typed arrays.
 */
const SECTIONS = [
  'base',
  'check',
  'tid',
  'tid_pos',
  'tid_map',
  'cc',
  'unk',
  'unk_pos',
  'unk_map',
  'unk_char',
  'unk_compat',
  'unk_invoke',
] as const;
type Section = (typeof SECTIONS)[number];

/** Sections whose file is padded with zeros to a power of two; nothing reads beyond their last entry. */
const PADDED: ReadonlySet<Section> = new Set(['tid', 'tid_pos', 'unk', 'unk_pos']);

const require = createRequire(import.meta.url);

/** As prepared, once in a process: whoever opens several corpora, or one again, reads it no second time. */
export function dictionaryIn(cacheFolder: string, keep = true): Tokeniser {
  const tokeniser = inMemory.get(cacheFolder) ?? prepareDictionary(cacheFolder, keep);
  inMemory.set(cacheFolder, tokeniser);
  return tokeniser;
}

const inMemory = new Map<string, Tokeniser>();

/** With `keep` false nothing is written. */
export function prepareDictionary(cacheFolder: string, keep = true): Tokeniser {
  const packed = join(dirname(require.resolve('kuromoji/package.json')), 'dict');
  const stamp = `dictionary 1 ${statSync(join(packed, 'tid_pos.dat.gz')).size}`;
  const file = join(cacheFolder, 'dictionary.bin');
  const sections = readPrepared(file, stamp) ?? unpack(packed);
  if (keep && !sections.kept) writePrepared(file, stamp, sections.parts);
  return tokeniserOver(sections.parts);
}

function unpack(folder: string): { parts: Map<string, Uint8Array>; kept: boolean } {
  const parts = new Map<string, Uint8Array>();
  for (const name of SECTIONS) {
    const bytes = new Uint8Array(gunzipSync(readFileSync(join(folder, `${name}.dat.gz`))));
    parts.set(name, PADDED.has(name) ? withoutPadding(bytes) : bytes);
  }
  return { parts, kept: false };
}

/** Keeps a margin of zeros: kuromoji reads strings up to a zero byte and numbers of up to four bytes. */
function withoutPadding(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end--;
  return bytes.slice(0, Math.min(bytes.length, (end + 16) & ~7));
}

function tokeniserOver(parts: Map<string, Uint8Array>): Tokeniser {
  const bytes = (name: Section) => {
    const part = parts.get(name);
    if (part === undefined) throw new Error(`prepared dictionary lacks ${name}`);
    return part;
  };
  const ints = (name: Section) => new Int32Array(...view(bytes(name), 4));
  const dictionaries = new DynamicDictionaries();
  dictionaries.loadTrie(ints('base'), ints('check'));
  dictionaries.loadConnectionCosts(new Int16Array(...view(bytes('cc'), 2)));
  dictionaries.token_info_dictionary.loadDictionary(bytes('tid'));
  dictionaries.token_info_dictionary.loadPosVector(bytes('tid_pos'));
  dictionaries.token_info_dictionary.target_map = wordsByKey(ints('tid_map'));
  dictionaries.loadUnknownDictionaries(
    bytes('unk'),
    bytes('unk_pos'),
    bytes('unk_map'),
    bytes('unk_char'),
    new Uint32Array(...view(bytes('unk_compat'), 4)),
    bytes('unk_invoke'),
  );
  const tokenizer = new KuromojiTokenizer(dictionaries);
  const tokenise = (chunk: string) => tokenizer.tokenize(chunk).map(token);
  return { tokenise: (text) => cutRuns(text).flatMap(cutPairs).flatMap(tokenise) };
}

/** kuromoji drops a character after every surrogate pair that stands beside another: 「😭😭どうしよう」. */
function cutPairs(text: string): string[] {
  return text.split(/([\u{10000}-\u{10FFFF}])/u).filter((chunk) => chunk !== '');
}

/**
 * kuromoji's `target_map` read where it lies. The file is `count (key n value×n)…`; an index of where each key's entry
 * begins replaces an object of arrays (some 60 MB and 150 ms).
 */
function wordsByKey(map: Int32Array): Record<number, ArrayLike<number>> {
  const starts = new Int32Array(1 << 20);
  for (let at = 1; at + 1 < map.length; at += 2 + (map[at + 1] as number)) {
    const key = map[at] as number;
    const count = map[at + 1] as number;
    if (count > 0) starts[key] = at + 1;
  }
  return new Proxy(
    {},
    {
      get(_, key) {
        const start = starts[Number(key)] as number;
        return map.subarray(start + 1, start + 1 + (map[start] as number));
      },
    },
  );
}

function view(bytes: Uint8Array, size: number): [ArrayBufferLike, number, number] {
  return [bytes.buffer, bytes.byteOffset, Math.floor(bytes.byteLength / size)];
}

function token(word: KuromojiTokenizer.Word): Token {
  return {
    surface: word.surface_form,
    base: word.basic_form === '*' ? word.surface_form : word.basic_form,
    reading: word.reading === '*' ? undefined : word.reading,
    pos: word.pos,
    detail: word.pos_detail_1,
  };
}
