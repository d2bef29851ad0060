import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { ANYONE } from '../../src/person/audience.js';
import { ours, town } from '../adapters/web/town.js';
import { visiting } from './visit.js';

visiting('reading', town, (visit) => {
  test(
    'a permalink opens the document at the sentence and marks it, without any script',
    visit(
      async (page, url) => {
        await page.goto(`${url}/policies/souko#${encodeURIComponent('第8条')}`);
        expect(await page.evaluate(() => document.querySelector(':target')?.id)).toBe('第8条');
        await page.goto(`${url}/policies/souko#${encodeURIComponent('第5条第1号ア後段')}`);
        const sentence = page.locator(':target');
        expect(await sentence.textContent()).toContain('なお、貸し出した日を記録する。');
        await expect.poll(() => inWindow(sentence)).toBe(true);
        const other = page.locator('[id="第5条第1号ア前段"]');
        expect(await background(sentence)).not.toBe(await background(other));
        expect(await sentence.evaluate((element) => getComputedStyle(element).textDecorationLine)).toBe('underline');
      },
      { viewport: { width: 700, height: 400 } },
    ),
  );

  test(
    'a label leads to its own permalink, and a reference to what it refers to',
    visit(async (page, url) => {
      await page.goto(`${url}/policies/souko`);
      await page.getByRole('link', { name: '第5条第1号イ', exact: true }).click();
      expect(decodeURI(new URL(page.url()).hash)).toBe('#第5条第1号イ');
      // A meaning shown under the pointer would cover the link.
      await page.mouse.move(0, 0);
      await page.locator('a.reference', { hasText: '第3条' }).click();
      expect(await page.evaluate(() => document.querySelector(':target')?.id)).toBe('第3条');
    }),
  );

  test(
    'the meaning of a term is shown on hover and on focus, and stays inside a narrow window',
    visit(
      async (page, url) => {
        await page.goto(`${url}/policies/souko`);
        const term = page.locator('[id="第4条本文"] .term', { hasText: '管理台帳' });
        const tip = term.getByRole('tooltip', { includeHidden: true });
        expect(await tip.isVisible()).toBe(false);
        await term.locator('a').hover();
        expect(await tip.isVisible()).toBe(true);
        await page.mouse.move(0, 0);
        expect(await tip.isVisible()).toBe(false);
        await term.locator('a').focus();
        expect(await tip.textContent()).toContain('記録した<b>帳簿</b>をいう。');
        const box = await tip.boundingBox();
        expect(box?.x).toBeGreaterThanOrEqual(0);
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(360);
      },
      { viewport: { width: 360, height: 640 } },
    ),
  );

  test(
    'Esc closes the meaning where pointer and focus are, until either comes back',
    visit(async (page, url) => {
      await page.goto(`${url}/policies/souko`);
      const term = page.locator('[id="第4条本文"] .term', { hasText: '管理台帳' });
      const tip = term.getByRole('tooltip', { includeHidden: true });
      await term.locator('a').hover();
      await term.locator('a').focus();
      await page.keyboard.press('Escape');
      expect(await tip.isVisible()).toBe(false);
      expect(await term.locator('a').evaluate((link) => link === document.activeElement)).toBe(true);
      await page.mouse.move(0, 0);
      expect(await tip.isVisible()).toBe(false);
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Tab');
      expect(await tip.isVisible()).toBe(true);
      await page.keyboard.press('Escape');
      await term.locator('a').hover();
      expect(await tip.isVisible()).toBe(true);
    }),
  );

  test(
    'searching within marks the hits, says how many and leads to each',
    visit(
      async (page, url) => {
        await page.goto(`${url}/policies/souko`);
        await page.getByLabel('この文書の中を探す').fill('合鍵');
        await page.keyboard.press('Enter');
        await page.getByText('「合鍵」が 2 か所に見つかりました。').waitFor();
        expect(await page.locator('mark').allInnerTexts()).toEqual(['合鍵', '合鍵']);
        await page.locator('.found a', { hasText: '第5条第1号イ' }).click();
        expect(await page.evaluate(() => document.querySelector(':target')?.id)).toBe('第5条第1号イ');
        await page.getByRole('link', { name: '印を消す' }).click();
        expect(await page.locator('mark').count()).toBe(0);
      },
      { javaScriptEnabled: false },
    ),
  );

  test(
    'on paper there are the words and nothing to press',
    visit(async (page, url) => {
      await page.emulateMedia({ media: 'print' });
      await page.goto(`${url}/policies/souko`);
      expect(await page.locator('.document h1').isVisible()).toBe(true);
      for (const gone of ['.masthead', '.side', '.pin >> nth=0'])
        expect(await page.locator(gone).isVisible(), gone).toBe(false);
    }),
  );
});

visiting('reading our own documents', ours, (visit) => {
  test(
    'every permalink of every document finds its place',
    visit(async (page, url) => {
      for (const { id, provisions } of ours.viewFor(ANYONE).documents) {
        await page.goto(`${url}/policies/${id}`);
        for (const address of provisions.keys()) {
          await page.goto(`${url}/policies/${id}#${encodeURIComponent(address)}`);
          const found = await page.evaluate(() => document.querySelector(':target')?.id);
          expect(found).toBe(address);
        }
      }
    }),
    60_000,
  );
});

function inWindow(locator: Locator): Promise<boolean> {
  return locator.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return scrollY > 0 && top >= 0 && bottom <= innerHeight;
  });
}

function background(locator: Locator): Promise<string> {
  return locator.evaluate((element) => getComputedStyle(element).backgroundColor);
}
