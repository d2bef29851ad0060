import { load } from 'cheerio';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { corpusOf } from '../../corpus/loading.js';
import { LEND, THREE_ACTIONS } from '../../corpus/zones.js';
import { send } from './sending.js';
import { type Site, siteOf } from './site.js';

let site: Site;
beforeAll(async () => {
  site = await siteOf({ corpus: corpusOf(THREE_ACTIONS) });
});
afterAll(() => site[Symbol.asyncDispose]());

test('who asks what may be done presses one of all, and then keeps the zone by pressing', async () => {
  let page = await send(site, { q: '北蔵で何ができる？' });
  const buttons = page.$('.menu button[name=q]');
  expect(buttons.get().map((button) => page.$(button).text())).toEqual([
    '鍵を人に貸す',
    '倉庫をのぞく',
    '壁に絵をかく',
  ]);
  page = await send(site, { q: buttons.first().attr('value') as string, ...page.next });
  expect(page.$('.card-verdict h3.verdict').text()).toContain('北ゾーン');
  // Pasted into a mail, the words to send would ask somebody else.
  expect(page.$('[data-copy]').attr('data-copy')).not.toContain('私のゾーン');
  const offer = page.$('.offers button');
  expect(offer.text()).toBe('いつも北ゾーンの端末を使う');
  page = await send(site, { q: offer.attr('value') as string, ...page.next });
  expect(page.$('.card .lead').text()).toContain('北ゾーンの端末からとして、お答えします');
  page = await send(site, { q: LEND, ...page.next });
  expect(page.$('.card-verdict .notices').text()).toContain('北ゾーンの端末からとして、お答えします');
  expect(page.$('.offers')).toHaveLength(0);
});

test('the list leads to the table of that zone alone', async () => {
  const { $ } = await send(site, { q: '南蔵で何ができる？' });
  const $table = load(await (await fetch(site.url + $('.menu a').attr('href'))).text());
  expect(
    $table('thead th')
      .get()
      .map((cell) => $table(cell).text()),
  ).toEqual(['行為', '南ゾーン']);
  expect(
    $table('tbody tr')
      .get()
      .map((row) => $table(row).find('td').length),
  ).toEqual([1, 1, 1]);
  expect($table('label[for=narrowing-segment]').text()).toBe('ゾーン');
  expect($table('#narrowing-segment').val()).toBe('south');
  expect($table('[role=status]').text()).toBe('「南ゾーン」で絞り込みました。3 件のうち 3 件です。');
});
