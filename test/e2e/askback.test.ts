import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { corpusIn } from '../adapters/web/town.js';
import { faults } from './faults.js';
import { ask, visiting } from './visit.js';

/** Two documents that both have a first article. */
const twins = corpusIn(new URL('./twins', import.meta.url));

visiting('asking back', twins, (visit) => {
  test(
    'a number that stands in two documents is asked back; pressing an option answers, and the focus goes there',
    visit(async (page, url) => {
      await page.goto(url);
      await ask(page, '第1条');
      expect(await page.locator('.card-clarify .questions button').allInnerTexts()).toEqual(OPTIONS);
      expect(await page.locator('.card-clarify .sources a').allTextContents()).toEqual(OPTIONS);
      await page.getByRole('button', { name: OPTIONS[1] }).press('Enter');
      await page.locator('.card-answered').waitFor();
      expect(await page.locator('.log .asked').allInnerTexts()).toEqual(['第1条', '見本町公用車管理規程 第1条']);
      expect(await page.locator('.card-answered .point blockquote').allInnerTexts()).toEqual([ANSWER]);
      const turn = page.locator('.turn').nth(1);
      expect(await turn.evaluate((element) => element === document.activeElement)).toBe(true);
    }),
  );

  test(
    'the same without the client script',
    visit(
      async (page, url) => {
        await page.goto(url);
        await page.fill('#question', '第1条');
        await page.getByRole('button', { name: '尋ねる' }).click();
        await page.getByRole('button', { name: OPTIONS[1] }).click();
        await page.locator('.card-answered').waitFor();
        expect(await page.locator('.card-answered .point blockquote').allInnerTexts()).toEqual([ANSWER]);
      },
      { javaScriptEnabled: false },
    ),
  );

  test(
    'axe finds nothing serious, light or dark, and nothing scrolls sideways at 360 pixels',
    visit(
      async (page, url) => {
        await page.goto(url);
        await ask(page, '第1条');
        expect(await faults(page)).toEqual([]);
        expect(await widthOf(page)).toBe(360);
      },
      { bypassCSP: true, viewport: { width: 360, height: 640 } },
    ),
  );
});

const OPTIONS = ['鍵規程 第1条（目的）', '公用車規程 第1条（趣旨）'] as const;
const ANSWER = 'この規程は、町が所有する自動車の使用に関し必要な事項を定める。';

function widthOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth);
}
