import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { town } from '../adapters/web/town.js';
import { faults } from './faults.js';
import { ask, unfold, visiting } from './visit.js';

visiting('for everybody', town, (visit) => {
  test(
    'axe finds nothing serious on any page, light or dark',
    visit(
      async (page, url) => {
        await page.goto(url);
        expect(await faults(page), 'the first page').toEqual([]);
        for (const question of QUESTIONS) await ask(page, question);
        await unfold(page);
        expect(await faults(page), 'the answers').toEqual([]);
        for (const path of [
          '/policies',
          '/policies/souko',
          '/policies/souko?q=管理台帳#第5条第1号ア後段',
          '/policies/souko#第2条',
          '/actions',
          '/nowhere',
        ]) {
          await page.goto(url + encodeURI(path));
          expect(await faults(page), path).toEqual([]);
        }
      },
      { bypassCSP: true },
    ),
    60_000,
  );

  test(
    'the dark scheme is dark, the light one light',
    visit(async (page, url) => {
      await page.goto(url);
      const brightness = () =>
        page.evaluate(() => Number(/\d+/.exec(getComputedStyle(document.body).backgroundColor)?.[0]));
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await brightness()).toBeLessThan(60);
      await page.emulateMedia({ colorScheme: 'light' });
      expect(await brightness()).toBeGreaterThan(200);
    }),
  );

  test(
    'nothing scrolls sideways at 360 pixels',
    visit(
      async (page, url) => {
        await page.goto(url);
        for (const question of QUESTIONS) await ask(page, question);
        await ask(page, 'https://example.jp/'.padEnd(300, 'x'));
        await unfold(page);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
        for (const path of ['/policies', '/policies/souko', '/policies/souko?q=管理台帳', '/actions', '/nowhere']) {
          await page.goto(url + encodeURI(path));
          expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(360);
        }
      },
      { viewport: { width: 360, height: 640 } },
    ),
  );

  test(
    'the keyboard alone is enough: to the text, ask, open the provision, come back',
    visit(async (page, url) => {
      await page.goto(url);
      await page.keyboard.press('Tab');
      expect(await focused(page)).toBe('本文へ進む');
      await page.keyboard.press('Enter');
      await tabTo(page, 'TEXTAREA');
      await page.keyboard.type('第5条第1号ア後段');
      await page.keyboard.press('Enter');
      await page.locator('.turn .card').waitFor();
      for (const stop of ['役に立たなかった', '役に立った', '回答をコピー']) {
        await page.keyboard.press('Shift+Tab');
        expect(await focused(page)).toBe(stop);
      }
      while (!(await focused(page))?.startsWith('第5条第1号ア後段')) await page.keyboard.press('Shift+Tab');
      expect(await outlineOf(page)).toBeGreaterThanOrEqual(2);
      await page.keyboard.press('Enter');
      await page.waitForURL('**/policies/souko**');
      expect(await page.evaluate(() => document.querySelector(':target')?.id)).toBe('第5条第1号ア後段');
      // From a marked place the next stop is what follows it.
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('第5条第1号ア後段');
    }),
  );

  test(
    'everything that can be pressed is reached, and shows that it was',
    visit(async (page, url) => {
      await page.goto(url);
      const all = await page.locator('a:visible, button:visible, textarea:visible').count();
      const reached = new Set<string>();
      for (let step = 0; step <= all; step++) {
        await page.keyboard.press('Tab');
        const here = await page.evaluate(() => document.activeElement?.outerHTML ?? '');
        if (!here.startsWith('<body')) {
          reached.add(here);
          expect(await outlineOf(page), here).toBeGreaterThanOrEqual(2);
        }
      }
      expect(reached.size).toBe(all);
    }),
  );

  test(
    'what was asked is announced: the answers stand in a polite log',
    visit(async (page, url) => {
      await page.goto(url);
      await ask(page, '第1条');
      const log = page.getByRole('log', { name: '質問と回答' });
      expect(await log.getAttribute('aria-live')).toBe('polite');
      expect(await log.locator('.point blockquote').count()).toBe(1);
    }),
  );
});

/** One for each kind of message but asking back, which takes two documents. */
const QUESTIONS = ['管理台帳とは何ですか', '第4条', '宇宙旅行の精算', 'こんにちは'];

function focused(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.textContent?.trim());
}

async function tabTo(page: Page, tag: string): Promise<void> {
  for (let step = 0; step < 40; step++) {
    if ((await page.evaluate(() => document.activeElement?.tagName)) === tag) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no ${tag} within 40 steps`);
}

function outlineOf(page: Page): Promise<number> {
  return page.evaluate(() => {
    const style = getComputedStyle(document.activeElement ?? document.body);
    return style.outlineStyle === 'none' ? 0 : Number.parseFloat(style.outlineWidth);
  });
}
