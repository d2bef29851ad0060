import type { Document } from '../../../src/law/document.js';
import type { Unit } from '../../../src/law/unit.js';
import type { Words } from '../../../src/law/words.js';

/** A stretch of a unit that is set by itself: its heading, its words, or one named sentence of them. */
export interface Block {
  readonly role: 'heading' | 'words';
  readonly words: Words;
  /** Canonical address where this can be cited by itself; the unit's own address stands on the unit. */
  readonly address: string | undefined;
  /** 前段, 柱書 …, as far as `address` adds it to the unit's. */
  readonly part: string | undefined;
  /** The published text begins a new line here. */
  readonly newLine: boolean;
}

export function blocksOf(document: Document, unit: Unit): readonly Block[] {
  const heading = unit.heading === undefined ? [] : [whole('heading', unit.heading)];
  return [...heading, ...bodyOf(document, unit)];
}

function bodyOf(document: Document, unit: Unit): readonly Block[] {
  if (unit.words.text === '') return [];
  if (unit.sentences.length > 0) {
    return unit.sentences.map(({ name, words }, index) => ({
      ...cited(document, unit, name, words),
      newLine: startsLine(document.source, unit.sentences[index - 1]?.words, words),
    }));
  }
  return unit.children.length === 0 ? [whole('words', unit.words)] : [cited(document, unit, LEAD_IN, unit.words)];
}

const LEAD_IN = '柱書';

function whole(role: Block['role'], words: Words): Block {
  return { role, words, address: undefined, part: undefined, newLine: false };
}

function cited(document: Document, unit: Unit, part: string, words: Words): Block {
  const address = `${unit.address}${part}`;
  if (!document.provisions.has(address)) return whole('words', words);
  return { role: 'words', words, address, part, newLine: false };
}

function startsLine(source: string, before: Words | undefined, words: Words): boolean {
  const from = before?.pieces.at(-1)?.slice.end;
  const to = words.pieces[0]?.slice.start;
  return from !== undefined && to !== undefined && source.slice(from, to).includes('\n');
}
