import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { LENDING } from '../corpus/lending.js';
import { corpusOf } from '../corpus/loading.js';
import { faults } from './faults.js';
import { ask, visiting } from './visit.js';

const LEND = '北倉庫の鍵を人に貸していい？';
const READ =
  '前のご質問の続きで、「南倉庫の鍵を人に貸していい？」のことと受け取りました。違うときは、言葉を足して、もう一度お尋ねください。';

visiting('going on from an answer', corpusOf(LENDING), (visit) => {
  test(
    'a verdict, then the other segment in a word: the answer says first how it was read, and is announced so',
    visit(async (page, url) => {
      await page.goto(url);
      await ask(page, LEND);
      expect(await page.locator('.card-verdict .notices').count()).toBe(0);
      await ask(page, '南蔵だと？');
      const turn = page.locator('.turn').nth(1);
      expect(await turn.locator('.asked').innerText()).toBe('南蔵だと？');
      expect(await turn.locator('.notices li').allInnerTexts()).toEqual([READ]);
      expect(await turn.locator('.notices').isVisible()).toBe(true);
      expect(await turn.innerText()).toMatch(/受け取りました[\s\S]*南倉庫での「鍵を人に貸す」/);
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('question');
      const log = await page.getByRole('log').ariaSnapshot();
      expect(await page.getByRole('log').getAttribute('aria-live')).toBe('polite');
      expect(log.indexOf(READ)).toBeGreaterThan(0);
      expect(log.indexOf(READ)).toBeLessThan(log.indexOf('南倉庫での「鍵を人に貸す」'));
    }),
  );

  test(
    'an article, then a number in it, then the next article',
    visit(async (page, url) => {
      await page.goto(url);
      for (const question of ['第3条第2号ア', '第3号は？', '次の条は？']) await ask(page, question);
      expect(await firstAddresses(page)).toEqual(['第3条第2号ア', '第3条第3号', '第4条']);
      expect(await page.locator('.turn .notices').count()).toBe(2);
    }),
  );

  test(
    'a question pressed back is gone on from as well',
    visit(async (page, url) => {
      await page.goto(url);
      await ask(page, '鍵を人に貸していい？');
      await page.getByRole('button', { name: '北倉庫（条件付き）' }).click();
      await page.locator('.card-verdict').waitFor();
      await ask(page, '南蔵だと？');
      expect(await page.locator('.card-not-stated .notices').innerText()).toContain('南倉庫で、鍵を人に貸していい？');
    }),
  );

  test(
    'a page that was loaded again begins anew',
    visit(async (page, url) => {
      await page.goto(url);
      await ask(page, LEND);
      await page.reload();
      await ask(page, '南蔵だと？');
      expect(await page.locator('.notices').count()).toBe(0);
    }),
  );

  test(
    'axe finds nothing serious, and nothing scrolls sideways at 360 pixels, however long the question before',
    visit(
      async (page, url) => {
        await page.goto(url);
        await ask(page, LEND);
        await ask(page, '南蔵だと？');
        expect(await faults(page)).toEqual([]);
        await ask(page, `北蔵の鍵を${'https://example.jp/'.padEnd(200, 'x')}の人に貸していい？`);
        await ask(page, '南蔵だと？');
        expect(await page.locator('.turn').nth(3).locator('.notices').innerText()).toContain('xxx');
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      },
      { bypassCSP: true, viewport: { width: 360, height: 640 } },
    ),
  );
});

visiting('going on without the client script', corpusOf(LENDING), (visit) => {
  test(
    'the next page answers for the other segment, and says above the answer how it was read',
    visit(
      async (page, url) => {
        await page.goto(url);
        for (const question of [LEND, '南蔵だと？']) {
          await page.fill('#question', question);
          await page.getByRole('button', { name: '尋ねる' }).click();
          await page.locator('.asked', { hasText: question }).waitFor();
        }
        expect(await page.locator('.card-not-stated .notices li').allInnerTexts()).toEqual([READ]);
        expect(await page.locator('.card-not-stated .lead').innerText()).toContain('南倉庫での「鍵を人に貸す」');
      },
      { javaScriptEnabled: false },
    ),
  );
});

async function firstAddresses(page: Page): Promise<readonly string[]> {
  const cards = await page.locator('.turn .card').all();
  const labels = await Promise.all(cards.map((card) => card.locator('.address').first().innerText()));
  return labels.map((label) => /^[^（\s]+/.exec(label)?.[0] ?? label);
}
