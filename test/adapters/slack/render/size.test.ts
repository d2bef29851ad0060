import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clipped, piecesOf, sizeOf } from '../../../../adapters/slack/render/size.js';

const anyText = fc.array(
  fc.oneof(
    fc.constantFrom('👨‍👩‍👧‍👦', 'か\u3099', '葛\u{e0100}', '。', '&', '<', '"', '\n'),
    fc.string({ unit: 'grapheme' }),
  ),
  { maxLength: 60 },
);
const graphemes = (text: string) =>
  [...new Intl.Segmenter('ja', { granularity: 'grapheme' }).segment(text)].map(({ segment }) => segment);

describe('pieces', () => {
  test('joined are the text, and each fits', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 40, max: 200 }), (parts, size) => {
        const text = parts.join('');
        const pieces = piecesOf(text, size);
        expect(pieces.join('')).toBe(text);
        expect(pieces.filter((piece) => piece === '' || sizeOf(piece) > size)).toEqual([]);
      }),
    );
  });

  test('no character that a person sees is cut in two', () => {
    fc.assert(
      fc.property(anyText, (parts) => {
        const text = parts.join('');
        // Each of the drawn characters fits into forty.
        fc.pre(graphemes(text).every((each) => sizeOf(each) <= 40));
        expect(piecesOf(text, 40).flatMap(graphemes)).toEqual(graphemes(text));
      }),
    );
  });

  test('end behind a sentence where one ends late enough', () => {
    expect(piecesOf('一二三四五六。七八九十', 8)).toEqual(['一二三四五六。', '七八九十']);
    expect(piecesOf('一。三四五六七八九十', 8)).toEqual(['一。三四五六七八', '九十']);
  });

  test('only a character of more marks than a piece holds is cut, between the marks', () => {
    const marks = `か${'\u3099'.repeat(20)}`;
    expect(piecesOf(marks, 8).map((piece) => piece.length)).toEqual([8, 8, 5]);
    // Each of these marks is a surrogate pair: three of them and the か are seven.
    const pairs = `か${'\u{e0100}'.repeat(5)}`;
    expect(piecesOf(pairs, 8).map((piece) => piece.length)).toEqual([7, 4]);
  });
});

describe('a size', () => {
  test('counts what is escaped on the way as it travels', () => {
    expect(sizeOf('条文')).toBe(2);
    expect(sizeOf('<&>')).toBe('&lt;&amp;&gt;'.length);
    expect(sizeOf('"\n')).toBe('\\"\\n'.length);
  });
});

describe('a text that does not fit', () => {
  test('ends with an ellipsis, and its last character is whole', () => {
    expect(clipped('条文を見る', 5)).toBe('条文を見る');
    expect(clipped('条文を見る', 4)).toBe('条文を…');
    expect(clipped('家族👨‍👩‍👧‍👦です', 6)).toBe('家族…');
  });
});
