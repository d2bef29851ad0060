import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { MANY_ACTIONS } from '../adapters/web/matrix/organisations.js';
import { ours } from '../adapters/web/town.js';
import { corpusOf } from '../corpus/loading.js';
import { faults } from './faults.js';
import { unfold, visiting } from './visit.js';

const WIDE = { width: 1100, height: 800 };
const NARROW = { width: 360, height: 640 };
const PATHS = ['/actions', '/actions?q=usb&status=blocked', '/actions?q=宇宙旅行', '/actions/communicate#in.lgwan'];

visiting('the table of actions', ours, (visit) => {
  test(
    'axe finds nothing serious, wide or narrow, light or dark',
    visit(
      async (page, url) => {
        for (const path of PATHS) {
          await page.goto(url + encodeURI(path));
          await unfold(page);
          for (const viewport of [WIDE, NARROW]) {
            await page.setViewportSize(viewport);
            expect(await faults(page), `${path} at ${viewport.width}`).toEqual([]);
          }
        }
      },
      { bypassCSP: true },
    ),
    60_000,
  );

  test(
    'the keyboard finds it, opens a cell at what holds there, and comes back, without any script',
    visit(
      async (page, url) => {
        await page.goto(url);
        await tabTo(page, '早見表');
        await page.keyboard.press('Enter');
        await page.waitForURL('**/actions');
        await tabTo(page, '条件付き');
        expect(await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle)).toBe(
          'solid',
        );
        await page.keyboard.press('Enter');
        await page.waitForURL('**/actions/communicate#in.lgwan');
        const opened = page.locator(':target');
        expect(await opened.locator('h2').innerText()).toBe('条件付き LGWAN接続系');
        expect(await opened.locator('.point blockquote').first().innerText()).toContain(
          'インターネット接続系との通信経路を分割する',
        );
        await expect.poll(() => inWindow(page)).toBe(true);
        // The next stop is inside what was opened.
        await page.keyboard.press('Tab');
        expect(await page.evaluate(() => document.activeElement?.closest('section')?.id)).toBe('in.lgwan');
        await page.goBack();
        expect(await page.locator('tbody tr').count()).toBe(24);
      },
      { javaScriptEnabled: false },
    ),
  );

  test(
    'the form leaves what was asked for, and says how much that is, without any script',
    visit(
      async (page, url) => {
        await page.goto(`${url}/actions`);
        await page.getByLabel('行為（ふだんの言葉で）').fill('フリーソフト');
        await page.getByLabel('定め').selectOption('条件付き');
        await page.getByRole('button', { name: '絞り込む' }).press('Enter');
        await page.waitForURL('**/actions?q=*');
        expect(await page.getByRole('status').innerText()).toBe(
          '「フリーソフト」と「条件付き」で絞り込みました。24 件のうち 1 件です。',
        );
        expect(await page.getByRole('rowheader').allInnerTexts()).toEqual([
          'ソフトウェア（フリーソフトなど）を入れる・使う',
        ]);
        await page.getByRole('link', { name: 'すべての行為を見る' }).click();
        expect(await page.getByRole('row').count()).toBe(25);
      },
      { javaScriptEnabled: false },
    ),
  );

  test(
    'wide it is a table with headers; narrow a list in which each line says where',
    visit(async (page, url) => {
      await page.goto(`${url}/actions`);
      const where = page.locator('.where').first();
      expect(await page.getByRole('columnheader').allInnerTexts()).toEqual([
        '行為',
        '個人番号利用事務系',
        'LGWAN接続系',
        'インターネット接続系',
      ]);
      const columns = page.getByRole('columnheader');
      const widths = await columns.evaluateAll((all) => all.slice(1).map((one) => one.getBoundingClientRect().width));
      expect(Math.max(...widths) - Math.min(...widths)).toBeLessThan(2);
      expect(await where.isVisible()).toBe(false);
      await page.setViewportSize(NARROW);
      expect(await page.locator('thead').isVisible()).toBe(false);
      expect(await where.innerText()).toBe('個人番号利用事務系');
      for (const path of PATHS) {
        await page.goto(url + encodeURI(path));
        await unfold(page);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(NARROW.width);
      }
    }),
  );

  test(
    'what holds in a segment is copied with its link',
    visit(async (page, url) => {
      await page.goto(`${url}/actions/communicate`);
      await page.locator('.ruling').nth(1).getByRole('button', { name: '回答をコピー' }).click();
      await page.getByText('コピーしました').waitFor();
    }),
  );
});

visiting('the table of many actions in five segments', corpusOf(MANY_ACTIONS), (visit) => {
  test(
    'nothing scrolls sideways, at any width',
    visit(async (page, url) => {
      await page.goto(`${url}/actions`);
      for (const width of [320, 360, 769, 1100]) {
        await page.setViewportSize({ width, height: 640 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      }
    }),
  );
});

/** To what can be pressed and says exactly this. */
async function tabTo(page: Page, text: string): Promise<void> {
  for (let step = 0; step < 40; step++) {
    if ((await page.evaluate(() => (document.activeElement as HTMLElement | null)?.innerText)) === text) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no ${text} within 40 steps`);
}

function inWindow(page: Page): Promise<boolean> {
  return page.locator(':target > h2').evaluate((heading) => {
    const { top, bottom } = heading.getBoundingClientRect();
    return scrollY > 0 && top >= 0 && bottom <= innerHeight;
  });
}
