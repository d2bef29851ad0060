import type { ServerResponse } from 'node:http';
import { load } from 'cheerio';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openIdProvider } from '../../../../adapters/web/signin/openid.js';
import { described } from '../../../../src/service/log.js';
import { freePort } from '../../../port.js';
import { MINUTE, siteOf } from '../site.js';
import { type BentProvider, json, startBentProvider } from './bentprovider.js';
import { guarded } from './guarded.js';
import { cameBack, cookieOf, get, signInAt } from './visiting.js';

const AWAY = '503 いま、サインインの窓口につながりません';
const UNTRUSTED = '400 サインインを確かめられませんでした';
const DECLINED = '403 サインインは行われませんでした';

const html = (status: number) => (response: ServerResponse) =>
  response.writeHead(status, { 'Content-Type': 'text/html' }).end('<h1>maintenance');
const challenge = (scheme: string, error: string) => (response: ServerResponse) => {
  response.setHeader('WWW-Authenticate', `${scheme} realm="x", error="${error}"`);
  json(response, { error, error_description: 'hanako@example.jp may not' }, 401);
};

test.each<[string, string, (response: ServerResponse) => void, string, string]>([
  // As RFC 6749 has it for a client secret that is wrong, or at an end.
  ['/token', '401 with a challenge', challenge('Basic', 'invalid_client'), UNTRUSTED, 'WWW_AUTHENTICATE_CHALLENGE 401'],
  [
    '/token',
    '401',
    (response) => json(response, { error: 'invalid_client' }, 401),
    UNTRUSTED,
    'RESPONSE_BODY_ERROR invalid_client 401',
  ],
  ['/token', '429', (response) => json(response, { error: 'too_many' }, 429), AWAY, 'RESPONSE_BODY_ERROR too_many 429'],
  ['/token', '429 in HTML', html(429), AWAY, 'RESPONSE_IS_NOT_JSON 429'],
  ['/token', 'HTML', html(200), AWAY, 'RESPONSE_IS_NOT_JSON 200'],
  [
    '/token',
    'no JSON',
    (response) => response.setHeader('Content-Type', 'application/json').end('<'),
    AWAY,
    'PARSE_ERROR',
  ],
  [
    '/token',
    '302',
    (response) => response.writeHead(302, { Location: '/' }).end(),
    AWAY,
    'RESPONSE_IS_NOT_CONFORM 302',
  ],
  ['/token', '500', html(500), AWAY, 'RESPONSE_IS_NOT_CONFORM 500'],
  [
    '/token',
    'that it is busy',
    (response) => json(response, { error: 'temporarily_unavailable' }, 400),
    AWAY,
    'RESPONSE_BODY_ERROR temporarily_unavailable 400',
  ],
  ['/user', '401', challenge('Bearer', 'invalid_token'), UNTRUSTED, 'WWW_AUTHENTICATE_CHALLENGE 401'],
  [
    '/user',
    'somebody else',
    (response) => json(response, { sub: 'taro' }),
    UNTRUSTED,
    'JSON_ATTRIBUTE_COMPARISON_FAILED sub',
  ],
  ['/jwks', 'HTML', html(200), AWAY, 'RESPONSE_IS_NOT_JSON 200'],
])('where %s answers %s people are told so, and the log says why', async (path, _, answer, page, code) => {
  const { provider, url, told } = await site();
  provider.instead.set(path, answer);
  expect(await titleOf(await cameBack(url))).toBe(page);
  expect(told).toEqual([`SignInProblem ${page === AWAY ? 'unreachable' : 'untrusted'} OAUTH_${code}`]);
});

test.each([
  ['access_denied', DECLINED, []],
  ['server_error', AWAY, ['SignInProblem unreachable OAUTH_AUTHORIZATION_RESPONSE_ERROR server_error']],
  // A scope that the provider does not know: nobody can sign in, and only the log can say why.
  ['invalid_scope', UNTRUSTED, ['SignInProblem untrusted OAUTH_AUTHORIZATION_RESPONSE_ERROR invalid_scope']],
  ['<b>hanako@example.jp', UNTRUSTED, ['SignInProblem untrusted OAUTH_AUTHORIZATION_RESPONSE_ERROR']],
])('who is sent back with %s is told so, and the log says why', async (error, page, logged) => {
  const { provider, url, told } = await site();
  const begun = await get(`${url}/signin`);
  const state = new URL(begun.headers.get('Location') ?? '').searchParams.get('state') ?? '';
  const back = new URLSearchParams({ error, state, iss: provider.settings.issuer });
  expect(await titleOf(await get(`${url}/signin/callback?${back}`, { Cookie: cookieOf(begun) }))).toBe(page);
  expect(told).toEqual(logged);
});

test.each([
  ['nobody listens', async () => `http://localhost:${await freePort()}`, 'unreachable ECONNREFUSED'],
  ['there is no such host', async () => 'https://provider.invalid', 'unreachable ENOTFOUND'],
  [
    'there is another path',
    async (issuer: string) => `${issuer}/realms`,
    'unreachable OAUTH_RESPONSE_IS_NOT_CONFORM 404',
  ],
  [
    'another name is written',
    async (issuer: string) => issuer.replace('localhost', '127.0.0.1'),
    'untrusted OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED issuer',
  ],
])('where %s at the issuer of the settings the log says so', async (_, change, logged) => {
  const { url, told } = await site(change);
  await get(`${url}/signin`);
  expect(told).toEqual([`SignInProblem ${logged}`]);
});

test('an issuer that stands for every organisation is not trusted: all of their people would be members of ours', async () => {
  const issuer = 'https://login.microsoftonline.com/%63ommon/v2.0';
  const authorization_endpoint = `${issuer}/authorize`;
  const metadata = { issuer: 'https://login.microsoftonline.com/{tenantid}/v2.0', authorization_endpoint };
  vi.stubGlobal('fetch', async () => Response.json(metadata));
  onTestFinished(() => void vi.unstubAllGlobals());
  const settings = { issuer, clientId: 'jobun', clientSecret: undefined, scopes: 'openid', groupsClaim: 'groups' };
  await expect(openIdProvider(settings, 'https://jobun.example.jp').begin()).rejects.toThrow(
    expect.objectContaining({ name: 'SignInProblem untrusted ISSUER_OF_EVERYBODY' }),
  );
});

test('the issuer names the same people with a slash after the host and without one', async () => {
  const { settings } = (await site()).provider;
  const issuers = ['', '/'].map(
    (slash) => openIdProvider({ ...settings, issuer: settings.issuer + slash }, settings.issuer).issuer,
  );
  expect(issuers[0]).toBe(issuers[1]);
});

test.each([
  ['429', (response: ServerResponse) => json(response, { error: 'too_many' }, 429)],
  ['a page of a proxy', html(200)],
])('a provider that answers a check with %s ends no session', async (_, answer) => {
  const { provider, url, turning } = await site();
  const headers = { Cookie: await signInAt(url) };
  provider.instead.set('/token', answer);
  turning.ahead = 11 * MINUTE;
  expect(await titleOf(await get(`${url}/policies/keibi`, headers))).toContain('404');
  provider.instead.clear();
  turning.ahead += MINUTE;
  expect(await titleOf(await get(`${url}/policies/keibi`, headers))).toBe('200 夜間警備要領');
});

test('a session without a refresh token ends with its access token, and that is nothing for the log', async () => {
  const { provider, url, turning, told } = await site();
  provider.refreshes = false;
  const headers = { Cookie: await signInAt(url) };
  provider.instead.set('/user', challenge('Bearer', 'invalid_token'));
  turning.ahead = 6 * MINUTE;
  expect(await titleOf(await get(`${url}/account`, headers))).toBe('401 サインインしていません');
  expect(told).toEqual([]);
});

async function site(change = async (issuer: string) => issuer) {
  const turning = { ahead: 0 };
  const told: unknown[] = [];
  const provider: BentProvider = await startBentProvider();
  Object.assign(provider, {
    claims: { sub: 'hanako', groups: ['shokuin'] },
    info: { sub: 'hanako', groups: ['shokuin'] },
  });
  const issuer = await change(provider.settings.issuer);
  const { url, ...site } = await siteOf({
    corpus: guarded,
    entrance: { now: () => Date.now() + turning.ahead },
    providerFor: (url) => openIdProvider({ ...provider.settings, issuer }, url),
    onError: (error) => told.push(Reflect.get(described(error), 'error')),
  });
  onTestFinished(async () => {
    await site[Symbol.asyncDispose]();
    await provider[Symbol.asyncDispose]();
  });
  return { provider, url, turning, told };
}

async function titleOf(response: Response): Promise<string> {
  return `${response.status} ${load(await response.text())('h1')
    .first()
    .text()}`;
}
