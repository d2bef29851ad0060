import { randomUUID } from 'node:crypto';
import { chmodSync, readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import pg from 'pg';
import { expect, inject, onTestFinished, test } from 'vitest';
import { folderOf } from '../corpus/folder.js';
import { provider } from './doctor/provider.js';
import { start } from './program.js';

const KEY = 'lEak-kEy-7Hq2Zt9Wb4Xn6Vc1Md8Rs3Kp';
const PASSWORD = 'lEak@pAss/w0rd%Jx5';
const CLIENT_SECRET = 'lEak-cLient-s3cret-Gy4';

/** Each as it may turn up. */
const FORMS = [KEY, PASSWORD, CLIENT_SECRET].flatMap((secret) => [
  secret,
  encodeURIComponent(secret),
  Buffer.from(secret).toString('base64').replace(/=+$/, ''),
  Buffer.from(secret).toString('hex'),
]);

const leaksIn = (said: string) => FORMS.filter((form) => said.toLowerCase().includes(form.toLowerCase()));

test('every form of a secret would be seen', () => {
  for (const secret of [KEY, PASSWORD, CLIENT_SECRET]) {
    expect(leaksIn(`a ${secret} b`)).toContain(secret);
    expect(leaksIn(`a ${encodeURIComponent(secret)} b`)).toContain(encodeURIComponent(secret));
    expect(leaksIn(Buffer.from(secret).toString('base64'))).toHaveLength(1);
  }
  expect(leaksIn('jobun')).toEqual([]);
});

/** A database of its own, whose owner has the password. */
async function database(): Promise<{ readonly url: string; breakIt(): Promise<void> }> {
  const name = `leak${randomUUID().replaceAll('-', '')}`;
  const client = new pg.Client({ connectionString: `${inject('postgresUrl')}postgres` });
  await client.connect();
  await client.query(`create role ${name} login password '${PASSWORD}'`);
  await client.query(`create database ${name} owner ${name}`);
  const breakIt = async () => void (await client.query(`drop database if exists ${name} with (force)`));
  onTestFinished(async () => {
    await breakIt();
    await client.query(`drop role ${name}`);
    await client.end();
  });
  const { host } = new URL(inject('postgresUrl'));
  return { url: `postgres://${name}:${encodeURIComponent(PASSWORD)}@${host}/${name}`, breakIt };
}

/** Status, headers and body, as one text; whatever the path and the headers are. */
function asked(
  url: string,
  path: string,
  init: { method?: string; headers?: Record<string, string>; body?: string } = {},
) {
  const { hostname, port } = new URL(url);
  const { body = '', ...rest } = init;
  return new Promise<string>((resolve) => {
    const sent = request({ hostname, port, path, ...rest }, (response) => {
      const { statusCode, rawHeaders } = response;
      text(response).then((page) => resolve(`${statusCode} ${path} ${rawHeaders.join(' ')} ${page}`));
    });
    sent.on('error', ({ message }) => resolve(message));
    sent.end(body);
  });
}

const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' };
const question = (words: string) => ({ method: 'POST', headers: FORM, body: `q=${encodeURIComponent(words)}` });

const PATHS = [
  ...['/', '/ask', '/policies', '/policies/soko', '/policies/soko?q=%E9%8D%B5', '/policies/%E0%A4%A', '/nowhere'],
  ...['/healthz', '/readyz', '/metrics', '/static/base.css', '/.env', '/static/../../.env'],
];

/** Everything that whoever comes by may ask, sensible or not. */
function visits(pages: string, hooks: string): Promise<string[]> {
  return Promise.all([
    ...PATHS.map((path) => asked(pages, path)),
    asked(pages, '/ask', question('鍵をなくしたら')),
    asked(pages, '/ask', question('第3条第1号')),
    asked(pages, '/ask', question('字'.repeat(30_000))),
    asked(pages, '/ask', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{' }),
    asked(pages, '/ask', { ...question('鍵'), headers: { ...FORM, Host: 'a b"<' } }),
    asked(pages, '/ask', { method: 'PUT' }),
    asked(pages, '/', { headers: { Authorization: 'Bearer x', Cookie: 'a=b' } }),
    ...['/', '/metrics', '/slack/events'].map((path) => asked(hooks, path, { method: 'POST', body: 'x' })),
  ]);
}

const commandsInto = (folder: string) => [
  ['doctor'],
  ['db', 'status'],
  ['db', 'backup', join(folder, `${randomUUID()}.gz`)],
  ['ask', '--explain', '鍵をなくしたら'],
];

test('no secret leaves the program, whatever it is asked and whatever breaks', { timeout: 60_000 }, async () => {
  const { url, breakIt } = await database();
  const { config } = await provider();
  const [data, copies] = [folderOf({}), folderOf({})];
  chmodSync(data, 0o700);
  const environment = {
    SECRET: KEY,
    DATABASE_URL: url,
    DATA: data,
    OIDC_ISSUER: config.signIn?.issuer ?? '',
    OIDC_CLIENT_ID: 'jobun',
    OIDC_CLIENT_SECRET: CLIENT_SECRET,
    PUBLIC_URL: 'https://jobun.example.jp',
    PORT: '0',
    HOOKS_LISTEN: '127.0.0.1:0',
    HTTPS_PROXY: `http://jobun:${encodeURIComponent(PASSWORD)}@127.0.0.1:9`,
    LOG_LEVEL: 'debug',
  };
  const outputs: string[] = [];
  const runAll = async (commands: readonly (readonly string[])[], change: Record<string, string> = {}) => {
    const ends = await Promise.all(commands.map((words) => start(words, { ...environment, ...change }).ended));
    outputs.push(...ends.flatMap(({ out, err }) => [out, err]));
    return ends.map(({ code }) => code);
  };

  const program = start(['serve'], environment);
  const [, pages = '', hooks = ''] = await program.says(/開きました: (http:\S+)\/　\S+: (http:\S+)\/\n/);
  const seen = await visits(pages, hooks);
  expect(seen.filter((answer) => answer.startsWith('200 /ask')).length).toBeGreaterThanOrEqual(3);
  expect(seen.some((answer) => answer.startsWith('200 /static/base.css'))).toBe(true);
  expect(await runAll(commandsInto(copies))).toEqual([0, 0, 0, 0]);

  await breakIt();
  const broken = await visits(pages, hooks);
  expect(broken.filter((answer) => /^50[03] \/ask/.test(answer)).length).toBeGreaterThanOrEqual(3);
  expect(broken.some((answer) => answer.startsWith('503 /readyz'))).toBe(true);
  expect(await runAll([['doctor', '--json'], ['db', 'status'], ['outbox'], ['serve']])).toEqual([1, 1, 1, 1]);
  const wrong = [
    { DATABASE_URL: url.replace('postgres:', 'mysql:') },
    { HTTPS_PROXY: url },
    { WEB_LISTEN: url, LOG_LEVEL: CLIENT_SECRET },
  ];
  expect(await Promise.all(wrong.map((change) => runAll([['ask', '鍵']], change)))).toEqual([[2], [2], [2]]);

  program.child.kill('SIGTERM');
  const { out, err } = await program.ended;
  expect(out).toMatch(/終了します。\n$/);
  expect(err).toContain('"msg":"turn"');
  expect(err).toContain('"msg":"failure"');

  const names = [data, copies].flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }));
  const backup = gunzipSync(readFileSync(join(copies, names.find((name) => name.endsWith('.gz')) ?? ''))).toString();
  expect(backup).toContain('"holding"');
  const everything = [...outputs, ...seen, ...broken, ...names, backup, out, err].filter((said) => said !== '');
  expect(everything.length).toBeGreaterThan(40);
  expect(everything.flatMap(leaksIn)).toEqual([]);
});
