import { expect, test } from 'vitest';
import { referenceOf } from '../../src/service/reference.js';

test('a number that can be read out: no letter that is taken for another, and the same for the same event', () => {
  const numbers = Array.from({ length: 1000 }, (_, n) => referenceOf(`event ${n}`));
  for (const number of numbers) expect(number).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
  expect(new Set(numbers).size).toBe(1000);
  expect(referenceOf('event 7')).toBe(numbers[7]);
});
