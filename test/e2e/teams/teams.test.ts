import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { foundAt } from '../../../src/answer/found.js';
import { ANYONE } from '../../../src/person/audience.js';
import { ratingsIn } from '../../service/events.js';
import { corpus } from '../../shipped/shipped.js';
import { looking } from '../visit.js';
import { inChannel } from './channel.js';
import { inserts, looksUp } from './extension.js';
import { fitsNarrow } from './narrow.js';
import { atPlayground, cards, picture, press, say } from './window.js';

const SCREEN = { viewport: { width: 640, height: 1000 }, deviceScaleFactor: 1.5, mayComplain: true };
/** So that the places to go to stand beside the conversation. */
const WIDE = { ...SCREEN, viewport: { width: 1400, height: 1000 }, deviceScaleFactor: 1 };

/** What it cannot show: a card as wide as the conversation, a telephone, the app's menu of commands, somebody's standing. */
looking('Microsoft’s Agents Playground, before somebody’s eyes', (look) => {
  test(
    'in a chat: a welcome, questions, options, a provision in place and back, a reason, a long provision',
    look(async (page) => {
      const { errors, store } = await atPlayground(page);
      await isWelcome(page);
      await answersInPlace(page);
      await isAskedBack(page);
      await tellsWhy(page);
      expect(await ratingsIn(store)).toEqual([['unhelpful', '古い条文でした。']]);
      await readsAll(page);
      expect(errors).toEqual([]);
    }, SCREEN),
  );

  test(
    'in a channel: a mention is answered in its thread; a provision is inserted, and a post looked up',
    look(async (page) => {
      const { errors } = await atPlayground(page);
      await cards(page).first().waitFor();
      await looksUp(page);
      await inserts(page);
      await inChannel(page);
      expect(errors).toEqual([]);
    }, WIDE),
  );
});

async function isWelcome(page: Page): Promise<void> {
  const welcome = cards(page).first();
  await welcome.getByText('ふだんの言葉でお尋ねください').waitFor();
  await picture('welcome', welcome);
  const answer = await press(page, welcome.getByRole('button', { name: '無害化通信とは何ですか' }));
  expect(await answer.innerText()).toContain('「無害化通信とは何ですか」');
}

async function answersInPlace(page: Page): Promise<void> {
  const question = '業務を委託するときに必要なことは？';
  const answer = await say(page, question);
  expect(await answer.innerText()).toContain('委託事業者を選定し');
  expect(await answer.innerText()).toContain('第6条第8号前段');
  await picture('answer', page.getByText(question, { exact: true }), answer);
  await fitsNarrow(answer);
  const count = await cards(page).count();
  await answer.getByRole('button', { name: '条文を見る' }).click();
  const provision = cards(page).last();
  await provision.getByRole('button', { name: '第6条', exact: false }).first().waitFor();
  expect(await provision.innerText()).toContain('委託事業者を選定し');
  await page.getByRole('button', { name: 'Dismiss' }).last().click();
  await picture('provision', page.getByText(question, { exact: true }), provision);
  await provision.getByRole('button', { name: '戻る' }).click();
  await cards(page).last().getByRole('button', { name: '条文を見る' }).waitFor();
  expect(await cards(page).count()).toBe(count);
}

async function isAskedBack(page: Page): Promise<void> {
  const question = 'USBメモリにデータを書き出していい？';
  const asked = await say(page, question);
  await picture('choose', page.getByText(question, { exact: true }), asked);
  const chosen = await press(page, asked.getByRole('button', { name: '個人番号利用事務系' }));
  expect(await chosen.innerText()).toContain('【原則不可】個人番号利用事務系');
}

/** Too long, it stays to be cut, and nothing is sent. */
async function tellsWhy(page: Page): Promise<void> {
  const answer = await say(page, '第9条は？');
  const words = '古い条文でした。'.repeat(70);
  await answer.getByRole('button', { name: '役に立たなかった' }).click();
  const box = answer.locator('textarea');
  const send = answer.getByRole('button', { name: '役に立たなかったと知らせる' });
  await box.fill(words);
  await send.click();
  await answer.getByText('500字までで書いてください').waitFor();
  expect(await box.inputValue()).toBe(words);
  await picture('reason', answer);
  await box.fill('古い条文でした。');
  await send.click();
  await answer.getByText('お知らせくださり、ありがとうございます', { exact: false }).waitFor();
  expect(await answer.getByRole('button', { name: '役に立たなかった' }).count()).toBe(0);
}

/** In several cards, and in one that takes their place. */
async function readsAll(page: Page): Promise<void> {
  const article = foundAt(corpus.viewFor(ANYONE, 'ja').documents, 'kihon-hoshin', '第6条');
  const words = (article?.provision.unit.children ?? []).map(({ words }) => words.text).filter((text) => text !== '');
  expect(words.length).toBeGreaterThan(5);
  const from = await cards(page).count();
  const first = await say(page, '第6条は？');
  const last = cards(page).nth(from + 1);
  await last.getByRole('button', { name: '窓口に聞く' }).waitFor();
  const said = `${await first.innerText()}${await last.innerText()}`;
  expect(words.filter((each) => !said.includes(each))).toEqual([]);
  await last.getByRole('button', { name: '条文を見る' }).last().click();
  await last.getByRole('button', { name: '第6条の条文を見る' }).click();
  await last
    .getByText(words[0] ?? '', { exact: false })
    .first()
    .waitFor();
  const shown = await last.innerText();
  expect(words.filter((each) => !shown.includes(each))).toEqual([]);
}
