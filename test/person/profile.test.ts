import { expect, test } from 'vitest';
import { NO_PROFILE, readProfile } from '../../src/person/profile.js';

test('a profile is read as it was kept', () => {
  expect(readProfile({ segments: ['east', 'west'] })).toEqual({ segments: ['east', 'west'] });
});

test.each([[null], [undefined], ['x'], [{}], [{ segments: 'east' }], [{ segments: [1] }]])(
  'of %j nothing is known',
  (kept) => {
    expect(readProfile(kept)).toEqual(NO_PROFILE);
  },
);
