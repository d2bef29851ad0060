import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { clock } from '../../../../adapters/teams/doctor/clock.js';
import { library } from '../../../../adapters/teams/doctor/library.js';
import { reach } from '../../../../adapters/teams/doctor/reach.js';
import { token } from '../../../../adapters/teams/doctor/token.js';
import { TEAMS_ENGINES } from '../../../../src/config/teams.js';
import { PlatformTrouble } from '../../../../src/service/platform.js';
import { freePort } from '../../../port.js';
import { APP, findings, LOCAL, newMicrosoft } from './examining.js';

test('keys that can be had are right, and what cannot be looked at is said', async () => {
  const found = await findings(reach, await newMicrosoft());
  expect(found).toMatchObject([
    { level: 'ok', text: expect.stringMatching(/^127\.0\.0\.1:\d+ から、Teamsの署名を確かめる鍵を受け取れます。$/) },
    { level: 'skipped', text: expect.stringContaining('smba.trafficmanager.net') },
  ]);
});

test.each<[string, RequestListener, string]>([
  [
    'a page of somebody in between',
    (_, response) => response.end('<html>sign in</html>'),
    'Microsoftの鍵ではありませんでした。',
  ],
  ['an error of somebody in between', (_, response) => response.writeHead(502).end('{}'), '（HTTPの状態 502）'],
  [
    'a way that leads elsewhere',
    (_, response) => response.writeHead(302, { Location: '/' }).end(),
    '（HTTPの状態 302）',
  ],
  ['metadata without keys', keyless, 'Microsoftの鍵ではありませんでした。'],
  ['silence', () => {}, '0.5秒待っても応答がありませんでした'],
  ['a connection that breaks', (request) => request.socket.destroy(), 'つながりませんでした'],
])('%s is told, with what to allow', async (_, answer, text) => {
  const metadataUrl = await somebodyWho(answer);
  expect(await findings(reach, await newMicrosoft(), { metadataUrl, patienceMs: 500 })).toMatchObject([
    {
      level: 'error',
      text: expect.stringContaining(text),
      remedy: expect.stringContaining('login.microsoftonline.com'),
    },
  ]);
});

test('where a proxy is set, it is said that it is not on every way of Teams', async () => {
  const metadataUrl = `http://127.0.0.1:${await freePort()}/metadata`;
  const proxy = { https: 'http://user:hidden@proxy.example.jp:8080', http: undefined, spared: '' };
  const microsoft = await newMicrosoft();
  const [found] = await findings(reach, microsoft, { metadataUrl, proxy });
  expect(found).toMatchObject({ level: 'error', text: expect.stringContaining('ECONNREFUSED') });
  expect(found?.remedy).toContain('HTTPS_PROXY を通らない');
  expect(JSON.stringify(found)).not.toContain('hidden');
  expect((await findings(reach, microsoft, { metadataUrl }))[0]?.remedy).not.toContain('HTTPS_PROXY');
});

const MINUTE = 60_000;

test.each<[number, string, RegExp]>([
  [0, 'ok', /合っています/],
  [-3, 'warning', /(179|180|181)秒 遅れて/],
  [3, 'warning', /(179|180|181)秒 進んで/],
  [6, 'error', /(359|360|361)秒 進んで/],
  [-6, 'error', /遅れて/],
])('a clock that is %s minutes ahead', async (minutes, level, text) => {
  const found = await findings(clock, await newMicrosoft(), { now: () => Date.now() + minutes * MINUTE });
  expect(found).toMatchObject([{ level, text: expect.stringMatching(text) }]);
  if (level !== 'ok') expect(found[0]?.remedy).toContain('NTP');
});

test('where nobody tells the time, no clock is compared', async () => {
  const metadataUrl = `http://127.0.0.1:${await freePort()}/metadata`;
  expect(await findings(clock, await newMicrosoft(), { metadataUrl })).toMatchObject([{ level: 'skipped' }]);
});

test.each(TEAMS_ENGINES)('with %s, a token that is given is right', async (engine) => {
  const microsoft = await newMicrosoft();
  const settings = { engine };
  expect(await findings(library, microsoft, { settings })).toEqual([
    { level: 'ok', text: `TEAMS_ENGINE の ${engine} を使えます。` },
  ]);
  expect(await findings(token, microsoft, { settings })).toMatchObject([{ level: 'ok' }]);
  microsoft.isDown = true;
  expect(await findings(token, microsoft, { settings })).toMatchObject([
    { level: 'error', text: 'トークンを受け取れませんでした。', remedy: expect.stringContaining('TEAMS_APP_ID') },
  ]);
});

const SAID = (code: string) => `invalid_client: 7000215 - [2026-11-23]: ${code}: for app '${APP.id}' ${APP.password}`;

test.each([
  [SAID('AADSTS7000215'), 'クライアントシークレットが違います。（AADSTS7000215）', /「シークレットID」ではありません/],
  [SAID('AADSTS7000222'), 'クライアントシークレットの期限が切れています。（AADSTS7000222）', /新しく作り/],
  [SAID('AADSTS700016'), 'このテナントに、このアプリがありません。（AADSTS700016）', /TEAMS_TENANT_ID/],
  [SAID('AADSTS90002'), 'このテナントはありません。（AADSTS90002）', /TEAMS_TENANT_ID/],
  [SAID('AADSTS7000229'), '（AADSTS7000229）', /エンタープライズ アプリケーション/],
  [SAID('AADSTS50000'), 'トークンを受け取れませんでした（AADSTS50000）。', /TEAMS_APP_PASSWORD/],
  [`endpoints_resolution_error: ${APP.password}`, '（endpoints_resolution_error）。', /443番ポート/],
  [`Whatever ${APP.password}`, 'トークンを受け取れませんでした。', /443番ポート/],
])('a token that is refused with %j is told by its code alone', async (refusal, text, remedy) => {
  const engine = () => Promise.resolve({ refusal: () => Promise.resolve(refusal) });
  const found = await findings(token, await newMicrosoft(), { engine });
  expect(found).toMatchObject([
    { level: 'error', text: expect.stringContaining(text), remedy: expect.stringMatching(remedy) },
  ]);
});

test('a managed identity that gives no token is told as one', async () => {
  const engine = () => Promise.resolve({ refusal: () => Promise.resolve('managed_identity_error: none') });
  const settings = { app: { ...APP, password: undefined } };
  expect(await findings(token, await newMicrosoft(), { settings, engine })).toMatchObject([
    { level: 'error', remedy: expect.stringContaining('Azureの中の機械') },
  ]);
});

test('a library that is not installed is told once, with what to type', async () => {
  const engine = () => Promise.reject(new PlatformTrouble('「npm install x」で入れてください。'));
  const microsoft = await newMicrosoft();
  expect(await findings(library, microsoft, { engine })).toEqual([
    { level: 'error', text: '「npm install x」で入れてください。' },
  ]);
  expect(await findings(token, microsoft, { engine })).toMatchObject([{ level: 'skipped' }]);
});

test('where it is tried locally, nobody is asked anything', async () => {
  const microsoft = await newMicrosoft();
  const never = () => Promise.reject(new Error('asked'));
  const change = { settings: LOCAL, keys: never };
  for (const check of [reach, clock, token])
    expect(await findings(check, microsoft, change)).toMatchObject([
      { level: 'skipped', text: expect.stringContaining('TEAMS_LOCAL') },
    ]);
});

function keyless({ headers, url }: IncomingMessage, response: ServerResponse): void {
  const keys = `http://${headers.host}/keys`;
  response.end(JSON.stringify(url === '/keys' ? { keys: [] } : { jwks_uri: keys }));
}

async function somebodyWho(answers: RequestListener): Promise<string> {
  const server = createServer(answers).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/metadata`;
}
