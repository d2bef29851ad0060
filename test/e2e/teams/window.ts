import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { corpus } from '../../shipped/shipped.js';
import { startPlayground } from './playground.js';
import { townhall } from './town.js';

/** Jobun with the shipped policy, in the playground, before somebody's eyes. */
export async function atPlayground(page: Page) {
  const town = await townhall(corpus);
  const playground = await startPlayground(town.url);
  onTestFinished(() => playground.stop());
  page.setDefaultTimeout(10_000);
  await page.route(
    ({ hostname }) => hostname !== '127.0.0.1',
    (route) => route.abort(),
  );
  await page.goto(playground.url);
  await page.getByRole('button', { name: 'Hide log panel' }).click();
  return town;
}

/** What the app has said so far, the oldest first. */
export const cards = (page: Page): Locator => page.locator('.ac-adaptiveCard');

/** Types something, and waits for the card that answers it, which is given. */
export async function say(page: Page, text: string): Promise<Locator> {
  return await after(page, async () => {
    await page.getByRole('textbox').first().fill(text);
    await page.keyboard.press('Enter');
  });
}

/** Presses something that is answered with a new card, which is given. */
export async function press(page: Page, button: Locator): Promise<Locator> {
  return await after(page, () => button.click());
}

async function after(page: Page, act: () => Promise<void>): Promise<Locator> {
  const before = await cards(page).count();
  await act();
  await cards(page).nth(before).waitFor();
  return cards(page).nth(before);
}

/** For the README: `PICTURES=FOLDER npx vitest run test/e2e/teams`. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.PICTURES;
  if (folder === undefined) return;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `teams-${name}.png`) });
}
