import { expect, test } from 'vitest';
import { newLocalLink } from '../../../../adapters/web/signin/local.js';
import { type Site, siteOf } from '../site.js';
import { guarded } from './guarded.js';
import { cookieOf, get, localCookie, post } from './visiting.js';

test('over HTTPS the cookie belongs to this very host, to no script and to no other site', async () => {
  await using site = await localSite({ publicUrl: 'https://rules.example.jp' });
  const [cookie] = (await opened(site)).headers.getSetCookie();
  expect(cookie).toMatch(/^__Host-jobun-session=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
});

test('on this machine, where there is no HTTPS, it is the same without what needs HTTPS', async () => {
  await using site = await localSite();
  const [cookie] = (await opened(site)).headers.getSetCookie();
  expect(cookie).toMatch(/^jobun-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
});

test('whoever opens a session gets a new one, and the one they came with is over', async () => {
  await using site = await localSite();
  const before = await localCookie(site);
  const planted = 'jobun-session=planted-by-somebody-else-beforehand-000000000';
  const after = cookieOf(await opened(site, `${planted}; ${before}`));
  expect(after).not.toContain('planted');
  expect((await get(`${site.url}/account`, { Cookie: after })).status).toBe(200);
  expect((await get(`${site.url}/account`, { Cookie: planted })).status).toBe(401);
});

test('whoever opens a session ends the one of this browser before it', async () => {
  await using site = await localSite();
  const before = await localCookie(site);
  await opened(site, before);
  expect((await get(`${site.url}/account`, { Cookie: before })).status).toBe(401);
});

test.each(['', 'x', '../../etc/passwd', `${'a'.repeat(4000)}`, '%00', "' or 1=1 --", '__proto__'])(
  'the cookie 「%s」 opens nothing, and is taken away',
  async (value) => {
    await using site = await localSite();
    const response = await get(`${site.url}/policies/keibi`, { Cookie: `jobun-session=${value}` });
    expect(response.status).toBe(404);
    const [removed] = response.headers.getSetCookie();
    expect(removed).toMatch(/^jobun-session=; Path=\/; Expires=Thu, 01 Jan 1970/);
  },
);

test('what somebody may read stays in no cache; what anybody may read depends on the cookie', async () => {
  await using site = await localSite();
  const cookie = await localCookie(site);
  const secret = await get(`${site.url}/policies/keibi`, { Cookie: cookie });
  expect([secret.status, secret.headers.get('Cache-Control')]).toEqual([200, 'no-store']);
  expect((await get(`${site.url}/policies/soko`)).headers.get('Vary')).toContain('Cookie');
});

test('what was asked in one session is not answered to whoever sends the same form without it', async () => {
  await using site = await localSite();
  const form = { q: '合言葉はいつ変えますか', conversation: 'c'.repeat(36), event: 'e'.repeat(36) };
  const headers = { 'Sec-Fetch-Site': 'same-origin' };
  const inside = await post(`${site.url}/ask`, form, { ...headers, Cookie: await localCookie(site) });
  expect(await inside.text()).toContain('毎晩改める');
  expect(await (await post(`${site.url}/ask`, form, headers)).text()).not.toContain('毎晩改める');
});

function localSite(parts: object = {}): Promise<Site> {
  return siteOf({ corpus: guarded, entrance: { local: true }, ...parts });
}

async function opened({ url, entrance }: Site, cookie?: string): Promise<Response> {
  const link = (await newLocalLink(entrance, url)).split('/').at(-1) ?? '';
  return post(
    `${url}/local`,
    { link },
    { 'Sec-Fetch-Site': 'same-origin', ...(cookie === undefined ? {} : { Cookie: cookie }) },
  );
}
