import { expect, test } from 'vitest';
import { whoIn } from '../../../../adapters/web/signin/claims.js';

const SETTINGS = { groupsClaim: 'groups' };

test('what a provider says of somebody', () => {
  const claims = { name: '見本 花子', email: 'h@example.jp', email_verified: true, groups: ['a', 'b'], acct: 0 };
  expect(whoIn(claims, SETTINGS)).toEqual({
    name: '見本 花子',
    verifiedMail: 'h@example.jp',
    member: true,
    groups: ['a', 'b'],
  });
});

test.each([
  [{ email_verified: true }, 'h@example.jp'],
  [{ email_verified: 'true' }, 'h@example.jp'],
  [{ xms_edov: 1 }, 'h@example.jp'],
  [{ xms_edov: 'true' }, 'h@example.jp'],
  [{}, undefined],
  [{ email_verified: false }, undefined],
  [{ email_verified: 'false' }, undefined],
  [{ email_verified: '0' }, undefined],
  [{ email_verified: 'maybe' }, undefined],
  [{ email_verified: ['true'] }, undefined],
  [{ email_verified: null, xms_edov: 0 }, undefined],
])('an address with %j is verified: %s', (claims, mail) => {
  expect(whoIn({ email: 'h@example.jp', ...claims }, SETTINGS).verifiedMail).toBe(mail);
});

test.each([
  [undefined, true],
  [0, true],
  ['0', true],
  [1, false],
  ['1', false],
  [2, false],
  ['guest', false],
  [null, false],
])('whose account is of the kind %j belongs to the organisation: %s', (acct, member) => {
  expect(whoIn(acct === undefined ? {} : { acct }, SETTINGS).member).toBe(member);
});

test.each([
  [
    ['a', 'b'],
    ['a', 'b'],
  ],
  ['a', ['a']],
  [undefined, []],
  [null, []],
  [{ a: true }, []],
  [['a', 1], []],
])('the groups %j are %j', (groups, expected) => {
  expect(whoIn({ groups }, SETTINGS).groups).toEqual(expected);
});

test('the claim with the groups has the name that the settings give it', () => {
  const claims = { groups: ['no'], 'https://slack.com/team_id': 'T0123' };
  expect(whoIn(claims, { groupsClaim: 'https://slack.com/team_id' }).groups).toEqual(['T0123']);
});

test('without a name it is the one people sign in with, or none', () => {
  expect(whoIn({ preferred_username: 'hanako' }, SETTINGS).name).toBe('hanako');
  expect(whoIn({ name: 1 }, SETTINGS).name).toBe('');
});
