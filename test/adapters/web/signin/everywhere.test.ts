import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { StoreProblem } from '../../../../src/store/engine/problem.js';
import { MINUTE, siteOf } from '../site.js';
import { guarded } from './guarded.js';
import { FROM_HERE, get, localCookie, post } from './visiting.js';

test('who is signed out here ends their sessions nowhere else, and is not told that they have', async () => {
  let ahead = 0;
  await using site = await siteOf({ corpus: guarded, entrance: { local: true, now: () => Date.now() + ahead } });
  const here = await localCookie(site);
  ahead = 30 * MINUTE;
  const elsewhere = await localCookie(site);
  ahead = 61 * MINUTE;
  const response = await post(`${site.url}/signout/everywhere`, {}, { ...FROM_HERE, Cookie: here });
  expect([response.status, load(await response.text())('h1').text()]).toEqual([
    401,
    'ほかのブラウザーからは、まだサインアウトしていません',
  ]);
  expect((await get(`${site.url}/account`, { Cookie: elsewhere })).status).toBe(200);
});

test('nobody is told that they are signed out everywhere while the store cannot say who they are', async () => {
  await using site = await siteOf({ corpus: guarded, entrance: { local: true }, onError: () => {} });
  const cookie = await localCookie(site);
  const { sessions } = site.entrance.store;
  const find = sessions.find.bind(sessions);
  sessions.find = async () => Promise.reject(new StoreProblem('unreachable', 'データベースにつながりません。'));
  const response = await post(`${site.url}/signout/everywhere`, {}, { ...FROM_HERE, Cookie: cookie });
  expect([response.status, load(await response.text())('h1').text()]).toEqual([
    503,
    'いま、サインインとサインアウトができません',
  ]);
  sessions.find = find;
  expect((await get(`${site.url}/account`, { Cookie: cookie })).status).toBe(200);
});
