import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { newLocalLink } from '../../../../adapters/web/signin/local.js';
import { MINUTE, siteOf } from '../site.js';
import { guarded } from './guarded.js';
import { cookieOf, FROM_HERE, get, localCookie, post } from './visiting.js';

test('the link shows a button, which opens everything to this browser, once', async () => {
  await using site = await siteOf({ corpus: guarded, entrance: { local: true } });
  const link = await newLocalLink(site.entrance, site.url);
  // Looking ahead, as mail and chat programs do, takes nothing away.
  for (const _ of [1, 2, 3]) expect((await get(link)).status).toBe(200);
  const form = load(await (await get(link)).text())('form');
  const fields = { link: form.find('[name=link]').val() as string };
  expect([form.attr('method'), form.attr('action')]).toEqual(['post', '/local']);
  const first = await post(`${site.url}/local`, fields);
  expect([first.status, first.headers.get('Location')]).toEqual([303, '/account']);
  const account = await (await get(`${site.url}/account`, { Cookie: cookieOf(first) })).text();
  for (const role of ['職員', 'ヘルプデスク', '規程の担当者', 'CSIRT', '管理者']) expect(account).toContain(role);
  expect((await get(`${site.url}/policies/keibi`, { Cookie: cookieOf(first) })).status).toBe(200);
  const second = await post(`${site.url}/local`, fields);
  expect(second.status).toBe(410);
  expect(await second.text()).toContain('このリンクは、もう使えません');
});

test('the link ends after ten minutes', async () => {
  let ahead = 0;
  await using site = await siteOf({ corpus: guarded, entrance: { local: true, now: () => Date.now() + ahead } });
  const link = (await newLocalLink(site.entrance, site.url)).split('/').at(-1) ?? '';
  ahead = 10 * MINUTE;
  expect((await post(`${site.url}/local`, { link })).status).toBe(410);
});

test('without the local mode there is no such page, not even for a link that was issued', async () => {
  await using site = await siteOf({ corpus: guarded });
  const link = await newLocalLink(site.entrance, site.url);
  expect((await get(link)).status).toBe(404);
  expect((await post(`${site.url}/local`, { link: link.split('/').at(-1) ?? '' })).status).toBe(404);
});

test.each(['X-Forwarded-For', 'Forwarded', 'Via'])(
  'whoever comes by way of a proxy (%s) is not at this machine',
  async (name) => {
    await using site = await siteOf({ corpus: guarded, entrance: { local: true } });
    const link = await newLocalLink(site.entrance, site.url);
    expect((await get(link, { [name]: '127.0.0.1' })).status).toBe(404);
    const fields = { link: link.split('/').at(-1) ?? '' };
    const headers = { 'Sec-Fetch-Site': 'same-origin', [name]: '127.0.0.1' };
    expect((await post(`${site.url}/local`, fields, headers)).status).toBe(404);
    expect((await post(`${site.url}/local`, fields)).status).toBe(303);
  },
);

test('a local session opens nothing once the program runs without the local mode', async () => {
  await using site = await siteOf({ corpus: guarded, entrance: { local: true } });
  const headers = { Cookie: await localCookie(site) };
  Object.assign(site.entrance, { local: false });
  expect((await get(`${site.url}/policies/keibi`, headers)).status).toBe(404);
  expect((await get(`${site.url}/account`, headers)).status).toBe(401);
});

test('a question after the time of a local session is not sent to a sign-in that there is not', async () => {
  let ahead = 0;
  await using site = await siteOf({ corpus: guarded, entrance: { local: true, now: () => Date.now() + ahead } });
  const headers = { ...FROM_HERE, Cookie: await localCookie(site) };
  ahead = 61 * MINUTE;
  const response = await post(`${site.url}/ask`, { q: '合言葉はいつ変えますか' }, headers);
  const $ = load(await response.text());
  expect([response.status, $('#question').val()]).toEqual([401, '合言葉はいつ変えますか']);
  expect($('.card').text()).toContain('プログラムを起動しなおして');
  expect($('a[href^="/signin"]')).toHaveLength(0);
});

test('guessing stops at the limit, also for who guesses right after it, and begins again with the next window', async () => {
  let ahead = 0;
  await using site = await siteOf({ corpus: guarded, entrance: { local: true, now: () => Date.now() + ahead } });
  const link = (await newLocalLink(site.entrance, site.url)).split('/').at(-1) ?? '';
  const statuses: number[] = [];
  for (let tries = 0; tries < 200; tries++)
    statuses.push((await post(`${site.url}/local`, { link: `guess${tries}` })).status);
  expect(statuses).toEqual([...Array(20).fill(410), ...Array(180).fill(429)]);
  const right = await post(`${site.url}/local`, { link });
  expect(right.status).toBe(429);
  expect(Number(right.headers.get('Retry-After'))).toBeGreaterThan(500);
  expect(await right.text()).toContain('10分ほど待ってから');
  ahead = 10 * MINUTE + 1;
  expect((await post(`${site.url}/local`, { link: 'guess' })).status).toBe(410);
});

test('what is typed into the address of a link is no markup', async () => {
  await using site = await siteOf({ corpus: guarded, entrance: { local: true } });
  const html = await (await get(`${site.url}/local/${encodeURIComponent('"><script>alert(1)</script>')}`)).text();
  expect(html).not.toContain('<script>alert');
});
