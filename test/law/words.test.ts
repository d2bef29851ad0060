import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Document } from '../../src/law/document.js';
import { readWritten } from '../../src/law/read.js';
import { anyText } from './anytext.js';
import { readPolicy, readText } from './policy.js';

/** Every words value is slices of the source in order, with only listed repairs between. */
function expectTrueWords(document: Document): void {
  const listed = document.errata.map((each) => each.why);
  for (const { words } of document.provisions.values()) {
    const parts = words.pieces.map((piece) => {
      if (piece.kind === 'printed') return document.source.slice(piece.slice.start, piece.slice.end);
      expect(listed).toContain(piece.why);
      return piece.reads;
    });
    expect(parts.join('')).toBe(words.text);
    const starts = words.pieces.map((piece) => piece.slice.start);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  }
}

describe('words', () => {
  test('of the policy are slices of the source and listed repairs', () => {
    expectTrueWords(readPolicy().value);
  });

  test('of any text are slices of the source', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        expectTrueWords(readText(source).value);
      }),
    );
  });

  test('and everything else: each line of any text has one role, and the lines give back the source', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string({ unit: 'binary' })), (source) => {
        const { lines } = readWritten(source, 0);
        expect(lines.map((line) => line.raw).join('')).toBe(source);
      }),
    );
  });

  test('of any text have addresses of their own', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        const { units } = readWritten(source, 0);
        const all = readText(source).value.provisions;
        const count = (list: typeof units): number => list.reduce((n, unit) => n + 1 + count(unit.children), 0);
        expect([...all.values()].filter((each) => each.part === undefined)).toHaveLength(count(units));
      }),
    );
  });
});
