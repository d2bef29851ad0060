import type { Page } from 'playwright-core';
import { afterAll, beforeEach, expect } from 'vitest';
import { openIdProvider } from '../../../adapters/web/signin/openid.js';
import { guarded } from '../../adapters/web/signin/guarded.js';
import { type LocalProvider, startProvider } from '../../adapters/web/signin/localprovider.js';
import { type Visit, visitingSite } from '../visit.js';

/** What the tests of one file turn. */
export interface Turning {
  /** Milliseconds by which the site's clock is ahead. */
  ahead: number;
  provider: LocalProvider;
}

export const HANAKO = { name: '見本 花子', groups: ['shokuin'], email: 'hanako@example.lg.jp', emailVerified: true };
export const FOR_STAFF = '/policies/keibi';
export const MISSING = 'お探しのページが見つかりません';

/** Tests in a browser, on a site where people sign in at a real provider; it knows Hanako, who is staff. */
export function signingIn(name: string, tests: (visit: Visit, turning: Turning) => void): void {
  const turning = { ahead: 0 } as Turning;
  const parts = {
    corpus: guarded,
    entrance: { now: () => Date.now() + turning.ahead },
    providerFor: async (url: string) => {
      turning.provider = await startProvider(url);
      return openIdProvider(turning.provider.settings, url);
    },
    // Problems with the provider are provoked here.
    onError: () => {},
  };
  visitingSite(name, parts, (visit) => {
    beforeEach(() => {
      turning.ahead = 0;
      const { provider } = turning;
      Object.assign(provider, { bend: undefined, forged: false, holding: false, refreshing: true, down: false });
      provider.accounts.clear();
      provider.accounts.set('hanako', HANAKO);
    });
    afterAll(() => turning.provider[Symbol.asyncDispose]());
    tests(visit, turning);
  });
}

/** As a person does: the link on the page, then the provider's own forms. */
export async function signIn(page: Page, url: string, name = 'hanako'): Promise<void> {
  await begin(page, url);
  if (!page.url().startsWith(url)) await authenticate(page, name);
  expect(await page.getByRole('navigation').getByRole('link', { name: HANAKO.name }).count()).toBe(1);
}

export async function begin(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('link', { name: 'サインイン' }).click();
}

export async function authenticate(page: Page, name = 'hanako'): Promise<void> {
  await page.fill('input[name=login]', name);
  await page.fill('input[name=password]', 'any');
  await page.locator('button[type=submit]').click();
  await page.locator('button[type=submit]', { hasText: /continue/i }).click();
  await page.waitForLoadState();
}

/** Everything but the last step: the address the provider sends the browser back to. */
export async function caughtOnTheWayBack({ provider }: Turning, page: Page, url: string): Promise<URL> {
  provider.holding = true;
  await begin(page, url);
  await authenticate(page);
  provider.holding = false;
  return new URL((await page.textContent('body')) ?? '');
}

export async function signOut(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/account`);
  await page.getByRole('button', { name: 'サインアウト', exact: true }).click();
  expect(await heading(page)).toBe('サインアウトしました');
}

export async function expectRefused(page: Page, url: string, title: string): Promise<void> {
  expect(await heading(page)).toBe(title);
  expect(await page.getByRole('link', { name: 'もう一度サインインする' }).count()).toBe(1);
  await page.goto(url + FOR_STAFF);
  expect(await heading(page)).toBe(MISSING);
}

export async function heading(page: Page): Promise<string> {
  return (await page.locator('h1').first().textContent()) ?? '';
}
