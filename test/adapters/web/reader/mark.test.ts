import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Mark, marksOn, overlap, withoutOverlap } from '../../../../adapters/web/reader/mark.js';
import { readingOf } from '../../../../adapters/web/reader/reading.js';
import type { Slice } from '../../../../src/law/source.js';
import { documentOf, town } from '../town.js';

const slice = fc.tuple(fc.nat(60), fc.nat(9)).map(([start, length]) => ({ start, end: start + length + 1 }));
const mark = fc.tuple(fc.constantFrom('term' as const, 'reference' as const), slice).map(([as, at]) => markOf(as, at));
const marks = fc.array(mark, { maxLength: 30 });

test('of marks that overlap the first by rank is kept, and whatever else does not overlap it', () => {
  fc.assert(
    fc.property(marks, (all) => {
      expect(withoutOverlap(all)).toEqual(oneByOne(all));
    }),
  );
});

test('the marks on some words are all those that overlap a piece of them, each once', () => {
  fc.assert(
    fc.property(marks, fc.array(slice), (all, pieces) => {
      const kept = withoutOverlap(all);
      const words = { text: '', pieces: pieces.map((each) => ({ kind: 'printed', slice: each }) as const) };
      const wanted = kept.filter((each) => pieces.some((piece) => overlap(piece, each.slice)));
      expect(new Set(marksOn(words, kept))).toEqual(new Set(wanted));
      expect(marksOn(words, kept)).toHaveLength(wanted.length);
    }),
  );
});

test('what is shown whatever is searched for is found once', () => {
  const document = documentOf(town, 'souko');
  expect(readingOf(document, '鍵').marks).toBe(readingOf(document, '').marks);
  expect(readingOf(document, '鍵').repairs).toBe(readingOf(document, '').repairs);
});

/** As the rule is said: every mark by its rank, against every one that is kept. */
function oneByOne(all: readonly Mark[]): readonly Mark[] {
  const length = ({ slice: { start, end } }: Mark) => end - start;
  const ranked = all.toSorted(
    (a, b) => a.kind.localeCompare(b.kind) || length(b) - length(a) || a.slice.start - b.slice.start,
  );
  const kept: Mark[] = [];
  for (const each of ranked) if (!kept.some((other) => overlap(other.slice, each.slice))) kept.push(each);
  return kept.sort((a, b) => a.slice.start - b.slice.start);
}

function markOf(kind: Mark['kind'], at: Slice): Mark {
  const to = '第2条';
  if (kind === 'term') return { kind, slice: at, to, term: { name: '語', aliases: [], definedAt: to, uses: [] } };
  const target = { kind: 'provisions', addresses: [to] } as const;
  return { kind, slice: at, to, reference: { from: '第1条', slice: at, text: '', target } };
}
