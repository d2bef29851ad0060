import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maskNumbers } from '../../src/person/masking.js';
import { cardNumber, otherText, personalNumber, SEPARATORS, type Separation, telephone, written } from './numbers.js';

const MARK = '［番号を伏せました］';
const SEPARATIONS = Object.keys(SEPARATORS) as Separation[];

const FOURS = fc
  .tuple(personalNumber, fc.array(fc.constantFrom(...'-ー 　\n・'), { minLength: 2, maxLength: 2 }))
  .map(([n, [a, b]]) => `${n.slice(0, 4)}${a}${n.slice(4, 8)}${b}${n.slice(8)}`);

/** Numbers, pieces of numbers and what may stand between them, in any order. */
const jumble = fc
  .array(
    fc.oneof(
      fc.constantFrom<string>(...'0123456789', ...Object.values(SEPARATORS).flat(), '+', '81', '1,234', '番', MARK),
      fc.tuple(personalNumber, fc.constantFrom(...SEPARATIONS)).chain(([n, s]) => written(n, s)),
      fc.tuple(cardNumber, fc.constantFrom(...SEPARATIONS)).chain(([n, s]) => written(n, s)),
      FOURS,
      telephone,
    ),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.join(''));

describe.each(SEPARATIONS)('with %s between its groups', (separation) => {
  test('any personal number is masked in any text, and nothing else is', () => {
    const number = personalNumber.chain((digits) => written(digits, separation));
    fc.assert(
      fc.property(otherText, number, otherText, (before, text, after) => {
        expect(maskNumbers(before + text + after)).toEqual({
          text: before + MARK + after,
          found: ['personal-number'],
        });
      }),
    );
  });

  test('a personal number is masked beside any other number, joined in another way', () => {
    const number = personalNumber.chain((digits) => written(digits, separation));
    const other = fc.oneof(telephone, number, cardNumber);
    const between = fc
      .constantFrom(...SEPARATIONS.filter((kind) => kind !== separation && kind !== 'none'))
      .chain((kind) => fc.constantFrom<string>(...SEPARATORS[kind]));
    fc.assert(
      fc.property(other, between, number, between, other, (before, left, text, right, after) => {
        const masked = maskNumbers(before + left + text + right + after).text;
        expect(masked).toContain(MARK);
        expect(masked).not.toContain(text);
      }),
    );
  });
});

test.each(SEPARATIONS.filter((kind) => kind !== 'comma'))('any card number is masked, with %s in it', (separation) => {
  const number = cardNumber.chain((digits) => written(digits, separation));
  fc.assert(
    fc.property(otherText, number, otherText, (before, text, after) => {
      expect(maskNumbers(before + text + after).text).toBe(before + MARK + after);
    }),
  );
});

test('lists of personal numbers in fours leave no digit, whatever separates them', () => {
  const separator = fc.constantFrom<string>(...Object.values(SEPARATORS).flat());
  fc.assert(
    fc.property(
      fc.array(personalNumber, { minLength: 1, maxLength: 5 }),
      separator,
      separator,
      (numbers, inside, between) => {
        const list = numbers.map((n) => n.match(/..../g)?.join(inside)).join(between);
        expect(maskNumbers(list).text).not.toMatch(/[0-9]/);
      },
    ),
  );
});

test('fours are a number with any separators', () => {
  fc.assert(fc.property(FOURS, (text) => maskNumbers(text).text === MARK));
});

test('with another check digit it is no number', () => {
  const wrong = fc
    .tuple(personalNumber, fc.integer({ min: 1, max: 9 }), fc.constantFrom(...SEPARATIONS))
    .chain(([number, by, kind]) => written(number.slice(0, 11) + ((Number(number[11]) + by) % 10), kind));
  fc.assert(
    fc.property(wrong, (text) => {
      expect(maskNumbers(text)).toEqual({ text, found: [] });
    }),
  );
});

test('a text without digits stays as it is', () => {
  fc.assert(fc.property(otherText, (text) => maskNumbers(text).text === text));
});

test('lists of telephone numbers stay as they are', () => {
  const between = fc.constantFrom('、', ', ', '\n', ' / ', '　');
  fc.assert(
    fc.property(fc.array(telephone, { maxLength: 5 }), between, otherText, (telephones, separator, text) => {
      const list = telephones.join(separator) + text;
      expect(maskNumbers(list).text).toBe(list);
    }),
  );
});

describe('of any jumble of digits', () => {
  test('what is not masked stays, character for character', () => {
    fc.assert(
      fc.property(jumble, (text) => {
        const kept = maskNumbers(text).text.split(MARK);
        const pattern = kept.map((piece) => piece.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')).join('[^]+?');
        expect(text).toMatch(new RegExp(`^${pattern}$`));
      }),
    );
  });

  test('each mark made has its kind', () => {
    fc.assert(
      fc.property(jumble, (text) => {
        const { text: masked, found } = maskNumbers(text);
        expect(masked.split(MARK).length - text.split(MARK).length).toBe(found.length);
      }),
    );
  });

  test('masking again finds nothing more', () => {
    fc.assert(
      fc.property(jumble, (text) => {
        const once = maskNumbers(text).text;
        expect(maskNumbers(once)).toEqual({ text: once, found: [] });
      }),
    );
  });
});
