import { expect, test } from 'vitest';
import { waitIn } from '../../../../adapters/teams/engine/calling.js';

const NOW = Date.UTC(2026, 10, 23, 9, 0, 0);

test.each([
  ['7', 7000],
  [' 0 ', 0],
  ['Mon, 23 Nov 2026 09:01:30 GMT', 90_000],
  ['Mon, 23 Nov 2026 08:00:00 GMT', 0],
  ['soon', undefined],
  ['', undefined],
  [undefined, undefined],
  [null, undefined],
])('Retry-After: %s is %s milliseconds', (header, ms) => {
  expect(waitIn(header, NOW)).toBe(ms);
});
