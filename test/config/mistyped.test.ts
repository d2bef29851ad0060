import { expect, test } from 'vitest';
import { mistypedIn } from '../../src/config/mistyped.js';
import { SETTINGS } from '../../src/config/schema.js';

test.each([
  ['OIDC_ISUER', 'OIDC_ISSUER'],
  ['OIDC_CLEINT_ID', 'OIDC_CLIENT_ID'],
  ['KEEP_QUESTION_DAYS', 'KEEP_QUESTIONS_DAYS'],
  ['SESSION_HOUR', 'SESSION_HOURS'],
  ['DATABASE_URI', 'DATABASE_URL'],
  ['DATABASE_URL_FIEL', 'DATABASE_URL_FILE'],
  ['TRUSTED_PROXY', undefined],
  ['TRUSTED_PROXYS', 'TRUSTED_PROXIES'],
  ['TRUSTED_PROXIE', 'TRUSTED_PROXIES'],
  ['ODIC_ISSUER', undefined],
  ['SESSION_ID', undefined],
  ['OIDC_PROVIDER', undefined],
  ['PORTS', undefined],
  ['POST', undefined],
  ['_', undefined],
])('%s is meant to be %s', (name, meant) => {
  expect(mistypedIn([name])).toEqual(meant === undefined ? [] : [{ name, meant }]);
});

test('none of our own names is taken for another', () => {
  expect(mistypedIn(SETTINGS)).toEqual([]);
});

test('the nearest is the one that was meant', () => {
  expect(mistypedIn(['PATH', 'KEEP_SEND_DAYS', 'KEEP_KEY_DAYS'])).toEqual([
    { name: 'KEEP_SEND_DAYS', meant: 'KEEP_SENT_DAYS' },
    { name: 'KEEP_KEY_DAYS', meant: 'KEEP_KEYS_DAYS' },
  ]);
});
