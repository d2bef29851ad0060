import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openIdProvider } from '../../../../adapters/web/signin/openid.js';
import { MINUTE, type Site, siteOf } from '../site.js';
import { guarded } from './guarded.js';
import { type LocalProvider, startProvider } from './localprovider.js';
import { cookieOf, get } from './visiting.js';

let site: Site;
let provider: LocalProvider;
let ahead = 0;
beforeAll(async () => {
  site = await siteOf({
    corpus: guarded,
    entrance: { now: () => Date.now() + ahead },
    providerFor: async (url) => {
      provider = await startProvider(url);
      return openIdProvider(provider.settings, url);
    },
  });
});
afterAll(async () => {
  await site[Symbol.asyncDispose]();
  await provider[Symbol.asyncDispose]();
});

test('the way to the provider carries state, nonce and a challenge, and no secret', async () => {
  const response = await get(`${site.url}/signin`);
  const address = new URL(response.headers.get('Location') ?? '');
  expect([response.status, address.origin]).toEqual([303, provider.settings.issuer]);
  const asked = Object.fromEntries(address.searchParams);
  expect(asked).toEqual({
    response_type: 'code',
    client_id: 'jobun',
    redirect_uri: `${site.url}/signin/callback`,
    scope: 'openid profile email offline_access',
    code_challenge_method: 'S256',
    code_challenge: expect.stringMatching(/^[\w-]{43}$/),
    state: expect.stringMatching(/^[\w-]{43}$/),
    nonce: expect.stringMatching(/^[\w-]{43}$/),
  });
  const again = new URL((await get(`${site.url}/signin`)).headers.get('Location') ?? '').searchParams;
  for (const name of ['state', 'nonce', 'code_challenge']) expect(again.get(name)).not.toBe(asked[name]);
});

test('what is written into the address of the sign-in is in no header of the answer', async () => {
  for (const to of ['/x%0d%0aSet-Cookie:%20a=b', '//evil.example', 'https://evil.example', '/%E0%A4%A']) {
    const response = await get(`${site.url}/signin?to=${to}`);
    expect([303, 400]).toContain(response.status);
    expect(JSON.stringify([...response.headers])).not.toMatch(/evil|a=b/);
  }
});

test('guesses at what comes back stop at the limit', async () => {
  const statuses: number[] = [];
  for (let tries = 0; tries < 100; tries++) {
    const headers = { Cookie: `jobun-signin=${'guess'.repeat(8)}${100 + tries}` };
    statuses.push((await get(`${site.url}/signin/callback?code=x&state=${tries}`, headers)).status);
  }
  expect(statuses).toEqual([...Array(20).fill(400), ...Array(80).fill(429)]);
  const { headers } = await get(`${site.url}/signin`);
  const ticket = cookieOf({ headers } as Response);
  expect((await get(`${site.url}/signin/callback?code=x&state=x`, { Cookie: ticket })).status).toBe(429);
  ahead = 10 * MINUTE + 1;
  expect((await get(`${site.url}/signin/callback?code=x&state=x`)).status).toBe(400);
});

test.each([
  '/policies/..%2f..%2fetc%2fpasswd',
  '/policies/%2e%2e/%2e%2e/etc/passwd',
  '/policies/keibi',
  '/policies/keibi/',
  '/policies/KEIBI',
  '/policies/./keibi',
  '/policies//keibi',
  '/policies/soko%2f..%2fkeibi',
  '/policies/soko/../keibi',
  '/policies/keibi%00',
  '/policies/keibi%20',
  '/policies/keibi?q=合言葉',
  '/policies/keibi;a=b',
  '/policies/__proto__',
  '/policies/constructor',
  '//policies/keibi',
  '/policies/%6b%65%69%62%69',
  '/POLICIES/keibi',
  '/policies?id=keibi',
])('%s shows nobody what is for staff', async (path) => {
  const body = await raw(path);
  expect(body).not.toMatch(/合言葉は|裏門から|夜間警備要領/);
});

/** As written: `fetch` would tidy the path up. */
function raw(path: string): Promise<string> {
  const { hostname, port } = new URL(site.url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path: encodeURI(path).replaceAll('%25', '%') }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (piece) => {
        text += piece;
      });
      response.on('end', () => resolve(text));
    })
      .on('error', reject)
      .end();
  });
}
