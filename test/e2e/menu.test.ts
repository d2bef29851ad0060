import { expect, test } from 'vitest';
import { ours } from '../adapters/web/town.js';
import { faults } from './faults.js';
import { ask, visiting } from './visit.js';

const LISTED = 'ネット系でやっちゃいけないこと一覧';

visiting('the list of actions in the chat', ours, (visit) => {
  test(
    'by the keyboard: one of the list, then the segment is kept, and the next question is answered for it',
    visit(async (page, url) => {
      await page.goto(url);
      await ask(page, LISTED);
      expect(await page.locator('.menu button').count()).toBe(24);
      await page.getByRole('button', { name: '無線LAN（Wi-Fi）につなぐ' }).press('Enter');
      const offer = page.getByRole('button', { name: 'いつもインターネット接続系の端末を使う' });
      await offer.waitFor();
      await offer.press('Enter');
      await page.locator('.card-other').waitFor();
      await ask(page, 'USBにデータを書き出していい？');
      expect(await page.locator('.turn').last().locator('.notices').innerText()).toContain(
        'インターネット接続系の端末からとして、お答えします',
      );
      expect(await page.locator('.offers').count()).toBe(1);
    }),
  );

  test(
    'axe finds nothing serious, light or dark, and nothing scrolls sideways at 360 pixels',
    visit(
      async (page, url) => {
        await page.goto(url);
        await ask(page, LISTED);
        await ask(page, 'ネット系で、無線LANにつないでいい？');
        expect(await page.locator('.offers button').count()).toBe(1);
        expect(await faults(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      },
      { bypassCSP: true, viewport: { width: 360, height: 640 } },
    ),
  );
});
