import { expect, test } from 'vitest';
import { MINUTE } from '../../adapters/web/site.js';
import { ask } from '../visit.js';
import { FOR_STAFF, HANAKO, heading, MISSING, signIn, signingIn, signOut } from './steps.js';

signingIn('a session', (visit, turning) => {
  test(
    'a session that nobody used has ended: the page says so, and the question is kept',
    visit(async (page, url) => {
      await signIn(page, url);
      await page.goto(url);
      turning.ahead = 61 * MINUTE;
      await ask(page, '合言葉はいつ変えますか');
      const card = page.locator('.card').first();
      expect(await card.textContent()).toContain('サインインの期限が切れています');
      // In a tab of its own, so that the words stay where they are.
      const [tab] = await Promise.all([page.waitForEvent('popup'), card.getByRole('link').click()]);
      await tab.waitForURL(`${url}/`);
      await page.bringToFront();
      expect(await page.inputValue('#question')).toBe('合言葉はいつ変えますか');
      await page.focus('#question');
      await page.keyboard.press('Enter');
      await expect
        .poll(() => page.locator('.card').nth(1).textContent())
        .toContain('合言葉は、警備員のあいだで毎晩改める。');
    }),
  );

  test(
    'without the client script, too, the words of a question that came too late stay in the box',
    visit(
      async (page, url) => {
        await signIn(page, url);
        await page.goto(url);
        turning.ahead = 61 * MINUTE;
        for (const _ of ['once', 'twice']) {
          await page.fill('#question', '合言葉はいつ変えますか');
          await page.getByRole('button', { name: '尋ねる' }).click();
          expect(await page.locator('.card').textContent()).toContain('サインインの期限が切れています');
          expect(await page.inputValue('#question')).toBe('合言葉はいつ変えますか');
        }
      },
      { javaScriptEnabled: false },
    ),
  );

  test(
    'a page opened after the session has ended says so once, and shows what anybody reads',
    visit(async (page, url) => {
      await signIn(page, url);
      turning.ahead = 61 * MINUTE;
      await page.goto(`${url}/policies`);
      expect(await page.locator('.standing').textContent()).toContain('サインインの期限が切れました');
      expect(await page.locator('.policies').textContent()).not.toContain('夜間警備要領');
      await page.goto(`${url}/policies`);
      expect(await page.locator('.standing').count()).toBe(0);
    }),
  );

  test(
    'after signing out neither the browser’s memory nor a stolen cookie shows anything',
    visit(async (page, url) => {
      await signIn(page, url);
      const stolen = await page.context().cookies();
      await page.goto(url + FOR_STAFF);
      await page.goto(`${url}/account`);
      await page.getByRole('button', { name: 'サインアウト', exact: true }).click();
      expect(await heading(page)).toBe('サインアウトしました');
      await page.goBack();
      await page.goBack();
      expect(await page.content()).not.toContain('合言葉');
      await page.context().addCookies(stolen);
      await page.goto(url + FOR_STAFF);
      expect(await heading(page)).toBe(MISSING);
    }),
  );

  test(
    'signing out at the provider as well makes it ask for a name the next time',
    visit(async (page, url) => {
      await signIn(page, url);
      await signOut(page, url);
      await page.getByRole('link', { name: 'サインインの窓口からもサインアウト' }).click();
      await page.getByRole('button', { name: 'Sign me out' }).click();
      await page.waitForURL(`${url}/`);
      await page.goto(`${url}/signin`);
      expect(await page.locator('input[name=login]').count()).toBe(1);
    }),
  );

  test(
    'signing out everywhere ends the session of the other browser',
    visit(async (page, url) => {
      turning.provider.accounts.set('taro', HANAKO);
      await signIn(page, url, 'taro');
      const other = await page.context().browser()?.newContext();
      if (other === undefined) throw new Error('no browser');
      const elsewhere = await other.newPage();
      await signIn(elsewhere, url, 'taro');
      await page.goto(`${url}/account`);
      expect(await page.locator('main').textContent()).toContain('2 か所');
      await page.getByRole('button', { name: 'すべてのブラウザーからサインアウト' }).click();
      await elsewhere.goto(url + FOR_STAFF);
      expect(await heading(elsewhere)).toBe(MISSING);
      await other.close();
    }),
  );

  test.each(['with refresh tokens', 'without refresh tokens'])(
    'a group that was taken away meanwhile is noticed while the session goes on, %s',
    async (how) => {
      await visit(async (page, url) => {
        turning.provider.refreshing = how === 'with refresh tokens';
        await signIn(page, url);
        turning.provider.accounts.set('hanako', { ...HANAKO, groups: [] });
        turning.ahead = 4 * MINUTE;
        await page.goto(url + FOR_STAFF);
        expect(await heading(page)).toBe('夜間警備要領');
        turning.ahead = 6 * MINUTE;
        await page.reload();
        expect(await heading(page)).toBe(MISSING);
        turning.provider.accounts.set('hanako', HANAKO);
        turning.ahead = 12 * MINUTE;
        await page.reload();
        expect(await heading(page)).toBe('夜間警備要領');
      })();
    },
  );

  test(
    'an account that is gone ends its session',
    visit(async (page, url) => {
      await signIn(page, url);
      turning.provider.accounts.clear();
      turning.ahead = 6 * MINUTE;
      await page.goto(`${url}/account`);
      expect(await heading(page)).toBe('サインインしていません');
    }),
  );

  test(
    'while the provider is away rights hold once as long again, then only what anybody reads is shown',
    visit(async (page, url) => {
      await signIn(page, url);
      turning.provider.down = true;
      turning.ahead = 9 * MINUTE;
      await page.goto(url + FOR_STAFF);
      expect(await heading(page)).toBe('夜間警備要領');
      turning.ahead = 11 * MINUTE;
      await page.reload();
      expect(await heading(page)).toBe(MISSING);
      expect(await page.locator('.standing').textContent()).toContain('いま、サインインの確認ができません');
      await page.goto(url);
      await ask(page, '合言葉はいつ変えますか');
      expect(await page.locator('.card').first().textContent()).toContain('いま、サインインの確認ができません');
      turning.provider.down = false;
      turning.ahead = 12 * MINUTE;
      await page.goto(url + FOR_STAFF);
      expect(await heading(page)).toBe('夜間警備要領');
    }),
  );
});
