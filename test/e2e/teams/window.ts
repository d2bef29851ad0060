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

/** What surrounds a card and its message: names above them, a frame below. */
const AROUND = { above: 36, below: 9 };

/**
 * For the README: `PICTURES=FOLDER npx vitest run test/e2e/teams`. The conversation alone, from one thing in it to another;
 * not what the playground says of itself.
 */
export async function picture(name: string, from: Locator, to = from): Promise<void> {
  const width = from.page().viewportSize()?.width ?? 0;
  await shoot(name, [from, to], ({ top, bottom }) => {
    return { x: 0, y: top.y - AROUND.above, width, height: bottom - top.y + AROUND.above };
  });
}

/** The thing by itself, down to something in it. */
export async function pictureOf(name: string, shown: Locator, to = shown): Promise<void> {
  const path = await pathOf(name);
  if (path !== undefined && to === shown) await shown.screenshot({ path });
  else await shoot(name, [shown, to], ({ top, bottom }) => ({ ...top, height: bottom - top.y }));
}

type Box = NonNullable<Awaited<ReturnType<Locator['boundingBox']>>>;
type Clip = (of: { readonly top: Box; readonly bottom: number }) => Box;

async function shoot(name: string, [from, to]: readonly [Locator, Locator], clip: Clip): Promise<void> {
  const path = await pathOf(name);
  if (path === undefined) return;
  await from.page().mouse.move(0, 0);
  await to.scrollIntoViewIfNeeded();
  const [top, end] = await Promise.all([from.boundingBox(), to.boundingBox()]);
  if (top === null || end === null) throw new Error(`nothing to see of ${name}`);
  await from.page().screenshot({ path, clip: clip({ top, bottom: end.y + end.height + AROUND.below }) });
}

async function pathOf(name: string): Promise<string | undefined> {
  const folder = process.env.PICTURES;
  if (folder === undefined) return undefined;
  await mkdir(folder, { recursive: true });
  return join(folder, `teams-${name}.png`);
}
