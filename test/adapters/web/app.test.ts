import { load } from 'cheerio';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FRAGMENT } from '../../../adapters/web/fragment.js';
import { type Site, siteOf } from './site.js';
import { town } from './town.js';

let site: Site;
beforeAll(async () => {
  site = await siteOf({ corpus: town });
});
afterAll(() => site[Symbol.asyncDispose]());

test('the first page asks, names the documents anybody may read, and offers questions', async () => {
  const $ = await page('/');
  expect($('form#composer').attr()).toMatchObject({ method: 'post', action: '/ask' });
  expect($('[role=log]').attr('aria-live')).toBe('polite');
  expect($('.library').text()).toContain('見本町倉庫の管理に関する規程');
  expect($('.library').text()).not.toContain('内部');
  expect($('.welcome button[name=q]').length).toBeGreaterThan(0);
  expect($('html').attr('lang')).toBe('ja');
});

test('a question in the address stands in the box', async () => {
  expect((await page(`/?q=${encodeURIComponent('鍵は</textarea><b>誰')}`))('#question').val()).toBe(
    '鍵は</textarea><b>誰',
  );
});

test('without the client script the answer comes as a page of its own', async () => {
  const response = await ask({ q: '合鍵を返すのはいつ？' });
  const html = await response.text();
  expect(html).toMatch(/^<!doctype html>/);
  expect(load(html)('.log .asked').text()).toBe('合鍵を返すのはいつ？');
  expect(load(html)('.turn > .card')).toHaveLength(1);
  expect(load(html)('form#composer')).toHaveLength(1);
});

test('the client script gets the question and its card alone', async () => {
  const response = await ask({ q: '第6条後段' }, { Accept: FRAGMENT });
  const html = await response.text();
  expect(response.headers.get('Content-Type')).toContain(FRAGMENT);
  expect(html).not.toContain('<html');
  expect(load(html)('.point blockquote').text()).toBe('また、点検の結果は、管理台帳に書く。');
});

test('the text to copy leads to where the person is, or to the public address', async () => {
  const copied = async (url: string) => {
    const response = await fetch(`${url}/ask`, { method: 'POST', body: new URLSearchParams({ q: '第1条' }) });
    return load(await response.text())('[data-copy]').attr('data-copy');
  };
  expect(await copied(site.url)).toContain(`${site.url}/policies/souko#`);
  await using known = await siteOf({ corpus: town, publicUrl: 'https://rules.example.jp/' });
  expect(await copied(known.url)).toContain('https://rules.example.jp/policies/souko#');
});

test.each([
  ['<script>alert(1)</script>'],
  ['"quoted" & \'single\' &amp; <b>'],
  ['</h2></article><img src=x onerror=alert(1)>'],
])('the question %s is shown as it was typed and is no markup', async (q) => {
  const $ = load(await (await ask({ q })).text());
  expect($('.log .asked').text()).toBe(q);
  expect($('.log script, .log img, .log b')).toHaveLength(0);
});

test('control characters and marks that turn the writing direction are not shown', async () => {
  const html = await (await ask({ q: '鍵\u0000は\u001b[31m誰\u202eに\u2067？\r\n次の行' })).text();
  expect(load(html)('.log .asked').text()).toBe('鍵 は [31m誰 に ？\n次の行');
});

test('a very long question is answered, and told how much of it was read', async () => {
  const response = await ask({ q: '鍵'.repeat(5000) });
  expect(response.status).toBe(200);
  expect(load(await response.text())('.notices').text()).toContain('2,000');
});

test.each([
  ['nothing', {}],
  ['an empty field', { q: '' }],
  ['spaces', { q: ' 　\n' }],
])('whoever sends %s is asked for a question', async (_, fields) => {
  const $ = load(await (await ask(fields)).text());
  expect($('.card-other').text()).toContain('質問を入力してください');
  expect($('.log .asked')).toHaveLength(0);
});

test('a field sent twice, and a body that is no form, are no errors', async () => {
  const twice = await fetch(`${site.url}/ask`, {
    method: 'POST',
    body: new URLSearchParams([
      ['q', '第1条'],
      ['q', 'x'],
    ]),
  });
  expect(load(await twice.text())('.log .asked').text()).toBe('第1条');
  const json = await fetch(`${site.url}/ask`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: '{"q":1}',
  });
  expect(json.status).toBe(200);
});

async function page(path: string) {
  return load(await (await fetch(site.url + path)).text());
}

function ask(fields: Record<string, string>, headers: Record<string, string> = {}) {
  return fetch(`${site.url}/ask`, { method: 'POST', body: new URLSearchParams(fields), headers });
}
