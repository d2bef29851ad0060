import { expect, test } from 'vitest';
import { ask } from '../visit.js';
import { authenticate, FOR_STAFF, HANAKO, heading, MISSING, signIn, signingIn } from './steps.js';

signingIn('who may come in', (visit, turning) => {
  test(
    'a document for staff is not there, until somebody signs in who is staff; the link leads to its article',
    visit(async (page, url) => {
      await page.goto(`${url}${FOR_STAFF}#${encodeURIComponent('第4条')}`);
      expect(await heading(page)).toBe(MISSING);
      await page.getByRole('link', { name: 'サインインして開く' }).click();
      await authenticate(page);
      expect(decodeURI(page.url())).toBe(`${url}${FOR_STAFF}#第4条`);
      expect(await heading(page)).toBe('夜間警備要領');
      await page.goto(url);
      expect(await page.locator('.library').textContent()).toContain('夜間警備要領');
      await ask(page, '合言葉はいつ変えますか');
      expect(await page.locator('.card').first().textContent()).toContain('合言葉は、警備員のあいだで毎晩改める。');
    }),
  );

  test(
    'who signs in while reading comes back to the article they were at',
    visit(async (page, url) => {
      await page.goto(`${url}/policies/soko#${encodeURIComponent('第2条')}`);
      await page.locator('.contents a, nav a').filter({ hasText: '第3条' }).first().click();
      await page.getByRole('navigation').getByRole('link', { name: 'サインイン' }).click();
      await authenticate(page);
      expect(decodeURI(page.url())).toBe(`${url}/policies/soko#第3条`);
    }),
  );

  test(
    'who is in no group that the settings name reads what anybody reads',
    visit(async (page, url) => {
      turning.provider.accounts.set('hanako', { ...HANAKO, groups: ['somewhere else'] });
      await signIn(page, url);
      await page.goto(url + FOR_STAFF);
      expect(await heading(page)).toBe(MISSING);
      expect(await page.locator('main').textContent()).toContain('ご覧になれる人が限られている');
      await page.goto(url);
      await ask(page, '合言葉はいつ変えますか');
      expect(await page.locator('.card').first().textContent()).not.toContain('警備員');
    }),
  );
});
