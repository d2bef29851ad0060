import type { Document } from '../../../src/law/document.js';
import type { Slice } from '../../../src/law/source.js';
import { withDescendants } from '../../../src/law/unit.js';
import type { Words } from '../../../src/law/words.js';
import { blocksOf } from './block.js';

/** What a search inside one document found. */
export interface Hits {
  readonly query: string;
  readonly count: number;
  /** Canonical addresses with a hit, in reading order. */
  readonly addresses: readonly string[];
  readonly within: ReadonlyMap<Words, readonly Slice[]>;
}

/** The words as typed, without regard to width, case and spaces; failing that, each of them by itself. */
export function hitsOf(document: Document, query: string): Hits {
  const whole = collect(document, query, [query]);
  return whole.count > 0 ? whole : collect(document, query, query.split(/\s+/u));
}

function collect(document: Document, query: string, needles: readonly string[]): Hits {
  const folded = needles.map(needleOf).filter((needle) => needle !== '');
  const within = new Map<Words, readonly Slice[]>();
  const addresses = new Set<string>();
  let count = 0;
  for (const unit of document.units.flatMap((top) => [...withDescendants(top)])) {
    for (const block of blocksOf(document, unit)) {
      const found = occurrences(block.words.text, folded);
      if (found.length === 0) continue;
      within.set(block.words, found);
      addresses.add(block.address ?? unit.address);
      count += found.length;
    }
  }
  return { query, count, addresses: [...addresses], within };
}

/** サーバー is looked for as サーバ, so that either is found. */
export function needleOf(query: string): string {
  const { text } = fold(query);
  return text.length >= 4 ? text.replace(/ー$/u, '') : text;
}

/** Where any of the folded needles stands in the text; runs that touch or overlap are one. */
export function occurrences(text: string, needles: readonly string[]): readonly Slice[] {
  const folded = fold(text);
  const found: { start: number; end: number }[] = [];
  for (const needle of needles) {
    for (let at = folded.text.indexOf(needle); at !== -1; at = folded.text.indexOf(needle, at + needle.length)) {
      const last = at + needle.length - 1;
      found.push({ start: folded.starts[at] ?? 0, end: folded.ends[last] ?? text.length });
    }
  }
  return merged(found);
}

/** One character for two that readers take for the same: 靱 and 靭, ウィルス and ウイルス. */
const VARIANTS = new Map([...'靭ァィゥェォ'].map((variant, index) => [variant, [...'靱アイウエオ'][index] ?? variant]));

/** Width, case and spaces taken away, with the way back to the text for every character that is left. */
export function fold(text: string): { text: string; starts: readonly number[]; ends: readonly number[] } {
  const starts: number[] = [];
  const ends: number[] = [];
  let folded = '';
  let offset = 0;
  for (const character of text) {
    const plain = VARIANTS.get(character) ?? character.normalize('NFKC').toLowerCase().replace(/\s/gu, '');
    for (let index = 0; index < plain.length; index++) {
      starts.push(offset);
      ends.push(offset + character.length);
    }
    folded += plain;
    offset += character.length;
  }
  return { text: folded, starts, ends };
}

function merged(slices: readonly Slice[]): readonly Slice[] {
  const result: { start: number; end: number }[] = [];
  for (const slice of [...slices].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last !== undefined && slice.start < last.end) last.end = Math.max(last.end, slice.end);
    else result.push({ ...slice });
  }
  return result;
}
