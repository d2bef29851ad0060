import { load } from 'cheerio';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FRAGMENT } from '../../../adapters/web/fragment.js';
import { LENDING } from '../../corpus/lending.js';
import { corpusOf } from '../../corpus/loading.js';
import { type Site, siteOf } from './site.js';

let site: Site;
beforeAll(async () => {
  site = await siteOf({ corpus: corpusOf(LENDING) });
});
afterAll(() => site[Symbol.asyncDispose]());

const LEND = '北倉庫の鍵を人に貸していい？';
const READ = '前のご質問の続きで、「南倉庫の鍵を人に貸していい？」のことと受け取りました。';

test('without the client script the form of the answer goes on with its conversation', async () => {
  const verdict = await sent(await (await fetch(site.url)).text(), LEND);
  expect(load(verdict)('.card-verdict').text()).toContain('北倉庫');
  expect(load(verdict)('.notices')).toHaveLength(0);
  const next = await sent(verdict, '南蔵だと？');
  const $ = load(next);
  expect($('.log .asked').text()).toBe('南蔵だと？');
  expect($('.card-not-stated .notices li').text()).toContain(READ);
  expect($('.card-not-stated .lead').text()).toContain('南倉庫での「鍵を人に貸す」');
  expect(load(await sent(next, '北蔵だと？'))('.card-verdict .notices').text()).toContain(LEND);
});

test('how it was read stands before the answer, for whoever reads or listens from the top', async () => {
  const next = await sent(await sent(await (await fetch(site.url)).text(), '第3条第2号ア'), '第3号は？');
  const $ = load(next);
  expect($('.card').children().first().hasClass('notices')).toBe(true);
  expect($('[role=log] .notices').text()).toContain('「見本町倉庫管理規程 第3条第3号」のことと受け取りました');
  expect($('.point blockquote').text()).toContain('直ちに町長に報告すること');
});

test('the same for the client script, which gets the card alone', async () => {
  const conversation = 'a-conversation-of-its-own';
  await card({ q: LEND, conversation });
  const $ = load(await card({ q: '南蔵だと？', conversation }));
  expect($('.notices').text()).toContain(READ);
});

test('a page that is opened anew is another conversation: nothing goes on from the one before', async () => {
  await sent(await (await fetch(site.url)).text(), LEND);
  const $ = load(await sent(await (await fetch(site.url)).text(), '南蔵だと？'));
  expect($('.notices')).toHaveLength(0);
});

test('a form that is sent again brings the answer that was given, and the next still goes on from it', async () => {
  const page = await (await fetch(site.url)).text();
  const [first, again] = [await sent(page, LEND), await sent(page, LEND)];
  expect(load(again)('.card').text()).toBe(load(first)('.card').text());
  const [next, nextAgain] = [await sent(first, '南蔵だと？'), await sent(first, '南蔵だと？')];
  expect(load(next)('.notices').text()).toContain(READ);
  expect(load(nextAgain)('.card').text()).toBe(load(next)('.card').text());
});

test('what is said of the question before is shown as text', async () => {
  const page = await (await fetch(site.url)).text();
  const before = '鍵を<img src=x onerror=alert(1)>&amp;人に貸していい？';
  const $ = load(await sent(await sent(page, before), '南蔵だと？'));
  expect($('.notices img')).toHaveLength(0);
  expect($('.notices').text()).toContain('<img src=x onerror=alert(1)>&amp;人に貸していい？');
});

/** What the form of a page brings when it is filled in and sent. */
async function sent(page: string, q: string): Promise<string> {
  const hidden = load(page)('#composer input[type=hidden]').toArray();
  const fields = hidden.map(({ attribs: { name = '', value = '' } }): [string, string] => [name, value]);
  const response = await fetch(`${site.url}/ask`, {
    method: 'POST',
    body: new URLSearchParams([...fields, ['q', q]]),
  });
  return response.text();
}

async function card(fields: Record<string, string>): Promise<string> {
  const response = await fetch(`${site.url}/ask`, {
    method: 'POST',
    headers: { Accept: FRAGMENT },
    body: new URLSearchParams(fields),
  });
  return response.text();
}
