import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { looking } from '../visit.js';
import { atPlayground, cards, picture, press, say } from './window.js';

const SCREEN = { viewport: { width: 1100, height: 640 }, deviceScaleFactor: 1.5, mayComplain: true };

looking('Microsoft’s Agents Playground, before somebody’s eyes', (look) => {
  test(
    'a welcome, questions, options pressed, and a provision in place and back',
    look(async (page) => {
      const { errors } = await atPlayground(page);
      await isWelcome(page);
      await answersInPlace(page);
      await isAskedBack(page);
      expect(errors).toEqual([]);
    }, SCREEN),
  );
});

async function isWelcome(page: Page): Promise<void> {
  const welcome = cards(page).first();
  await welcome.getByText('ふだんの言葉でお尋ねください').waitFor();
  const answer = await press(page, welcome.getByRole('button', { name: '無害化通信とは何ですか' }));
  expect(await answer.innerText()).toContain('「無害化通信とは何ですか」');
}

async function answersInPlace(page: Page): Promise<void> {
  const answer = await say(page, '業務を委託するときに必要なことは？');
  expect(await answer.innerText()).toContain('委託事業者を選定し');
  expect(await answer.innerText()).toContain('第6条第8号前段');
  await picture(page, 'answer');
  const count = await cards(page).count();
  await answer.getByRole('button', { name: '条文を見る' }).click();
  const provision = cards(page).last();
  await provision.getByRole('button', { name: '第6条', exact: false }).first().waitFor();
  expect(await provision.innerText()).toContain('委託事業者を選定し');
  await picture(page, 'provision');
  await provision.getByRole('button', { name: '戻る' }).click();
  await cards(page).last().getByRole('button', { name: '条文を見る' }).waitFor();
  expect(await cards(page).count()).toBe(count);
}

async function isAskedBack(page: Page): Promise<void> {
  const asked = await say(page, 'USBメモリにデータを書き出していい？');
  await picture(page, 'choose');
  const chosen = await press(page, asked.getByRole('button', { name: '個人番号利用事務系' }));
  expect(await chosen.innerText()).toContain('【原則不可】個人番号利用事務系');
}
