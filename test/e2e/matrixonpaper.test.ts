import { expect, test } from 'vitest';
import { MANY_ACTIONS } from '../adapters/web/matrix/organisations.js';
import { ours } from '../adapters/web/town.js';
import { corpusOf } from '../corpus/loading.js';
import { visiting } from './visit.js';

visiting('the table of actions, printed', ours, (visit) => {
  test(
    'on paper there is the table in black on white, and nothing to press; also from the dark scheme and a phone',
    visit(
      async (page, url) => {
        await page.emulateMedia({ media: 'print' });
        await page.goto(`${url}/actions?status=blocked`);
        for (const gone of ['.masthead', '.narrowing', '.count a', '.how'])
          expect(await page.locator(gone).first().isVisible(), gone).toBe(false);
        for (const there of ['.reading-guide', 'thead', '.count p', '.made-from'])
          expect(await page.locator(there).isVisible(), there).toBe(true);
        expect(await page.locator('.where').first().isVisible()).toBe(false);
        const words = await page.locator('td').allInnerTexts();
        expect(words.every((word) => /^(原則不可|条件付き|対策として導入|定めなし)$/.test(word))).toBe(true);
        const inks = await page
          .locator('td a, td .status, th, th a')
          .evaluateAll((all) => all.map((one) => getComputedStyle(one).color));
        expect([...new Set(inks)]).toEqual(['rgb(0, 0, 0)']);
        expect(await page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor)).toBe(
          'rgb(255, 255, 255)',
        );
      },
      { colorScheme: 'dark', viewport: { width: 360, height: 640 } },
    ),
  );

  test(
    'on paper an action is shown with its quotations',
    visit(async (page, url) => {
      await page.emulateMedia({ media: 'print' });
      await page.goto(`${url}/actions/communicate`);
      expect(await page.locator('.ruling').count()).toBe(6);
      for (const quoted of await page.locator('.point blockquote').all()) expect(await quoted.isVisible()).toBe(true);
      for (const gone of ['.masthead', '.back', '.copy'])
        expect(await page.locator(gone).first().isVisible(), gone).toBe(false);
    }),
  );
});

visiting('the table of many actions in five segments, printed', corpusOf(MANY_ACTIONS), (visit) => {
  test(
    'each sheet of paper begins with the names of the segments, and no row goes across two',
    visit(async (page, url) => {
      await page.goto(`${url}/actions`);
      const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
      const sheets = pdf.match(/\/Type \/Page\b/g)?.length ?? 0;
      const definitions = pdf.split(`/policies/soko#${encodeURIComponent('第2条第1号')}`).length - 1;
      expect(sheets).toBeGreaterThan(2);
      // Chromium writes the links of a repeated header several times over; of one that is not repeated, five.
      expect(definitions).toBeGreaterThanOrEqual(sheets * 5);
      await page.emulateMedia({ media: 'print' });
      const broken = await page
        .locator('tr')
        .evaluateAll((rows) => rows.map((row) => getComputedStyle(row).breakInside));
      expect([...new Set(broken)]).toEqual(['avoid']);
    }),
  );
});
