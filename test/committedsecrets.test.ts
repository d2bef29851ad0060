import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PACKAGE_ROOT } from '../src/config/packageroot.js';

/** What a secret looks like, by who gives it out. */
const SHAPES: Readonly<Record<string, RegExp>> = {
  'private key': /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY(?: BLOCK)?-----/,
  'Slack token': /\bxox[abeoprs]-\w|\bxapp-\d/,
  'Slack web hook': /hooks\.slack\.com\/(?:services|workflows|triggers)\/\w/,
  'JSON web token': /\beyJ[\w-]{8,}\.[\w-]{8,}/,
  'AWS key': /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/,
  'GitHub token': /\bgh[opsur]_\w{36}|\bgithub_pat_\w{22}/,
  'Google key': /\bAIza[\w-]{35}/,
  'named secret': /(?:SECRET|PASSWORD|PASSWD|TOKEN|API_?KEY)["']?\s*[=:]\s*["'`]?[A-Za-z0-9+/_-]{32,}={0,2}/i,
};

function shapesIn(text: string): string[] {
  return Object.entries(SHAPES).flatMap(([name, shape]) => (shape.test(text) ? [name] : []));
}

test.skipIf(!existsSync(join(PACKAGE_ROOT, '.git')))('no file of the repository holds what looks like a secret', () => {
  const files = execFileSync('git', ['ls-files', '-z'], { cwd: PACKAGE_ROOT, encoding: 'utf8' })
    .split('\0')
    .slice(0, -1);
  expect(files.length).toBeGreaterThan(500);
  const found = files
    .filter((file) => existsSync(join(PACKAGE_ROOT, file)))
    .flatMap((file) => shapesIn(readFileSync(join(PACKAGE_ROOT, file), 'latin1')).map((shape) => `${file}: ${shape}`));
  expect(found).toEqual([]);
});

const LETTERS = 'aB3dE5gH7jK9mN1pQ2sT4vW6yZ8';

/** Put together here, so that this file holds none. */
test.each([
  ['private key', ['-----BEGIN', 'RSA PRIVATE KEY-----'].join(' ')],
  ['private key', ['-----BEGIN', 'PRIVATE KEY-----'].join(' ')],
  ['Slack token', ['xoxb', '123456-abcdef'].join('-')],
  ['Slack token', ['xapp', '1-A012'].join('-')],
  ['Slack web hook', ['https://hooks.slack.com', 'services', 'T0/B0/x'].join('/')],
  ['JSON web token', ['eyJhbGciOiJIUzI1NiJ9', 'eyJzdWIiOiIxIn0', 'abc'].join('.')],
  ['AWS key', ['AKIA', 'IOSFODNN7EXAMPLE'].join('')],
  ['GitHub token', ['ghp', `${LETTERS}${LETTERS}`].join('_')],
  ['Google key', ['AIza', `${LETTERS}${LETTERS}`.slice(0, 35)].join('')],
  ['named secret', ['SECRET', `${LETTERS}${LETTERS}=`].join('=')],
  ['named secret', ['"client_secret"', `"${LETTERS}${LETTERS}"`].join(': ')],
  ['named secret', ['DATABASE_PASSWORD', `'${LETTERS}${LETTERS}'`].join(' = ')],
])('a %s is seen', (name, text) => {
  expect(shapesIn(`first line\n${text}\nlast line`)).toContain(name);
});
