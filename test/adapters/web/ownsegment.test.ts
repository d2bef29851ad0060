import { load } from 'cheerio';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { corpusOf } from '../../corpus/loading.js';
import { LEND, ZONES } from '../../corpus/zones.js';
import { type Site, siteOf } from './site.js';

let site: Site;
beforeAll(async () => {
  site = await siteOf({ corpus: corpusOf(ZONES) });
});
afterAll(() => site[Symbol.asyncDispose]());

type Fields = Record<string, string>;

/** The page that comes back, as somebody without the client script sees it. */
async function send(fields: Fields): Promise<{ $: ReturnType<typeof load>; next: Fields }> {
  const response = await fetch(`${site.url}/ask`, { method: 'POST', body: new URLSearchParams(fields) });
  const $ = load(await response.text());
  const hidden = $('#composer input[type=hidden]').toArray();
  return { $, next: Object.fromEntries(hidden.map(({ attribs }) => [attribs.name, attribs.value])) as never };
}

test('who is asked back tells theirs by pressing, and is asked no more', async () => {
  let page = await send({ q: LEND });
  expect(page.$('.card .notices').text()).toContain('『ゾーンを変える』と送ってください');
  page = await send({ q: 'ゾーンを変える', ...page.next });
  expect(page.$('.card .lead').last().text()).toBe('扱うのは、魚ですか');
  for (const label of ['いいえ', '北']) {
    const button = page.$('.card .questions button').filter((_, each) => page.$(each).text() === label);
    page = await send({ q: button.attr('value') as string, ...page.next });
  }
  expect(page.$('.card .lead').last().text()).toContain('北ゾーンの端末からとして、お答えします');
  const again = page.$('.card .questions button').first().attr('value') as string;
  expect(again).toBe(LEND);
  page = await send({ q: again, ...page.next });
  expect(page.$('.card-verdict .notices').text()).toContain('北ゾーンの端末からとして、お答えします');
});

test('nobody else’s page knows of it', async () => {
  const { next } = await send({ q: '私のゾーンは北倉庫です' });
  expect((await send({ q: LEND, ...next })).$('.card-verdict')).toHaveLength(1);
  expect((await send({ q: LEND })).$('.card-clarify')).toHaveLength(1);
});
