import { expect, test } from 'vitest';
import { begin, caughtOnTheWayBack, expectRefused, heading, signIn, signingIn } from './steps.js';

signingIn('the way back from the provider', (visit, turning) => {
  test.each([
    ['another issuer', (address: URL) => address.searchParams.set('iss', 'https://elsewhere.example')],
    ['no issuer', (address: URL) => address.searchParams.delete('iss')],
    ['two codes', (address: URL) => address.searchParams.append('code', 'x')],
  ])('who comes back with %s is not signed in', async (_, change) => {
    await visit(async (page, url) => {
      const address = await caughtOnTheWayBack(turning, page, url);
      change(address);
      await page.goto(address.href);
      await expectRefused(page, url, 'サインインを確かめられませんでした');
    })();
  });

  test.each([
    ['another state', (address: URL) => address.searchParams.set('state', 'x')],
    ['no state', (address: URL) => address.searchParams.delete('state')],
  ])('who comes back with %s comes back from no sign-in that was begun', async (_, change) => {
    await visit(async (page, url) => {
      const address = await caughtOnTheWayBack(turning, page, url);
      change(address);
      await page.goto(address.href);
      await expectRefused(page, url, 'このサインインは、もう使えません');
    })();
  });

  test(
    'a code of one’s own making is refused, and so is an address that was used before',
    visit(async (page, url) => {
      const address = await caughtOnTheWayBack(turning, page, url);
      const real = address.href;
      address.searchParams.set('code', 'guessed');
      await page.goto(address.href);
      await expectRefused(page, url, 'このサインインは、もう使えません');
      await page.goto(real);
      await expectRefused(page, url, 'このサインインは、もう使えません');
      await signIn(page, url);
      await page.goto(real);
      expect(await heading(page)).toBe('このサインインは、もう使えません');
    }),
  );

  test(
    'an address from another browser signs nobody in: nobody can be made to use somebody else’s account',
    visit(async (page, url) => {
      const address = await caughtOnTheWayBack(turning, page, url);
      const other = await page.context().browser()?.newContext();
      if (other === undefined) throw new Error('no browser');
      const victim = await other.newPage();
      await victim.goto(address.href);
      await expectRefused(victim, url, 'このサインインは、もう使えません');
      await other.close();
    }),
  );

  test(
    'who turns back at the provider is told so, and can begin again',
    visit(async (page, url) => {
      await begin(page, url);
      await page.getByRole('link', { name: /cancel/i }).click();
      await expectRefused(page, url, 'サインインは行われませんでした');
    }),
  );

  test(
    'a provider that does not answer is said to be away, before and after',
    visit(async (page, url) => {
      const address = await caughtOnTheWayBack(turning, page, url);
      turning.provider.down = true;
      await page.goto(address.href);
      await expectRefused(page, url, 'いま、サインインの窓口につながりません');
      turning.provider.down = false;
      await signIn(page, url);
    }),
  );
});
