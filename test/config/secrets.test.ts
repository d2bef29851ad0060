import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ConfigError } from '../../src/config/configerror.js';
import { readConfig } from '../../src/config/readconfig.js';
import { SETTINGS } from '../../src/config/schema.js';
import { folderOf } from '../corpus/folder.js';

const URL = 'postgres://jobun:zYpassw0rd@db/jobun';
const SIGN_IN = {
  OIDC_ISSUER: 'https://login.example.jp',
  OIDC_CLIENT_ID: 'jobun',
  PUBLIC_URL: 'https://jobun.example.jp',
};

function fileWith(content: string): string {
  const file = join(folderOf({}), 'secret');
  writeFileSync(file, content);
  return file;
}

function problemsOf(environment: NodeJS.ProcessEnv): readonly string[] {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

test('a secret may stand in a file, whatever ends it', () => {
  const { databaseUrl, signIn } = readConfig({
    ...SIGN_IN,
    DATABASE_URL_FILE: fileWith(`${URL}\n`),
    OIDC_CLIENT_SECRET_FILE: fileWith('\ufeffclient-s3cret\r\n'),
  });
  expect([databaseUrl, signIn?.clientSecret]).toEqual([URL, 'client-s3cret']);
});

test.each(['DATABASE_URL', 'SECRET', 'OIDC_CLIENT_SECRET', 'TEAMS_APP_PASSWORD'])(
  '%s stands in one place, not in two',
  (name) => {
    const file = fileWith(URL);
    expect(problemsOf({ ...SIGN_IN, [name]: URL, [`${name}_FILE`]: file })).toEqual([
      `設定 ${name} と ${name}_FILE の両方が書かれています。どちらか一方を消してください。`,
    ]);
  },
);

test.each(['DATABASE_URL_FILE', 'OIDC_CLIENT_SECRET_FILE'])('a file that %s names in vain is named', (name) => {
  const empty = fileWith(' \n');
  const folder = folderOf({});
  expect(problemsOf({ ...SIGN_IN, [name]: empty })).toEqual([
    `設定 ${name} のファイル ${empty} が空です。中に値を書いてください。`,
  ]);
  for (const file of [folder, join(folder, 'nowhere')])
    expect(problemsOf({ ...SIGN_IN, [name]: file })).toEqual([
      `設定 ${name} のファイル ${file} を読めません。場所と権限を確かめてください。`,
    ]);
});

test('what a file holds is not shown where it is wrong', () => {
  expect(problemsOf({ DATABASE_URL_FILE: fileWith('zYpassw0rd') })).toEqual([
    expect.stringMatching(/^設定 DATABASE_URL の値（DATABASE_URL_FILE のファイルにあるもの）は使えません。「postgres:/),
  ]);
});

test.each(['postgres://jobun:a%zz@db/jobun', 'mysql://jobun:zYpassw0rd@db/jobun'])(
  'DATABASE_URL may not be %s, and is not shown',
  (url) => {
    const reading = () => readConfig({ DATABASE_URL: url });
    expect(reading).toThrow('設定 DATABASE_URL の値は使えません。「postgres://');
    expect(reading).not.toThrow(url);
  },
);

test.each([
  ['PORT', 'zYpassw0rd'],
  ['PORT', 'a b@c'],
  ['WEB_LISTEN', URL],
  ['LOG_LEVEL', '-client-s3cret-'],
  ['DATABASE_URL_FILE', URL],
  ['PUBLIC_URL', 'https://admin:other-s3cret@jobun.example.jp'],
  ['OIDC_ISSUER', 'https://admin:other-s3cret@login.example.jp'],
  ['OIDC_ISSUER', 'https://admin:x/other-s3cret@login.example.jp'],
])('%s=%s may be a secret that came to the wrong place', (name, value) => {
  const problems = problemsOf({
    ...SIGN_IN,
    DATABASE_URL: 'postgres://jobun:a%20b%40c@db/jobun?password=zYpassw0rd',
    OIDC_CLIENT_SECRET: 'client-s3cret',
    ...(name === 'DATABASE_URL_FILE' ? { DATABASE_URL: '' } : {}),
    [name]: value,
  });
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(`設定 ${name} の`);
  expect(problems[0]).not.toContain(value);
  expect(problems[0]).not.toContain('other-s3cret');
});

test('no error shows a secret, wherever it was put', () => {
  const secret = fc
    .string({ minLength: 8, maxLength: 60, unit: 'grapheme-ascii' })
    .filter((text) => /\w{8}/.test(text));
  const names = fc.constantFrom(...SETTINGS);
  fc.assert(
    fc.property(
      secret,
      fc.constantFrom('SECRET', 'OIDC_CLIENT_SECRET', 'DATABASE_URL', 'TEAMS_APP_PASSWORD'),
      names,
      (value, own, other) => {
        const told = problemsOf({ [other]: `x${value}x`, [own]: value }).join();
        expect(told).not.toContain(value);
      },
    ),
  );
});
