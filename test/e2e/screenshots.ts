import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { ANYONE } from '../../src/person/audience.js';
import { siteOf } from '../adapters/web/site.js';
import { ours } from '../adapters/web/town.js';
import { buildWhereStale } from '../build.js';
import { openBrowser } from './browser.js';

/** `npx tsx test/e2e/screenshots.ts FOLDER`: what the pages look like, for the README and for our own eyes. */
const folder = process.argv[2];
if (folder === undefined) throw new Error('say into which folder');
const question = process.argv[3] ?? '業務を委託するときに必要なことは？';
const address = process.argv[4] ?? '第6条第3号イ後段';

await mkdir(folder, { recursive: true });
buildWhereStale();
await using site = await siteOf({ corpus: ours });
const browser = await openBrowser();
try {
  await shoot('chat', 'light', { width: 1100, height: 1000 }, askedAt);
  await shoot('reader', 'light', { width: 1100, height: 900 }, openedAt);
  await shoot('chat-dark', 'dark', { width: 1100, height: 1000 }, askedAt);
  await shoot('reader-narrow', 'dark', { width: 360, height: 740 }, openedAt);
  await shoot('chat-narrow', 'light', { width: 360, height: 740 }, askedAt);
  await shoot('actions', 'light', { width: 1000, height: 720 }, (page) => page.goto(`${site.url}/actions`));
  await shoot('actions-narrow', 'dark', { width: 360, height: 740 }, (page) => page.goto(`${site.url}/actions`));
  await shoot('welcome', 'light', { width: 1100, height: 800 }, (page) => page.goto(site.url));
} finally {
  await browser.close();
}

async function shoot(
  name: string,
  colorScheme: 'light' | 'dark',
  viewport: { width: number; height: number },
  go: (page: Page) => Promise<unknown>,
) {
  const page = await browser.newPage({ viewport, colorScheme, reducedMotion: 'reduce', deviceScaleFactor: 2 });
  await go(page);
  await page.screenshot({ path: join(folder as string, `${name}.png`) });
  await page.close();
}

async function askedAt(page: Page) {
  await page.goto(site.url);
  await page.fill('#question', question);
  await page.keyboard.press('Enter');
  await page.locator('.turn .card').waitFor();
}

async function openedAt(page: Page) {
  const document = ours.viewFor(ANYONE).documents[0];
  await page.goto(`${site.url}/policies/${document?.id}#${encodeURIComponent(address)}`);
}
