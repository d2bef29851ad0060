import { expect, onTestFinished, test } from 'vitest';
import { openIdProvider } from '../../../../adapters/web/signin/openid.js';
import { MINUTE, siteOf } from '../site.js';
import { startBentProvider } from './bentprovider.js';
import { guarded } from './guarded.js';
import { get, signInAt } from './visiting.js';

test('tabs that are opened at once all show what one may read, and the provider is asked once', async () => {
  const { url, provider, turning, cookie } = await signedIn();
  turning.ahead = 12 * MINUTE;
  provider.requests.length = 0;
  expect(new Set(await Promise.all(Array.from({ length: 20 }, () => forStaff(url, cookie))))).toEqual(new Set([200]));
  expect(provider.requests).toEqual(['POST /token']);
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

/** Hanako, who is staff, with a session that has just begun. */
async function signedIn() {
  const turning = { ahead: 0 };
  const provider = await startBentProvider();
  provider.claims = { sub: 'hanako', groups: ['shokuin'] };
  const site = await siteOf({
    corpus: guarded,
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

/** The status of a page that only staff may read. */
async function forStaff(url: string, cookie: string): Promise<number> {
  return (await get(`${url}/policies/keibi`, { Cookie: cookie })).status;
}
