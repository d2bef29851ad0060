import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { town } from '../adapters/web/town.js';
import { ask, visiting } from './visit.js';

const told = (page: Page) => page.locator('.feedback .told').last();
const thanked = (page: Page, words: string) => told(page).filter({ hasText: words }).waitFor();

visiting('what one thinks of an answer', town, (visit) => {
  test(
    'is told by a press, without leaving the page; and may be thought over',
    visit(async (page, url) => {
      await page.goto(url);
      await ask(page, '第6条後段');
      const sent: (string | null)[] = [];
      page.on('request', (request) => {
        if (request.url().endsWith('/feedback')) sent.push(new URLSearchParams(request.postData() ?? '').get('event'));
      });
      await page.getByRole('button', { name: '役に立った', exact: true }).click();
      await thanked(page, 'お役に立ててうれしいです');
      await page.locator('.feedback summary').click();
      await page.fill('.feedback textarea', '古いです');
      await page.getByRole('button', { name: '役に立たなかったと知らせる' }).click();
      await thanked(page, 'お役に立てず');
      expect(new Set(sent).size).toBe(2);
      expect(await page.locator('.feedback details').getAttribute('open')).toBeNull();
      expect(await page.locator('.turn blockquote').first().textContent()).toContain('管理台帳に書く');
    }),
  );

  test(
    'is told by the keyboard alone, which stays where it can be seen',
    visit(async (page, url) => {
      await page.goto(url);
      await ask(page, '第6条後段');
      await page.locator('.feedback button[value=yes]').focus();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await page.keyboard.type('古いです');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await thanked(page, 'お役に立てず');
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
      expect(await page.inputValue('.feedback textarea')).toBe('');
    }),
  );

  test(
    'is told without the client script as well',
    visit(
      async (page, url) => {
        await page.goto(url);
        await page.fill('#question', '第6条後段');
        await page.locator('#composer button').click();
        await page.locator('.feedback summary').click();
        await page.fill('.feedback textarea', '古いです');
        await page.getByRole('button', { name: '役に立たなかったと知らせる' }).click();
        expect(await page.locator('.turn .card').textContent()).toContain('お役に立てず');
        expect(await page.locator('#composer').count()).toBe(1);
      },
      { javaScriptEnabled: false },
    ),
  );

  test(
    'is not lost from the form when nothing comes back',
    visit(async (page, url) => {
      await page.goto(url);
      await ask(page, '第6条後段');
      await page.route('**/feedback', (route) => route.abort());
      await page.locator('.feedback summary').click();
      await page.fill('.feedback textarea', '古いです');
      await page.getByRole('button', { name: '役に立たなかったと知らせる' }).click();
      await thanked(page, 'もう一度お試しください');
      expect(await page.inputValue('.feedback textarea')).toBe('古いです');
    }),
  );
});
