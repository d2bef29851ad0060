import { expect, onTestFinished, test, vi } from 'vitest';
import type { Entrance } from '../../../../adapters/web/signin/entrance.js';
import { openIdProvider } from '../../../../adapters/web/signin/openid.js';
import { MINUTE, siteOf } from '../site.js';
import { type BentProvider, startBentProvider } from './bentprovider.js';
import { forMembers, guarded } from './guarded.js';
import { FROM_HERE, get, post, signInAt } from './visiting.js';

test('tabs that are opened at once all show what one may read, and the provider is asked once', async () => {
  const { url, provider, turning, cookie } = await signedIn();
  turning.ahead = 12 * MINUTE;
  provider.requests.length = 0;
  expect(new Set(await Promise.all(Array.from({ length: 20 }, () => forStaff(url, cookie))))).toEqual(new Set([200]));
  expect(provider.requests).toEqual(['POST /token', 'GET /user']);
});

test('who read the session before another tab was answered does not use its refresh token again', async () => {
  const { site, url, provider, turning, cookie } = await signedIn();
  turning.ahead = 6 * MINUTE;
  const { sessions } = site.entrance.store;
  const find = sessions.find.bind(sessions);
  let held = true;
  sessions.find = async (...asked) => {
    const found = await find(...asked);
    if (held) {
      held = false;
      expect(await forStaff(url, cookie)).toBe(200);
    }
    return found;
  };
  expect(await forStaff(url, cookie)).toBe(200);
  expect([held, provider.revoked]).toEqual([false, false]);
  turning.ahead = 12 * MINUTE;
  expect(await forStaff(url, cookie)).toBe(200);
});

test('once the clock has gone back the provider is asked, whatever it said in the time to come', async () => {
  const { url, provider, turning, cookie } = await signedIn();
  turning.ahead = 6 * MINUTE;
  expect(await forStaff(url, cookie)).toBe(200);
  provider.claims = { sub: 'hanako', groups: [] };
  turning.ahead = -2 * MINUTE;
  expect(await forStaff(url, cookie)).toBe(404);
});

test('while the provider is away no page waits for it more than once, and half a minute later it is asked again', async () => {
  const { site, url, provider, turning, cookie } = await signedIn();
  provider.instead.set('/token', (response) => void response.destroy());
  turning.ahead = 11 * MINUTE;
  provider.requests.length = 0;
  const looks = looksAt(site);
  for (let page = 0; page < 5; page++) expect(await forStaff(url, cookie)).toBe(404);
  expect(await Promise.all(Array.from({ length: 5 }, () => forStaff(url, cookie)))).toEqual(Array(5).fill(404));
  expect(looks()).toBe(1 + 2 * 9);
  expect(provider.requests).toEqual(['POST /token']);
  provider.instead.clear();
  turning.ahead += MINUTE / 2;
  expect(await forStaff(url, cookie)).toBe(200);
});

test('a provider that takes its time holds one page up for some seconds, and what it says at last is kept', async () => {
  const { site, url, provider, turning, cookie } = await signedIn();
  let answer = () => {};
  const patient = new Promise<void>((resolve) => {
    answer = resolve;
  });
  provider.before.set('/token', () => patient);
  turning.ahead = 11 * MINUTE;
  const looks = looksAt(site);
  // The second comes while the first is waiting.
  expect(await Promise.all([forStaff(url, cookie), forStaff(url, cookie)])).toEqual([404, 404]);
  const before = looks();
  expect(before).toBeGreaterThan(20);
  expect(await forStaff(url, cookie)).toBe(404);
  expect(looks()).toBe(before + 2);
  answer();
  provider.requests.length = 0;
  await expect.poll(() => forStaff(url, cookie)).toBe(200);
  expect(provider.requests).not.toContain('POST /token');
  expect(provider.revoked).toBe(false);
});

test('who signs out while a check is under way stays signed out, whatever comes of it', async () => {
  const { url, provider, turning, cookie } = await signedIn();
  let answer = () => {};
  const asked = new Promise<void>((heard) => {
    provider.before.set('/token', () => {
      heard();
      return new Promise((resolve) => {
        answer = resolve;
      });
    });
  });
  turning.ahead = 6 * MINUTE;
  const page = forStaff(url, cookie);
  await asked;
  expect((await post(`${url}/signout`, {}, { ...FROM_HERE, Cookie: cookie })).status).toBe(303);
  answer();
  expect(await page).toBe(404);
  expect(await forStaff(url, cookie)).toBe(404);
});

test('who is signed out is told so within seconds, whatever the provider does', async () => {
  const { site, url } = await signedIn();
  const silent = { ...site.entrance.provider, endUrl: () => new Promise<never>(() => {}) };
  Object.assign(site.entrance, { provider: silent });
  expect((await get(`${url}/signedout`)).status).toBe(200);
}, 15_000);

test('a provider that fails half-way through a check ends no session: its new refresh token is kept', async () => {
  const { url, provider, turning, cookie } = await signedIn();
  provider.instead.set('/user', (response) => response.writeHead(500).end());
  turning.ahead = 6 * MINUTE;
  expect(await forStaff(url, cookie)).toBe(200);
  provider.instead.clear();
  turning.ahead = 12 * MINUTE;
  expect(await forStaff(url, cookie)).toBe(200);
  expect(provider.revoked).toBe(false);
});

test.each<[string, (provider: BentProvider) => void]>([
  ['a refresh without a token that says who', (provider) => Object.assign(provider, { claims: undefined })],
  ['a refresh whose token does not say it', (provider) => Object.assign(provider, { claims: { sub: 'hanako' } })],
])('a guest stays one after %s', async (_, change) => {
  const { url, provider, turning, cookie } = await signedIn({ corpus: forMembers, acct: 1 });
  expect(await forStaff(url, cookie)).toBe(404);
  change(provider);
  turning.ahead = 6 * MINUTE;
  expect(await forStaff(url, cookie)).toBe(404);
});

test('a guest stays one where the provider gives nothing to refresh with', async () => {
  const { url, turning, cookie } = await signedIn({ corpus: forMembers, acct: 1, refreshes: false });
  turning.ahead = 6 * MINUTE;
  expect(await forStaff(url, cookie)).toBe(404);
});

test.each<[string, (entrance: Entrance) => object]>([
  ['another provider is set', ({ provider }) => ({ provider: { ...provider, issuer: 'https://another.example' } })],
  ['nobody signs in any more', () => ({ provider: undefined })],
])('where %s, sessions of before are over, and their tokens are shown to nobody', async (_, change) => {
  const { site, url, provider, turning, cookie } = await signedIn();
  Object.assign(site.entrance, change(site.entrance));
  expect(await forStaff(url, cookie)).toBe(404);
  turning.ahead = 6 * MINUTE;
  provider.requests.length = 0;
  expect(await forStaff(url, cookie)).toBe(404);
  expect(provider.requests).toEqual([]);
});

/** Hanako, who is staff, with a session that has just begun. */
async function signedIn({ corpus = guarded, acct = 0, refreshes = true } = {}) {
  const turning = { ahead: 0 };
  const provider = await startBentProvider();
  Object.assign(provider, { claims: { sub: 'hanako', groups: ['shokuin'], acct }, info: { sub: 'hanako' }, refreshes });
  const site = await siteOf({
    corpus,
    entrance: { now: () => Date.now() + turning.ahead },
    providerFor: (url) => openIdProvider(provider.settings, url),
    onError: () => {},
  });
  onTestFinished(async () => {
    await site[Symbol.asyncDispose]();
    await provider[Symbol.asyncDispose]();
  });
  return { site, url: site.url, provider, turning, cookie: await signInAt(site.url) };
}

/**
 * How often a session was looked for: once by the page that asks the provider, a second time by one that finds this
 * done, and ten times a second by one that waits for it.
 */
function looksAt({ entrance }: { readonly entrance: Entrance }): () => number {
  const find = vi.spyOn(entrance.store.sessions, 'find');
  return () => find.mock.calls.length;
}

/** The status of a page that only staff may read. */
async function forStaff(url: string, cookie: string): Promise<number> {
  return (await get(`${url}/policies/keibi`, { Cookie: cookie })).status;
}
