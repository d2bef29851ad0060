import { load } from 'cheerio';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Site, siteOf } from '../site.js';
import { guarded } from './guarded.js';
import { get, localCookie, post } from './visiting.js';

let site: Site;
let cookie: string;
beforeAll(async () => {
  site = await siteOf({ corpus: guarded, entrance: { local: true } });
});
beforeEach(async () => {
  cookie = await localCookie(site);
});
afterAll(() => site[Symbol.asyncDispose]());

const FOREIGN = [
  { 'Sec-Fetch-Site': 'cross-site' },
  { 'Sec-Fetch-Site': 'same-site' },
  { 'Sec-Fetch-Site': 'none' },
  { Origin: 'https://evil.example' },
  { Origin: 'null' },
  { Origin: 'http://127.0.0.1:1' },
  // A browser of our day names one or the other; who brings a session and says nothing is no form of ours.
  {},
];

test.each(FOREIGN)('a form with %j and somebody’s session does nothing', async (headers) => {
  for (const path of ['/signout', '/signout/everywhere', '/ask', '/feedback', '/local']) {
    const response = await post(site.url + path, { q: '第1条' }, { ...headers, Cookie: cookie } as never);
    expect(response.status, path).toBe(403);
    expect(load(await response.text())('h1').text()).toBe('ほかのページから送られた内容は受け取れません');
  }
  expect((await get(`${site.url}/account`, { Cookie: cookie })).status).toBe(200);
});

test.each(['same-origin', undefined])('a form of these pages (Sec-Fetch-Site: %s) does what it says', async (value) => {
  const headers = value === undefined ? { Origin: site.url } : { 'Sec-Fetch-Site': value };
  const response = await post(`${site.url}/signout`, {}, { ...headers, Cookie: cookie });
  expect([response.status, response.headers.get('Location')]).toEqual([303, '/signedout']);
  expect((await get(`${site.url}/account`, { Cookie: cookie })).status).toBe(401);
});

test('a program that brings no session may ask without saying where it comes from', async () => {
  expect((await post(`${site.url}/ask`, { q: '第1条' }, {})).status).toBe(200);
});

test.each(['PUT', 'PATCH', 'DELETE'])('%s is refused like a form from elsewhere', async (method) => {
  const response = await fetch(`${site.url}/signout`, {
    method,
    headers: { Cookie: cookie, Origin: 'https://x.example' },
  });
  expect(response.status).toBe(403);
});

test('a form of the public address is one of these pages, whatever name the proxy asks for', async () => {
  await using behind = await siteOf({ corpus: guarded, publicUrl: 'https://rules.example.jp' });
  const headers = { Origin: 'https://rules.example.jp', Cookie: '__Host-jobun-session=x' };
  // The session is none: this is its answer, and not that of a form from elsewhere.
  expect((await post(`${behind.url}/ask`, { q: '第1条' }, headers)).status).toBe(401);
});

test('of a page that came without HTTPS no form is one of these pages, where somebody is signed in over it', async () => {
  await using behind = await siteOf({ corpus: guarded, publicUrl: 'https://rules.example.jp' });
  // As the proxy asks for it, and as a page that somebody on the way has made names itself.
  const plain = { Origin: behind.url };
  const signedIn = { ...plain, Cookie: '__Host-jobun-session=x' };
  expect((await post(`${behind.url}/ask`, { q: '第1条' }, signedIn)).status).toBe(403);
  expect((await post(`${behind.url}/ask`, { q: '第1条' }, plain)).status).toBe(200);
});
