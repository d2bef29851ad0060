import { expect, test } from 'vitest';
import { town } from '../adapters/web/town.js';
import { ask, visiting } from './visit.js';

visiting('asking', town, (visit) => {
  test(
    'an answer is appended with the very words, the box is empty and keeps the focus',
    visit(async (page, url) => {
      await page.goto(url);
      await ask(page, '第6条後段');
      await ask(page, '第1条');
      expect(await page.locator('.log .asked').allInnerTexts()).toEqual(['第6条後段', '第1条']);
      expect(await page.locator('.log blockquote').first().textContent()).toBe('また、点検の結果は、管理台帳に書く。');
      expect(await page.inputValue('#question')).toBe('');
      expect(await page.locator('#question').evaluate((box) => box === document.activeElement)).toBe(true);
      expect(new URL(page.url()).pathname).toBe('/');
    }),
  );

  test(
    'Shift+Enter breaks the line, Enter sends, and Enter that takes a candidate of an input method does not',
    visit(async (page, url) => {
      await page.goto(url);
      await page.fill('#question', 'かぎ');
      await page.locator('#question').dispatchEvent('keydown', { key: 'Enter', isComposing: true });
      await page.locator('#question').dispatchEvent('keydown', { key: 'Enter', keyCode: 229 });
      await page.keyboard.press('Shift+Enter');
      await page.keyboard.type('は？');
      expect(await page.inputValue('#question')).toBe('かぎ\nは？');
      expect(await page.locator('.turn').count()).toBe(0);
      await page.locator('#question').dispatchEvent('keydown', { key: 'Enter' });
      expect(await page.locator('.turn .asked').textContent()).toBe('かぎ\nは？');
    }),
  );

  test(
    'while waiting the page says so; when nothing comes the words are kept and can be sent again',
    visit(async (page, url) => {
      await page.goto(url);
      const asked: (string | null)[] = [];
      page.on('request', (request) => {
        if (request.method() === 'POST') asked.push(new URLSearchParams(request.postData() ?? '').get('event'));
      });
      let fail = () => {};
      const held = new Promise<void>((resolve) => {
        fail = resolve;
      });
      await page.route('**/ask', async (route) => {
        await held;
        await route.abort();
      });
      await page.fill('#question', '合鍵は？');
      await page.keyboard.press('Enter');
      expect(await page.locator('.turn .waiting').textContent()).toBe('探しています…');
      fail();
      await page.locator('.card-apology').waitFor();
      expect(await page.inputValue('#question')).toBe('合鍵は？');
      await page.unroute('**/ask');
      await page.locator('[data-retry]').click();
      await page.locator('.turn .card:not(.card-apology)').waitFor();
      // The same event: had the first try been answered without anybody hearing, this would bring that answer.
      expect(asked).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/), asked[0]]);
      expect(await page.locator('.turn').count()).toBe(1);
      expect(await page.inputValue('#question')).toBe('');
    }),
  );

  test(
    'a text that is too long is declined with a reason, and kept',
    visit(async (page, url) => {
      await page.goto(url);
      await ask(page, '鍵'.repeat(8000));
      expect(await page.locator('.card-apology').textContent()).toContain('数行にまとめて');
      expect(await page.inputValue('#question')).toHaveLength(8000);
    }),
  );

  test(
    'a question that is markup is shown and not run',
    visit(async (page, url) => {
      await page.goto(url);
      const evil = '<script>alert(1)</script><img src=x onerror=alert(2)>';
      await ask(page, evil);
      expect(await page.locator('.log .asked').textContent()).toBe(evil);
      expect(await page.locator('.log script, .log img').count()).toBe(0);
    }),
  );

  test(
    'the copy button copies answer, address, edition and link, and says that it did',
    visit(
      async (page, url) => {
        await page.goto(url);
        await ask(page, '第6条後段');
        await page.locator('[data-copy]').click();
        await page.locator('.copied', { hasText: 'コピーしました' }).waitFor();
        const copied = await page.evaluate(() => navigator.clipboard.readText());
        for (const part of ['また、点検の結果は', '第6条後段', '第2版', `${url}/policies/souko#`])
          expect(copied).toContain(part);
      },
      { permissions: ['clipboard-read', 'clipboard-write'] },
    ),
  );

  test(
    'where the browser gives no clipboard, copying works by hand',
    visit(async (page, url) => {
      await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
      await page.goto(url);
      await ask(page, '第5条第1号イ');
      await page.locator('[data-copy]').click();
      await page.locator('.copied', { hasText: 'コピーしました' }).waitFor();
      await page.focus('#question');
      await page.keyboard.press('Control+V');
      expect(await page.inputValue('#question')).toContain('合鍵は、その日のうちに返す。');
    }),
  );
});

visiting('asking without the client script', town, (visit) => {
  test(
    'the answer comes as a page, nothing is shown that cannot work',
    visit(
      async (page, url) => {
        await page.goto(url);
        await page.fill('#question', '第5条第1号イ');
        await page.getByRole('button', { name: '尋ねる' }).click();
        await page.locator('.card-answered').waitFor();
        await page.waitForLoadState();
        expect(await page.locator('.card-answered .point blockquote').count()).toBe(1);
        expect(await page.locator('[data-copy]').isVisible()).toBe(false);
        await page.locator('.address').first().click();
        await page.waitForURL('**/policies/souko**');
        expect(await page.locator(':target').count()).toBe(1);
      },
      { javaScriptEnabled: false },
    ),
  );
});
