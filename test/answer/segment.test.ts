import { expect, test } from 'vitest';
import { askedFrom, readSegments, type Segment, type Segments, withoutSegments } from '../../src/answer/segment.js';

const EAST: Segment = { id: 'east', name: '東倉庫接続系', names: ['東系', '東', 'ES', 'ＥＳ網'], definedAt: undefined };
const FAR_EAST: Segment = { id: 'far', name: '極東倉庫系', names: ['極東系', '極東'], definedAt: undefined };
const WEST: Segment = { id: 'west', name: '西倉庫系', names: ['西系'], definedAt: undefined };
const segments: Segments = { all: [EAST, FAR_EAST, WEST], ambiguous: ['中系', '西東系'] };

test.each([
  ['東系で送れる？', ['east'], undefined],
  ['西系から東系へ', ['west', 'east'], undefined],
  ['東系から東倉庫接続系へ', ['east'], undefined],
  ['極東系で送れる？', ['far'], undefined],
  ['極東から東へ', ['far', 'east'], undefined],
  ['ｅｓで送れる？', ['east'], undefined],
  ['ES網は？', ['east'], undefined],
  ['resで送れる？', [], undefined],
  ['es2で送れる？', [], undefined],
  ['倉庫で送れる？', [], undefined],
  ['中系で送れる？', [], '中系'],
  ['西東系で送れる？', [], '西東系'],
  ['中系から西系へ', ['west'], '中系'],
])('%s names %j, open: %s', (question, named, ambiguous) => {
  const reading = readSegments(question, segments);
  expect(reading.named.map(({ id }) => id)).toEqual(named);
  expect(reading.ambiguous).toBe(ambiguous);
});

test('the longest name comes first, whatever the order of the list', () => {
  const turned = { all: [...segments.all].reverse(), ambiguous: [] };
  expect(readSegments('極東系', turned).named).toEqual([FAR_EAST]);
});

test('a question asked back names the segment, in the place of a name that was open', () => {
  expect(askedFrom(WEST, ' 送れる？', undefined)).toBe('西倉庫系で、送れる？');
  expect(askedFrom(WEST, '中系で送れる？', '中系')).toBe('西倉庫系で送れる？');
  const { ambiguous } = readSegments('ＬＡＮで送れる？', { all: [WEST], ambiguous: ['LAN'] });
  expect(askedFrom(WEST, 'ＬＡＮで送れる？', ambiguous)).toBe('西倉庫系で送れる?');
});

test('a text without its segments says what is done', () => {
  expect(withoutSegments('西系から東倉庫接続系へ送る', segments)).toBe('からへ送る');
});

test('without segments nothing is named', () => {
  expect(readSegments('東系で', { all: [], ambiguous: [] })).toEqual({ named: [], ambiguous: undefined });
});
