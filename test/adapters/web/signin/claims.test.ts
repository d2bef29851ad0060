import { expect, test } from 'vitest';
import { whoIn } from '../../../../adapters/web/signin/claims.js';

const SETTINGS = { groupsClaim: 'groups' };
const said = (...sources: object[]) => whoIn(sources, SETTINGS);

test.each([
  [{ email_verified: true }, true],
  [{ email_verified: 'true' }, true],
  [{ email_verified: '1' }, true],
  [{ email_verified: false }, false],
  [{ email_verified: 'false' }, false],
  [{ email_verified: '0' }, false],
  [{ email_verified: 'yes' }, false],
  [{ email_verified: 1 }, false],
  [{ email_verified: null }, false],
  [{ email_verified: ['true'] }, false],
  [{}, false],
  [{ xms_edov: true }, true],
  [{ xms_edov: 1 }, true],
  [{ xms_edov: '1' }, true],
  [{ xms_edov: 0 }, false],
  [{ xms_edov: 2 }, false],
])('with %j an address is verified: %s', (flags, verified) => {
  expect(said({ email: 'a@example.jp', ...flags }).verifiedMail).toBe(verified ? 'a@example.jp' : undefined);
});

test('the word that one address is verified says nothing of another', () => {
  const own = { email: 'own@example.jp', email_verified: true };
  expect(said({ email: 'boss@example.jp' }, own).verifiedMail).toBe('own@example.jp');
  expect(said({ email: 'boss@example.jp' }, { email_verified: true }).verifiedMail).toBe(undefined);
  expect(said({}, own).verifiedMail).toBe('own@example.jp');
});

test.each([
  [[], []],
  ['staff', ['staff']],
  [
    ['staff', 'csirt'],
    ['staff', 'csirt'],
  ],
  [['staff', 1], []],
  [['staff', ['csirt']], []],
  [{ staff: true }, []],
  [null, []],
  [undefined, []],
])('%j are the groups %j', (groups, read) => {
  expect(said({ groups }).groups).toEqual(read);
});

test('groups are those of the token, where it names any, and else those of the page', () => {
  expect(said({ groups: ['a'] }, { groups: ['b'] }).groups).toEqual(['a']);
  expect(said({}, { groups: ['b'] }).groups).toEqual(['b']);
});

test.each([
  [[{}], true],
  [[{ acct: 0 }], true],
  [[{ acct: 1 }], false],
  [[{ acct: '0' }], true],
  [[{ acct: '1' }], false],
  // What is said, and not understood, is no word for a member.
  [[{ acct: 2 }], false],
  [[{ acct: 'guest' }], false],
  [[{ acct: null }], false],
  [[{ acct: 1 }, {}], false],
  [[{}, { acct: 1 }], false],
])('%j is a member: %s', (sources, member) => {
  expect(said(...sources).member).toBe(member);
});

test.each([
  ['見本 花子', '見本 花子'],
  [' \n', 'hanako'],
  ['', 'hanako'],
  [undefined, 'hanako'],
  [{ given: '花子' }, 'hanako'],
  ['\u202Eadmin\u0000', 'admin'],
  ['𠮷'.repeat(10_000), '𠮷'.repeat(100)],
])('the name %j is read as %j', (name, read) => {
  expect(said({ name, preferred_username: 'hanako' }).name).toBe(read);
});

test('a name that stands on the page alone goes before a login that stands in the token', () => {
  expect(said({ preferred_username: 'hanako' }, { name: '見本 花子' }).name).toBe('見本 花子');
  expect(said({}).name).toBe('');
});

test('the claim with the groups has the name that the settings give it', () => {
  const claims = { groups: ['no'], 'https://slack.com/team_id': 'T0123' };
  expect(whoIn([claims], { groupsClaim: 'https://slack.com/team_id' }).groups).toEqual(['T0123']);
});
