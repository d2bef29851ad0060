import { load } from 'cheerio';
import { expect, test, vi } from 'vitest';
import { FRAGMENT } from '../../../adapters/web/fragment.js';
import { NoAnswerYet } from '../../../src/service/service.js';
import { StoreProblem } from '../../../src/store/engine/problem.js';
import { guarded } from './signin/guarded.js';
import { FROM_HERE, localCookie, post } from './signin/visiting.js';
import { MINUTE, siteOf } from './site.js';
import { town } from './town.js';

const QUESTION = '鍵は<b>誰が\n持ちますか</b>';

test.each<[string, unknown, string]>([
  ['the store is full', new StoreProblem('full', 'データベースに書けません。'), 'いま、ご質問を記録できない'],
  ['the answer takes too long', new NoAnswerYet('k'), 'お答えに時間がかかっています'],
  ['something is broken', new Error('secret'), '申し訳ありません'],
])('where %s the words of the question are still in the box, without the client script too', async (_, error, told) => {
  const onError = vi.fn();
  const service = { ask: async () => Promise.reject(error), ready: async () => {} };
  await using site = await siteOf({ corpus: town, service, onError });
  const response = await post(`${site.url}/ask`, { q: QUESTION });
  const $ = load(await response.text());
  expect(response.status).toBeGreaterThanOrEqual(500);
  expect($('#question').val()).toBe(QUESTION);
  expect($('.card').text()).toContain(told);
  expect($.text()).not.toContain('secret');
  expect(onError).toHaveBeenCalledExactlyOnceWith(error);
});

test('who sends a late question again sends the same event, and gets the answer that was made meanwhile', async () => {
  const late = { ask: async () => Promise.reject(new NoAnswerYet('k')), ready: async () => {} };
  await using site = await siteOf({ corpus: town, service: late, onError: () => {} });
  const numbers = { conversation: 'c'.repeat(36), event: 'e'.repeat(36) };
  const $ = load(await (await post(`${site.url}/ask`, { q: QUESTION, ...numbers })).text());
  expect([$('#composer [name=conversation]').val(), $('#composer [name=event]').val()]).toEqual(Object.values(numbers));
});

test('so they are where counting fails', async () => {
  await using site = await siteOf({ corpus: town, onError: () => {} });
  site.entrance.store.limits.count = async () => Promise.reject(new StoreProblem('unreachable', ''));
  const response = await post(`${site.url}/ask`, { q: QUESTION });
  expect([response.status, load(await response.text())('#question').val()]).toEqual([503, QUESTION]);
});

test('a person may ask thirty times a minute, wherever they are, and is then told when to go on; others may ask', async () => {
  let ahead = 0;
  await using site = await siteOf({ corpus: guarded, entrance: { local: true, now: () => Date.now() + ahead } });
  const sessions = [await localCookie(site), await localCookie(site)];
  const asked = (n: number, headers: object = {}) =>
    post(`${site.url}/ask`, { q: QUESTION }, { ...FROM_HERE, Cookie: sessions[n % 2] ?? '', ...headers });
  for (let n = 0; n < 30; n++) expect((await asked(n)).status).toBe(200);
  const late = await asked(30);
  const $ = load(await late.text());
  expect([late.status, $('#question').val()]).toEqual([429, QUESTION]);
  expect(Number(late.headers.get('Retry-After'))).toBeGreaterThan(50);
  expect($('.card').text()).toContain('1分ほど待ってから');
  const card = await asked(31, { Accept: FRAGMENT });
  expect([card.status, load(await card.text())('.card').length]).toEqual([429, 1]);
  expect((await post(`${site.url}/ask`, { q: QUESTION })).status).toBe(200);
  ahead = MINUTE;
  expect((await asked(32)).status).toBe(200);
});

test('what the limiter has to say it says to the operator, and not to the console in its own way', async () => {
  const problem = new StoreProblem(
    'unreachable',
    'データベースにつながりません。',
    new Error('postgres://user:password@'),
  );
  const [told, spoken] = [vi.fn(), vi.spyOn(console, 'error')];
  await using site = await siteOf({ corpus: guarded, entrance: { local: true }, onError: told });
  site.entrance.store.limits.forget = async () => Promise.reject(problem);
  await localCookie(site);
  await vi.waitFor(() => expect(told.mock.calls[0]?.[0]).toBe(problem));
  expect(spoken).not.toHaveBeenCalled();
});
