import { request } from 'node:http';
import { load } from 'cheerio';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FRAGMENT } from '../../../adapters/web/fragment.js';
import type { Corpus } from '../../../src/assistant/view.js';
import { type Site, siteOf } from './site.js';
import { town } from './town.js';

const broken: Corpus = {
  edition: 'broken',
  access: {},
  departments: [],
  audiences: new Set(),
  viewFor() {
    throw new Error('secret /etc/passwd');
  },
};

let site: Site;
let brokenSite: Site;
const told: unknown[] = [];
beforeAll(async () => {
  site = await siteOf({ corpus: town });
  brokenSite = await siteOf({ corpus: broken, onError: (error) => told.push(error) });
});
afterAll(async () => {
  await site[Symbol.asyncDispose]();
  await brokenSite[Symbol.asyncDispose]();
});

test.each([
  '/',
  '/policies',
  '/policies/souko',
  '/actions',
  '/nowhere',
  '/static/base.css',
  '/static/nowhere.css',
  '/policies/%E0%A4%A',
])('%s is guarded', async (path) => {
  const { headers } = await fetch(site.url + path);
  expect(headers.get('Content-Security-Policy')).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  );
  expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
  expect(headers.get('X-Frame-Options')).toBe('DENY');
  expect(headers.get('Referrer-Policy')).toBe('same-origin');
  expect(headers.has('X-Powered-By')).toBe(false);
});

test('no page holds a script, a style or a handler of its own', async () => {
  for (const path of ['/', '/policies', '/policies/souko?q=鍵', '/actions', '/nowhere']) {
    const $ = load(await (await fetch(site.url + path)).text());
    expect($('style, script:not([src]), [style]').length, path).toBe(0);
    const attributes = $('*')
      .get()
      .flatMap((element) => ('attribs' in element ? Object.keys(element.attribs) : []));
    expect(
      attributes.filter((name) => /^on/i.test(name)),
      path,
    ).toEqual([]);
  }
});

test('answers are stored nowhere', async () => {
  const answer = await fetch(`${site.url}/ask`, { method: 'POST', body: new URLSearchParams({ q: '鍵' }) });
  expect(answer.headers.get('Cache-Control')).toBe('no-store');
});

test('the style sheets are there', async () => {
  const $ = load(await (await fetch(`${site.url}/policies/souko`)).text());
  const sheets = $('link[rel=stylesheet], link[rel=icon]')
    .map((_, link) => $(link).attr('href'))
    .get();
  expect(sheets.length).toBeGreaterThan(3);
  for (const sheet of sheets) expect((await fetch(site.url + sheet)).status, sheet).toBe(200);
});

test('what may not be read is missing exactly as what does not exist', async () => {
  const hidden = await fetch(`${site.url}/policies/himitsu`);
  const absent = await fetch(`${site.url}/policies/nashi`);
  expect([hidden.status, absent.status]).toEqual([404, 404]);
  expect(await hidden.text()).toBe(await absent.text());
  expect(await (await fetch(`${site.url}/policies`)).text()).not.toContain('himitsu');
});

test.each(['/nowhere', '/static/../app.ts', '/static/', '/policies/souko/x'])('%s is a kind 404', async (path) => {
  const response = await fetch(site.url + path);
  expect(response.status).toBe(404);
  expect(load(await response.text())('h1').text()).toBe('お探しのページが見つかりません');
});

test('too much is declined kindly, to the script in its own format', async () => {
  const body = new URLSearchParams({ q: '鍵'.repeat(8000) });
  const response = await fetch(`${site.url}/ask`, { method: 'POST', body });
  expect(response.status).toBe(413);
  expect(await response.text()).toContain('数行にまとめて');
  const fragment = await fetch(`${site.url}/ask`, { method: 'POST', body, headers: { Accept: FRAGMENT } });
  expect(fragment.headers.get('Content-Type')).toContain(FRAGMENT);
  expect(load(await fragment.text())('.card-apology')).toHaveLength(1);
});

test('an address that cannot be decoded is the visitor’s, with no stack', async () => {
  const response = await fetch(`${site.url}/policies/%E0%A4%A`);
  expect(response.status).toBe(400);
  expect(await response.text()).not.toContain('URIError');
});

test('an error of ours is told to the operator and not to the visitor', async () => {
  for (const path of ['/', '/policies', '/policies/souko']) {
    const response = await fetch(brokenSite.url + path);
    const html = await response.text();
    expect(response.status).toBe(500);
    expect(html).toContain('申し訳ありません');
    expect(html).not.toMatch(/secret|at .*\.ts/);
  }
  expect(told).toHaveLength(3);
});

test('a host name that is none breaks nothing', async () => {
  const { hostname, port } = new URL(site.url);
  const status = await new Promise((resolve) => {
    const headers = { Host: 'a b"<', 'Content-Type': 'application/x-www-form-urlencoded' };
    const sent = request({ hostname, port, path: '/ask', method: 'POST', headers }, (answer) =>
      resolve(answer.statusCode),
    );
    sent.end(`q=${encodeURIComponent('第1条')}`);
  });
  expect(status).toBe(200);
});
