import { expect, test } from 'vitest';
import { MINUTE } from '../../adapters/web/site.js';
import { faults } from '../faults.js';
import { authenticate, signIn, signingIn, signOut } from './steps.js';

signingIn('for everybody', (visit, turning) => {
  test(
    'axe finds nothing serious on the way in and out, light or dark, and nothing scrolls sideways at 360 pixels',
    visit(
      async (page, url) => {
        const wellMade = async (name: string) => {
          expect(await faults(page), name).toEqual([]);
          expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBe(360);
        };
        await page.goto(`${url}/policies/keibi`);
        await wellMade('what may not be read');
        await signIn(page, url);
        await wellMade('the first page of who is signed in');
        await page.goto(`${url}/account`);
        await wellMade('the account');
        await signOut(page, url);
        await wellMade('signed out');
        await page.goto(`${url}/signin/callback`);
        await wellMade('a sign-in that cannot be used');
        await signIn(page, url);
        turning.ahead = 61 * MINUTE;
        await page.goto(`${url}/policies`);
        await wellMade('a session that has ended');
      },
      { bypassCSP: true, viewport: { width: 360, height: 700 } },
    ),
  );

  test(
    'signing in and out needs no mouse, and comes back to where it began',
    visit(async (page, url) => {
      await page.goto(`${url}/policies/soko`);
      await page.getByRole('link', { name: 'サインイン' }).focus();
      await page.keyboard.press('Enter');
      await authenticate(page);
      await page.waitForURL(`${url}/policies/soko`);
      await page.getByRole('link', { name: '見本 花子' }).focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(`${url}/account`);
      await page.getByRole('button', { name: 'サインアウト', exact: true }).focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(`${url}/signedout`);
    }),
  );
});
