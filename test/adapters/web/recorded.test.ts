import { load } from 'cheerio';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { FRAGMENT } from '../../../adapters/web/fragment.js';
import { NoAnswerYet } from '../../../src/service/service.js';
import { StoreProblem } from '../../../src/store/engine/problem.js';
import { type Site, siteOf } from './site.js';
import { town } from './town.js';

let site: Site;
beforeAll(async () => {
  site = await siteOf({ corpus: town });
});
afterAll(() => site[Symbol.asyncDispose]());

describe('what is asked on the page is an event', () => {
  let fields: Record<string, string>;
  beforeEach(async () => {
    const $ = load(await (await fetch(site.url)).text());
    fields = Object.fromEntries(
      $('#composer input[type=hidden]')
        .toArray()
        .map(({ attribs }) => [attribs.name, attribs.value]),
    ) as never;
  });

  test('the page gives each form its numbers, and never the same twice', async () => {
    expect(fields).toEqual({
      conversation: expect.stringMatching(/^[\w-]{36}$/),
      event: expect.stringMatching(/^[\w-]{36}$/),
    });
    const again = load(await (await fetch(site.url)).text())('[name=event]').val();
    expect(again).not.toBe(fields.event);
  });

  test('a form that is sent twice is answered once, with the same answer', async () => {
    const before = site.turns.length;
    const [first, second] = await Promise.all([ask({ q: '第1条', ...fields }), ask({ q: '第1条', ...fields })]);
    expect(cardOf(first)).toBe(cardOf(second));
    expect(cardOf(first)).toContain('倉庫');
    expect(site.turns).toHaveLength(before + 1);
  });

  test('another question in a form from the browser’s memory is another event', async () => {
    expect(await ask({ q: '第1条', ...fields })).toContain('第1条');
    expect(cardOf(await ask({ q: '第6条後段', ...fields }))).toContain('点検の結果は、管理台帳に書く。');
  });

  test('the page that comes back goes on with its conversation under a new number', async () => {
    const $ = load(await ask({ q: '第1条', ...fields }));
    expect($('#composer [name=conversation]').val()).toBe(fields.conversation);
    expect($('#composer [name=event]').val()).not.toBe(fields.event);
  });

  test.each([[{}], [{ conversation: '../../x', event: "'; drop table inbox" }], [{ conversation: 'a'.repeat(9999) }]])(
    'numbers of one’s own making (%j) are not taken over',
    async (made) => {
      const $ = load(await ask({ q: '第1条', ...made }));
      expect($('#composer [name=conversation]').val()).toMatch(/^[\w-]{36}$/);
    },
  );

  test('personal numbers are neither kept nor shown, and the person is told', async () => {
    const html = await ask({ q: '管理人の番号は123456789018です', ...fields });
    expect(html).not.toContain('123456789018');
    expect(load(html)('.card').text()).toContain('伏せて受け取りました');
  });
});

describe('when the store fails', () => {
  const full = new StoreProblem('full', 'データベースに書けません。');
  const failing = { ask: async () => Promise.reject(full), ready: async () => Promise.reject(full) };

  test('who asks is told so and what to do, and the operator why', async () => {
    const onError = vi.fn();
    await using broken = await siteOf({ corpus: town, service: failing, onError });
    const response = await fetch(`${broken.url}/ask`, { method: 'POST', body: new URLSearchParams({ q: '第1条' }) });
    expect(response.status).toBe(503);
    const text = load(await response.text())('main').text();
    expect(text).toContain('いま、ご質問を記録できないため、お答えできません');
    expect(text).toContain('条文を読む');
    expect(text).not.toContain('データベース');
    expect(onError).toHaveBeenCalledWith(full);
    const card = await fetch(`${broken.url}/ask`, { method: 'POST', headers: { Accept: FRAGMENT } });
    expect([card.status, await card.text()]).toEqual([503, expect.stringContaining('記録できない')]);
  });

  test('the documents can be read all the same', async () => {
    await using broken = await siteOf({ corpus: town, service: failing });
    expect((await fetch(`${broken.url}/policies`)).status).toBe(200);
  });

  test('the readiness says so, and the health does not', async () => {
    await using broken = await siteOf({ corpus: town, service: failing });
    expect((await fetch(`${broken.url}/readyz`)).status).toBe(503);
    expect((await fetch(`${broken.url}/healthz`)).status).toBe(200);
  });

  test('who has waited too long hears that the question is kept', async () => {
    const late = { ask: async () => Promise.reject(new NoAnswerYet('k')), ready: async () => {} };
    await using slow = await siteOf({ corpus: town, service: late, onError: vi.fn() });
    const response = await fetch(`${slow.url}/ask`, { method: 'POST', body: new URLSearchParams({ q: '第1条' }) });
    expect([response.status, await response.text()]).toEqual([
      503,
      expect.stringContaining('ご質問は受け取っています'),
    ]);
  });
});

async function ask(fields: Record<string, string>): Promise<string> {
  const response = await fetch(`${site.url}/ask`, { method: 'POST', body: new URLSearchParams(fields) });
  return response.text();
}

function cardOf(html: string): string {
  return load(html)('.turn .card').text();
}
