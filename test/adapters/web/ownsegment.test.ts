import { afterAll, beforeAll, expect, test } from 'vitest';
import { corpusOf } from '../../corpus/loading.js';
import { LEND, ZONES } from '../../corpus/zones.js';
import { send } from './sending.js';
import { type Site, siteOf } from './site.js';

let site: Site;
beforeAll(async () => {
  site = await siteOf({ corpus: corpusOf(ZONES) });
});
afterAll(() => site[Symbol.asyncDispose]());

test('who is asked back tells theirs by pressing, and is asked no more', async () => {
  let page = await send(site, { q: LEND });
  expect(page.$('.card .notices').text()).toContain('『ゾーンを変える』と送ってください');
  page = await send(site, { q: 'ゾーンを変える', ...page.next });
  expect(page.$('.card .lead').last().text()).toBe('扱うのは、魚ですか');
  for (const label of ['いいえ', '北']) {
    const button = page.$('.card .questions button').filter((_, each) => page.$(each).text() === label);
    page = await send(site, { q: button.attr('value') as string, ...page.next });
  }
  expect(page.$('.card .lead').last().text()).toContain('北ゾーンの端末からとして、お答えします');
  const again = page.$('.card .questions button').first().attr('value') as string;
  expect(again).toBe(LEND);
  page = await send(site, { q: again, ...page.next });
  expect(page.$('.card-verdict .notices').text()).toContain('北ゾーンの端末からとして、お答えします');
});

test('nobody else’s page knows of it', async () => {
  const { next } = await send(site, { q: '私のゾーンは北倉庫です' });
  expect((await send(site, { q: LEND, ...next })).$('.card-verdict')).toHaveLength(1);
  expect((await send(site, { q: LEND })).$('.card-clarify')).toHaveLength(1);
});
