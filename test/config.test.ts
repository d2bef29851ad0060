import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'dotenv';
import { expect, test } from 'vitest';
import { addressOf, ConfigError, PACKAGE_ROOT, readConfig, SETTINGS } from '../src/config.js';

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
    publicUrl: undefined,
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

test.each([
  [{ WEB_LISTEN: '0.0.0.0:80' }, '0.0.0.0', 80],
  [{ WEB_LISTEN: '[::1]:80' }, '::1', 80],
  [{ WEB_LISTEN: 'localhost:65535' }, 'localhost', 65535],
  [{ PORT: '0' }, '127.0.0.1', 0],
  [{ PORT: '8080' }, '127.0.0.1', 8080],
  [{ WEB_LISTEN: '[::]:80', PORT: '8080' }, '::', 8080],
])('%j listens on %s, port %i', (environment, host, port) => {
  expect(readConfig(environment).webListen).toEqual({ host, port });
});

test.each([
  [{ host: '127.0.0.1', port: 3978 }, 'http://127.0.0.1:3978/'],
  [{ host: '::1', port: 80 }, 'http://[::1]:80/'],
])('the address of %j is %s', (listen, address) => {
  expect(addressOf(listen)).toBe(address);
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
  const everybodys = ['LC_ALL', 'LC_MESSAGES', 'LANG', 'NO_COLOR'];
  expect(SETTINGS).toEqual(expect.arrayContaining(everybodys));
  const [, ...paragraphs] = read('.env.example').trimEnd().split(/\n\n+/);
  for (const paragraph of paragraphs) expect(paragraph).toMatch(/^((# .+\n)+([A-Z_]+=.*\n?)+)+$/);
  const named = [...read('.env.example').matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name);
  expect(named.toSorted()).toEqual(SETTINGS.filter((name) => !everybodys.includes(name)).toSorted());
});

test.each(['postgres://jobun:a%zz@db/jobun', 'mysql://jobun:zYpassw0rd@db/jobun'])(
  'DATABASE_URL may not be %s, and is not shown',
  (url) => {
    const reading = () => readConfig({ DATABASE_URL: url });
    expect(reading).toThrow('設定 DATABASE_URL の値は使えません。「postgres://');
    expect(reading).not.toThrow(url);
  },
);

function read(path: string): string {
  return readFileSync(join(PACKAGE_ROOT, path), 'utf8');
}
