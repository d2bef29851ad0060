import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { atLocalSlack } from '../../adapters/slack/town.js';
import { openWindow } from '../../adapters/slack/window/window.js';
import { ASKER } from '../../adapters/slack/workspace.js';
import { corpus } from '../../shipped/shipped.js';

/** Jobun as it runs, with the shipped policy, at a local Slack, before somebody's eyes. */
export async function atWindow(page: Page) {
  const at = await atLocalSlack('http', { corpus });
  const shown = await openWindow({ slackUrl: at.slack.program.url, hookUrl: at.hookUrl, person: ASKER.id });
  onTestFinished(() => shown[Symbol.asyncDispose]());
  page.setDefaultTimeout(10_000);
  await page.goto(shown.url);
  return at;
}

export async function go(page: Page, place: string): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: place }).click();
}

/** What the app has said so far, the oldest first. */
export const answers = (page: Page): Locator => page.locator('.answer');

/** Types something, and waits for what comes of it, which is given. */
export async function say(page: Page, text: string, box = 'メッセージを送る'): Promise<Locator> {
  return await after(page, async () => {
    await page.getByLabel(box).last().fill(text);
    await page.keyboard.press('Enter');
  });
}

/** Presses something, and waits for what comes of it, which is given. */
export async function press(page: Page, button: Locator): Promise<Locator> {
  return await after(page, () => button.click());
}

async function after(page: Page, act: () => Promise<void>): Promise<Locator> {
  const before = await answers(page).allInnerTexts();
  await act();
  await answers(page).nth(before.length).waitFor();
  const now = await answers(page).allInnerTexts();
  return answers(page).nth(now.findIndex((text, at) => text !== before[at]));
}

/** From the one to the other, which is below it. */
export interface Part {
  readonly from: Locator;
  readonly to: Locator;
}

/** For the README: `PICTURES=FOLDER npx vitest run test/e2e/slack`. Of all that is in sight, or in a window made to fit a part. */
export async function picture(page: Page, name: string, part?: Part): Promise<void> {
  const folder = process.env.PICTURES;
  if (folder === undefined) return;
  await mkdir(folder, { recursive: true });
  const size = page.viewportSize();
  if (part !== undefined && size !== null) await widenTo(page, size.width, part);
  await page.screenshot({ path: join(folder, `slack-${name}.png`) });
  if (size !== null) await page.setViewportSize(size);
}

async function widenTo(page: Page, width: number, { from, to }: Part): Promise<void> {
  const [head, first, last] = await Promise.all([page.locator('header'), from, to].map((each) => each.boundingBox()));
  if (!head || !first || !last) throw new Error('A part of the picture is not drawn');
  await page.setViewportSize({ width, height: Math.ceil(head.height + last.y + last.height - first.y) });
  await from.evaluate((post, above) => window.scrollBy(0, post.getBoundingClientRect().top - above), head.height);
}
