import { load } from 'cheerio';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openIdProvider } from '../../../../adapters/web/signin/openid.js';
import { type Site, siteOf } from '../site.js';
import { type BentProvider, startBentProvider } from './bentprovider.js';
import { guarded } from './guarded.js';
import { cameBack, cookieOf, get } from './visiting.js';

const STALE = 'このサインインは、もう使えません';

let site: Site;
let provider: BentProvider;
beforeAll(async () => {
  provider = await startBentProvider();
  site = await siteOf({
    corpus: guarded,
    providerFor: (url) => openIdProvider(provider.settings, url),
    onError: () => {},
  });
});
afterAll(async () => {
  await site[Symbol.asyncDispose]();
  await provider[Symbol.asyncDispose]();
});

test('two tabs in which somebody signs in at once both come back to where they began', async () => {
  const first = await begin('/policies');
  const second = await begin('/policies/soko', first.cookie);
  expect(second.cookie).toBe(first.cookie);
  for (const { back, cookie, to } of [first, second]) {
    const response = await get(back, { Cookie: cookie });
    expect([response.status, response.headers.get('Location')]).toEqual([303, to]);
  }
});

test('each tab’s address is used once, and by nobody who did not begin there', async () => {
  const { back, cookie } = await begin('/');
  const another = await begin('/');
  expect(await titleOf(await get(back, { Cookie: another.cookie }))).toBe(STALE);
  expect(await titleOf(await get(back))).toBe(STALE);
  expect((await get(back, { Cookie: cookie })).status).toBe(303);
  expect(await titleOf(await get(back, { Cookie: cookie }))).toBe(STALE);
});

test.each(['', 'x', 'a'.repeat(42), 'a'.repeat(44), `${'a'.repeat(42)}%`])(
  'a cookie 「%s」 that is not as ours are is replaced',
  async (value) => {
    const { cookie } = await begin('/', `jobun-signin=${value}`);
    expect(cookie).toMatch(/^jobun-signin=[\w-]{43}$/);
    expect(cookie).not.toContain('aaaa');
  },
);

test('a sign-in that another version of the program began is begun again', async () => {
  const { back, cookie } = await begin('/');
  const id = `${cookie.split('=')[1]} ${new URL(back).searchParams.get('state')}`;
  await site.entrance.store.tickets.take('signin', id, 0);
  await site.entrance.store.tickets.issue({ id, kind: 'signin', content: { state: 1 }, endsAt: Date.now() + 1000 }, 0);
  expect(await titleOf(await get(back, { Cookie: cookie }))).toBe(STALE);
});

test('nobody else’s page can use up the tries of those behind one address', async () => {
  for (let picture = 0; picture < 25; picture++)
    expect((await get(`${site.url}/signin/callback?state=x&code=x`)).status).toBe(400);
  for (const headers of [{ 'Sec-Fetch-Dest': 'image' }, { 'Sec-Purpose': 'prefetch;prerender' }]) {
    const response = await get(`${site.url}/signin`, headers);
    expect([response.status, response.headers.getSetCookie()]).toEqual([403, []]);
    expect(response.headers.has('RateLimit')).toBe(false);
  }
  expect((await cameBack(site.url)).status).toBe(303);
});

test('where nobody signs in there is no way back from a sign-in either', async () => {
  await using open = await siteOf({ corpus: guarded });
  for (const path of ['/signin', '/signin/callback']) expect((await get(open.url + path)).status).toBe(404);
});

test('a provider that is away uses up nobody’s tries', async () => {
  provider.instead.set('/token', (response) => response.writeHead(503).end());
  for (let tries = 0; tries < 25; tries++) expect((await cameBack(site.url)).status).toBe(503);
  provider.instead.clear();
  expect((await cameBack(site.url)).status).toBe(303);
});

/** Up to the last step: the address the provider sends the browser back to, and what the browser brings there. */
async function begin(to: string, before = '') {
  const begun = await get(`${site.url}/signin?to=${to}`, { Cookie: before });
  const there = await get(begun.headers.get('Location') ?? '');
  return { to, back: there.headers.get('Location') ?? '', cookie: cookieOf(begun) };
}

async function titleOf(response: Response): Promise<string> {
  return load(await response.text())('h1').text();
}
