import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Mark, withoutOverlap } from '../../../../adapters/web/reader/mark.js';
import { type Run, runsOf } from '../../../../adapters/web/reader/run.js';
import type { Piece, Words } from '../../../../src/law/words.js';

const SOURCE = '管理台帳は第3条の台帳をいう。';

test('words without marks are one run of one leaf', () => {
  expect(written(runsOf(printed(SOURCE), [], []))).toBe('管理台帳は第3条の台帳をいう。');
});

test('a term and a reference are cut out where they stand', () => {
  const runs = runsOf(printed(SOURCE), [term('管理台帳'), reference('第3条')], []);
  expect(written(runs)).toBe('term[管理台帳]は reference[第3条] の台帳をいう。'.replaceAll(' ', ''));
});

test('a hit inside a link leaves the link whole', () => {
  expect(written(runsOf(printed(SOURCE), [term('管理台帳')], [at('台')]))).toBe(
    'term[管理*台*帳]は第3条の台帳をいう。',
  );
});

test('a hit that begins inside a link and ends outside is marked in both', () => {
  expect(written(runsOf(printed(SOURCE), [term('管理台帳')], [at('帳は第')]))).toBe(
    'term[管理台*帳*]*は第*3条の台帳をいう。',
  );
});

test('a reference is kept rather than a term it overlaps, though the term is longer', () => {
  const kept = withoutOverlap([term('第3条の台帳'), reference('第3条')]);
  expect(written(runsOf(printed(SOURCE), kept, []))).toBe('管理台帳はreference[第3条]の台帳をいう。');
});

test('of two terms the longer is kept, whichever comes first in the list', () => {
  for (const marks of [
    [term('台帳'), term('管理台帳')],
    [term('管理台帳'), term('台帳')],
  ]) {
    expect(withoutOverlap(marks)).toEqual([term('管理台帳')]);
  }
});

test('marks that only touch are both kept, in reading order', () => {
  expect(withoutOverlap([reference('第3条'), term('管理台帳は')])).toEqual([term('管理台帳は'), reference('第3条')]);
});

test('a repaired run is told apart, and belongs to a link that covers it as a whole', () => {
  // Printed 「管理台台帳は」; the second 台 is a misprint.
  const source = '管理台台帳は';
  const words = wordsOf(source, [piece(0, 2), repair(2, 4, '台'), piece(4, 6)]);
  expect(written(runsOf(words, [mark('term', { start: 0, end: 5 })], []))).toBe('term[管理{台}帳]は');
  expect(written(runsOf(words, [mark('term', { start: 0, end: 3 })], []))).toBe('term[管理]{台}帳は');
});

test('a repair that drops words keeps its place, also at the end', () => {
  const source = '倉庫。)';
  expect(written(runsOf(wordsOf(source, [piece(0, 3), repair(3, 4, '')]), [], []))).toBe('倉庫。{}');
});

test('a link that words were dropped from stays one link', () => {
  const words = wordsOf('管理台台帳は', [piece(0, 2), repair(2, 3, ''), piece(3, 6)]);
  expect(written(runsOf(words, [mark('term', { start: 0, end: 5 })], []))).toBe('term[管理{}台帳]は');
});

test('a repair that inserts words is shown where they are inserted', () => {
  expect(written(runsOf(wordsOf('倉は', [piece(0, 1), repair(1, 1, '庫'), piece(1, 2)]), [], []))).toBe('倉{庫}は');
});

test('a mark outside the words changes nothing', () => {
  const words = wordsOf(SOURCE, [piece(5, 8)]);
  expect(written(runsOf(words, [term('管理台帳')], []))).toBe('第3条');
});

test('whatever is marked, the leaves joined are the words', () => {
  const slice = fc
    .tuple(fc.nat(SOURCE.length), fc.nat(SOURCE.length))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }));
  const kind = fc.constantFrom('term' as const, 'reference' as const);
  const pieces = fc.subarray([2, 4, 6, 8, 11]).map((cuts) =>
    [0, ...cuts].map((start, index): Piece => {
      const end = cuts[index] ?? SOURCE.length;
      return index % 2 === 1 ? repair(start, end, index === 1 ? '' : '直し') : piece(start, end);
    }),
  );
  fc.assert(
    fc.property(pieces, fc.array(fc.tuple(kind, slice)), fc.array(slice), (given, marked, hits) => {
      const words = wordsOf(SOURCE, given);
      const runs = runsOf(words, withoutOverlap(marked.map(([as, where]) => mark(as, where))), hits);
      expect(runs.flatMap(({ leaves }) => leaves.map(({ text }) => text)).join('')).toBe(words.text);
    }),
  );
});

/** Links as kind[…], hits as *…*, repairs as {…}. */
function written(runs: readonly Run[]): string {
  return runs
    .map(({ mark, leaves }) => {
      const text = leaves.map((leaf) => around(leaf.repair, '{', '}', around(leaf.hit, '*', '*', leaf.text))).join('');
      return mark === undefined ? text : `${mark.kind}[${text}]`;
    })
    .join('');
}

function around(whether: unknown, open: string, close: string, text: string): string {
  return whether ? `${open}${text}${close}` : text;
}

function at(text: string) {
  const start = SOURCE.indexOf(text);
  return { start, end: start + text.length };
}

function term(text: string): Mark {
  return mark('term', at(text));
}

function reference(text: string): Mark {
  return mark('reference', at(text));
}

function mark(kind: Mark['kind'], slice: Mark['slice']): Mark {
  const to = '第2条';
  if (kind === 'term') return { kind, slice, to, term: { name: '語', aliases: [], definedAt: to, uses: [] } };
  const target = { kind: 'provisions', addresses: [to] } as const;
  return { kind, slice, to, reference: { from: '第1条', slice, text: '', target } };
}

function printed(source: string): Words {
  return wordsOf(source, [piece(0, source.length)]);
}

function piece(start: number, end: number): Piece {
  return { kind: 'printed', slice: { start, end } };
}

function repair(start: number, end: number, reads: string): Piece {
  return { kind: 'repair', slice: { start, end }, reads, why: '誤植' };
}

function wordsOf(source: string, pieces: readonly Piece[]): Words {
  const text = pieces
    .map((each) => (each.kind === 'repair' ? each.reads : source.slice(each.slice.start, each.slice.end)))
    .join('');
  return { text, pieces };
}
