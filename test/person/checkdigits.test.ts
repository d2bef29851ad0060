import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCardNumber } from '../../src/person/cardnumber.js';
import { isPersonalNumber } from '../../src/person/personalnumber.js';
import { cardNumber, digits, personalNumber, withCheckDigit } from './numbers.js';

describe('a personal number', () => {
  test('is the published sample', () => {
    expect(isPersonalNumber('123456789018')).toBe(true);
  });

  test.each([
    ['remainder 0', '000000000000'],
    ['remainder 1', withCheckDigit('00000000006')],
  ])('ends in 0 at %s', (_, number) => {
    expect(number).toMatch(/0$/);
    expect(isPersonalNumber(number)).toBe(true);
  });

  test('has exactly one check digit', () => {
    fc.assert(
      fc.property(digits(11), (eleven) => {
        const valid = [...'0123456789'].map((digit) => eleven + digit).filter(isPersonalNumber);
        expect(valid).toEqual([withCheckDigit(eleven)]);
      }),
    );
  });

  test.each(['', '12345678901', '1234567890180', '12345678901８', ' 123456789018', '123456789018\n'])(
    'is not %j',
    (text) => {
      expect(isPersonalNumber(text)).toBe(false);
    },
  );
});

describe('a card number', () => {
  test.each([
    ['4111111111111111', 'Visa'],
    ['4222222222222', 'Visa of thirteen digits'],
    ['5555555555554444', 'Mastercard'],
    ['2223003122003222', 'Mastercard of the 2-series'],
    ['378282246310005', 'American Express'],
    ['30569309025904', 'Diners Club'],
    ['3530111333300000', 'JCB'],
    ['6011111111111117', 'Discover'],
  ])('is %s (%s)', (number) => {
    expect(isCardNumber(number)).toBe(true);
  });

  test.each([
    ['4111111111111112', 'another check digit'],
    ['1111111111111117', 'no scheme begins with 1'],
    ['2026112314050000', 'a time'],
    ['422222222222', 'too short'],
    ['41111111111111111111', 'too long'],
  ])('is not %s (%s)', (number) => {
    expect(isCardNumber(number)).toBe(false);
  });

  test('loses its validity with any one digit', () => {
    fc.assert(
      fc.property(cardNumber, fc.nat(), fc.integer({ min: 1, max: 9 }), (number, place, by) => {
        const at = place % number.length;
        const changed = number.slice(0, at) + ((Number(number[at]) + by) % 10) + number.slice(at + 1);
        expect([isCardNumber(number), isCardNumber(changed)]).toEqual([true, false]);
      }),
    );
  });

  test('of twelve digits there is none, nor a personal number of more', () => {
    fc.assert(fc.property(personalNumber, (number) => !isCardNumber(number)));
    fc.assert(fc.property(cardNumber, (number) => !isPersonalNumber(number)));
  });
});
