import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { onLocalSlack } from '../../adapters/slack/localslack.js';
import { looking } from '../visit.js';
import { answers, atWindow, go, type Part, picture, press, say } from './window.js';

const SIZES = [
  ['a desktop', { viewport: { width: 760, height: 640 } }],
  ['a telephone', { viewport: { width: 360, height: 640 } }],
] as const;

onLocalSlack('Slack, before somebody’s eyes', () => {
  looking('drawn by a library', (look) => {
    test.each(SIZES)('questions, presses, modals and their own page on %s', (size, screen) =>
      look(async (page) => {
        const shot: Shot = (name, part) => (size === 'a desktop' ? picture(page, name, part) : undefined);
        const { town } = await atWindow(page);
        await directly(page, shot);
        await tellsWhatWasWrong(page, shot);
        await amongOthers(page, shot);
        await privately(page, shot);
        await onTheirPage(page, shot);
        expect(town.errors).toEqual([]);
      }, screen)(),
    );
  });
});

type Shot = (name: string, part?: Part) => Promise<void> | undefined;

async function directly(page: Page, shot: Shot): Promise<void> {
  const answer = await say(page, '業務を委託するときに必要なことは？');
  expect(await answer.locator('blockquote').innerText()).toContain('委託事業者を選定し');
  expect(await answer.getByRole('button', { name: '条文を見る' }).isVisible()).toBe(true);
  await shot('answer');
  await fitsWidth(page);
  await answer.getByRole('button', { name: '条文を見る' }).click();
  const modal = page.getByRole('dialog', { name: '第6条第8号前段' });
  await modal.getByText('委託事業者を選定し').waitFor();
  await fitsWidth(page);
  await shot('modal');
  await modal.getByRole('button', { name: '閉じる', exact: true }).click();
  await modal.waitFor({ state: 'detached' });
}

/** Too long, it stays to be cut. */
async function tellsWhatWasWrong(page: Page, shot: Shot): Promise<void> {
  await answers(page).last().getByRole('button', { name: 'この回答は役に立たなかった' }).click();
  const modal = page.getByRole('dialog', { name: 'お気づきの点' });
  const box = modal.locator('textarea');
  const words = '古い条文でした。'.repeat(70);
  await box.fill(words);
  await modal.getByRole('button', { name: '送る' }).click();
  await modal.getByRole('alert').getByText('500字までで書いてください').waitFor();
  expect(await box.inputValue()).toBe(words);
  await shot('reason');
  await box.fill('古い条文でした。');
  await modal.getByRole('button', { name: '送る' }).click();
  await modal.waitFor({ state: 'detached' });
}

async function amongOthers(page: Page, shot: Shot): Promise<void> {
  await go(page, '# general');
  const answer = await say(page, '@jobun 第3条第4号は？');
  expect(await answer.innerText()).toContain('第3条第4号');
  const next = await say(page, '次の号は？', 'スレッドに返信する');
  expect(await next.innerText()).toContain('第3条第5号');
  await shot('thread', { from: page.locator('.post', { hasText: '第3条第4号は？' }).first(), to: next });
  await fitsWidth(page);
}

async function privately(page: Page, shot: Shot): Promise<void> {
  await go(page, '# desk');
  const asked = await say(page, '/kitei USBメモリにデータを書き出していい？');
  expect(await asked.innerText()).toContain('あなたにだけ表示されています');
  await shot('choose');
  await fitsWidth(page);
  await looksUp(page, shot);
  await reports(page, shot);
  const shared = await press(page, asked.getByRole('button', { name: 'この場の全員に見せる' }));
  expect(await shared.innerText()).toContain('問う人さんが、この質問と回答を見せています');
  expect(await shared.locator('.alone').count()).toBe(0);
  const chosen = await press(page, shared.getByRole('button', { name: '個人番号利用事務系' }));
  expect(await chosen.innerText()).toContain('【原則不可】個人番号利用事務系');
}

/** Whoever is frightened sees at once whom to ask. */
async function looksUp(page: Page, shot: Shot): Promise<void> {
  const { post, found } = await picksInMenu(page, 'USBなくしたらどうなる？', 'この投稿について規程を調べる');
  const [first = ''] = await found.locator('.slack_blocks_to_jsx__rich_text').allInnerTexts();
  expect(first).toContain('定めがありません');
  expect(first).toContain('所属長か、その文書の担当へお尋ねください');
  await shot('menu', { from: post, to: found });
  await fitsWidth(page);
}

/** Whom to tell comes before all else. */
async function reports(page: Page, shot: Shot): Promise<void> {
  const { post, found } = await picksInMenu(page, '名簿の入ったUSBメモリを置き忘れました', 'この投稿を報告する');
  const [first = ''] = await found.locator('.slack_blocks_to_jsx__rich_text').allInnerTexts();
  expect(first).toMatch(/^※ 問い合わせ先は、まだ設定されていません。所属長か、その文書の担当へ/);
  await shot('report', { from: post, to: found });
  await fitsWidth(page);
}

/** Posts something, and gives what its menu brings. */
async function picksInMenu(page: Page, text: string, name: string) {
  await page.getByLabel('メッセージを送る').fill(text);
  await page.keyboard.press('Enter');
  const post = page.locator('.post', { hasText: text }).last();
  await post.getByLabel('その他').click();
  const found = await press(page, post.getByRole('button', { name }));
  expect(await found.innerText()).toContain('あなたにだけ表示されています');
  return { post, found };
}

async function onTheirPage(page: Page, shot: Shot): Promise<void> {
  await go(page, 'ホーム');
  await page.getByText('最近のご質問').waitFor();
  await shot('home');
  await fitsWidth(page);
  await page.getByRole('button', { name: '質問を書く' }).click();
  const box = page.getByRole('dialog', { name: '規程について聞く' });
  await box.locator('textarea').fill('第5条は？');
  await box.getByRole('button', { name: '送る' }).click();
  await box.waitFor({ state: 'detached' });
  await page.locator('#static_select_dropdown_button').first().click();
  await page.locator('#static_select_popup').getByText('第4条（適用範囲）').click();
  const modal = page.getByRole('dialog', { name: '第4条' });
  await modal.getByText('適用範囲').first().waitFor();
  await modal.getByRole('button', { name: '閉じる', exact: true }).click();
  await go(page, 'jobun');
  await answers(page).getByText('第5条').first().waitFor();
}

async function fitsWidth(page: Page): Promise<void> {
  const [wide, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  expect(wide).toBeLessThanOrEqual(screen as number);
}
