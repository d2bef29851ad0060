import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'dotenv';
import { expect, test } from 'vitest';
import { ConfigError } from '../../src/config/configerror.js';
import { PACKAGE_ROOT } from '../../src/config/packageroot.js';
import { readConfig } from '../../src/config/readconfig.js';
import { SETTINGS } from '../../src/config/schema.js';

test('nothing set: everything beside the program, on loopback, in Japanese', () => {
  expect(readConfig({})).toEqual({
    corpusFolder: resolve('corpus'),
    cacheFolder: resolve('.cache'),
    dataFolder: resolve('data'),
    databaseUrl: undefined,
    secret: undefined,
    secretFile: resolve('data/secret'),
    sealsFile: resolve('data/seals.jsonl'),
    keepDays: {
      keys: 30,
      failed: 30,
      sent: 7,
      aside: 180,
      conversations: 90,
      people: 1095,
      questions: 365,
      log: 1825,
    },
    webListen: { host: '127.0.0.1', port: 3978 },
    hooksListen: undefined,
    publicUrl: undefined,
    trustedProxies: [],
    signIn: undefined,
    session: { idleMs: 3_600_000, lifeMs: 43_200_000, checkMs: 300_000 },
    logLevel: 'info',
    language: 'ja',
    colour: true,
  });
});

test('an empty value counts as not set', () => {
  const names = ['CORPUS', 'CACHE', 'WEB_LISTEN', 'PORT', 'PUBLIC_URL', 'LC_ALL', 'LC_MESSAGES', 'LANG', 'NO_COLOR'];
  expect(readConfig(Object.fromEntries(names.map((name) => [name, ''])))).toEqual(readConfig({}));
});

test('folders are taken from where the program was started', () => {
  const { corpusFolder, cacheFolder } = readConfig({ CORPUS: 'rules', CACHE: '/var/cache/jobun' });
  expect(corpusFolder).toBe(join(process.cwd(), 'rules'));
  expect(cacheFolder).toBe('/var/cache/jobun');
});

test('the seals and the secret are kept in the data folder, unless told otherwise', () => {
  const { sealsFile, secretFile } = readConfig({ DATA: '/srv/jobun', SECRET_FILE: '/etc/jobun/secret' });
  expect([sealsFile, secretFile]).toEqual(['/srv/jobun/seals.jsonl', '/etc/jobun/secret']);
  expect(readConfig({ SEALS_FILE: '/mnt/log/seals.jsonl' }).sealsFile).toBe('/mnt/log/seals.jsonl');
});

test('each kind of record has its days', () => {
  const names = ['KEYS', 'FAILED', 'SENT', 'ASIDE', 'CONVERSATIONS', 'PEOPLE', 'QUESTIONS', 'LOG'];
  const { keepDays } = readConfig(
    Object.fromEntries(names.map((name, index) => [`KEEP_${name}_DAYS`, `${31 + index}`])),
  );
  expect(Object.values(keepDays)).toEqual([31, 32, 33, 34, 35, 36, 37, 38]);
});

test.each(['https://jobun.example.jp', 'https://Jobun.example.jp:443/', 'http://10.0.0.5:8080/'])(
  'PUBLIC_URL may be %s',
  (url) => {
    expect(readConfig({ PUBLIC_URL: url }).publicUrl).toBe(url);
  },
);

test.each([
  ['WEB_LISTEN', '3978', '「127.0.0.1:3978」のように'],
  ['WEB_LISTEN', '::1:80', '「127.0.0.1:3978」のように'],
  ['WEB_LISTEN', '127.0.0.1:65536', '「127.0.0.1:3978」のように'],
  ['WEB_LISTEN', '127.0.0.1:', '「127.0.0.1:3978」のように'],
  ['WEB_LISTEN', 'http://127.0.0.1:80', '「127.0.0.1:3978」のように'],
  ['PORT', '-1', '0から65535まで'],
  ['PORT', '65536', '0から65535まで'],
  ['PORT', '80.5', '0から65535まで'],
  ['PORT', '0x50', '0から65535まで'],
  ['PORT', ' ', '0から65535まで'],
  ['PORT', 'http', '0から65535まで'],
  ['PUBLIC_URL', 'jobun.example.jp', '「https://jobun.example.jp」のように'],
  ['PUBLIC_URL', 'ftp://jobun.example.jp', '「https://jobun.example.jp」のように'],
  ['PUBLIC_URL', 'javascript:alert(1)', '「https://jobun.example.jp」のように'],
  ['PUBLIC_URL', 'https://example.jp/jobun', 'パスをつけずに'],
  ['PUBLIC_URL', 'https://example.jp/jobun/', 'パスをつけずに'],
  ['PUBLIC_URL', 'https://example.jp/?a=b', 'パスをつけずに'],
  ['PUBLIC_URL', 'https://example.jp/#a', 'パスをつけずに'],
  ['PUBLIC_URL', 'http://example.jp/a b', 'パスをつけずに'],
  ['SESSION_IDLE_MINUTES', '0', '1から1440まで'],
  ['SESSION_IDLE_MINUTES', '1441', '1から1440まで'],
  ['SESSION_HOURS', '721', '1から720まで'],
  ['SESSION_HOURS', '半日', '1から720まで'],
  ['SIGNIN_CHECK_MINUTES', '1441', '1から1440まで'],
  ['HOOKS_LISTEN', '3979', '「127.0.0.1:3979」のように'],
  ['HOOKS_LISTEN', '127.0.0.1:65536', '「127.0.0.1:3979」のように'],
  ['LOG_LEVEL', 'verbose', 'fatal、error、warn、info、debug、silent のどれか'],
  ['KEEP_KEYS_DAYS', '29', '30から'],
  ['KEEP_LOG_DAYS', '0', '1から'],
  ['KEEP_SENT_DAYS', '1.5', '1から'],
  ['KEEP_SENT_DAYS', '-1', '1から'],
  ['KEEP_QUESTIONS_DAYS', '一年', '1から'],
])('%s=%s is refused by name, with the remedy', (name, value, remedy) => {
  const reading = () => readConfig({ [name]: value });
  expect(reading).toThrow(ConfigError);
  expect(reading).toThrow(`設定 ${name} の値「${value}」は使えません。`);
  expect(reading).toThrow(remedy);
});

test('everything that is wrong is told at once, a line each', () => {
  const reading = () => readConfig({ PORT: 'http', SESSION_HOURS: '0', LOG_LEVEL: 'info', WEB_LISTEN: '3978' });
  expect(reading).toThrow(
    /^設定 WEB_LISTEN の値「3978」は.*\n設定 PORT の値「http」は.*\n設定 SESSION_HOURS の値「0」は.*$/,
  );
});

test('somebody who signed in stays so for as long as is set', () => {
  const { session } = readConfig({ SESSION_IDLE_MINUTES: '30', SESSION_HOURS: '8', SIGNIN_CHECK_MINUTES: '1' });
  expect(session).toEqual({ idleMs: 1_800_000, lifeMs: 28_800_000, checkMs: 60_000 });
});

test.each([
  [{ LANG: 'en_US.UTF-8' }, 'en'],
  [{ LANG: 'ja_JP.UTF-8' }, 'ja'],
  [{ LANG: 'C.UTF-8' }, 'ja'],
  [{ LANG: 'de_DE.UTF-8' }, 'ja'],
  [{ LANG: 'ja_JP.UTF-8', LC_MESSAGES: 'en_GB.UTF-8' }, 'en'],
  [{ LANG: 'en_US.UTF-8', LC_ALL: 'ja_JP.UTF-8' }, 'ja'],
  [{ LANG: 'en_US.UTF-8', LC_ALL: '' }, 'en'],
])('%j speaks %s', (environment, language) => {
  expect(readConfig(environment).language).toBe(language);
});

test('NO_COLOR with any value turns colours off', () => {
  expect(readConfig({ NO_COLOR: '0' }).colour).toBe(false);
});

test('.env.example, copied as it is, changes nothing', () => {
  expect(readConfig(parse(read('.env.example')))).toEqual(readConfig({}));
});

test('.env.example names each setting once and says what it is, but for those every program reads', () => {
  const everybodys = ['LC_ALL', 'LC_MESSAGES', 'LANG', 'NO_COLOR', 'https_proxy', 'http_proxy', 'no_proxy'];
  expect(SETTINGS).toEqual(expect.arrayContaining(everybodys));
  const [, ...paragraphs] = read('.env.example').trimEnd().split(/\n\n+/);
  for (const paragraph of paragraphs) expect(paragraph).toMatch(/^((# .+\n)+([A-Z_]+=.*\n?)+)+$/);
  const named = [...read('.env.example').matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name);
  expect(named.toSorted()).toEqual(SETTINGS.filter((name) => !everybodys.includes(name)).toSorted());
});

function read(path: string): string {
  return readFileSync(join(PACKAGE_ROOT, path), 'utf8');
}
