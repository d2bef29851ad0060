import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';
import type { Corpus } from '../../src/assistant/view.js';
import { type Site, type SiteParts, siteOf } from '../adapters/web/site.js';
import { openBrowser } from './browser.js';

/** One for as long as the process is there, or why there is none here. */
const browser = await openBrowser().catch(
  (error) => `no browser on ${process.platform} ${process.arch}: ${String(error).split('\n')[0]}`,
);

interface VisitOptions extends BrowserContextOptions {
  /** What a test provokes the console complains about. */
  readonly mayComplain?: boolean;
}

type Look = (use: (page: Page) => Promise<void>, options?: VisitOptions) => () => Promise<void>;

export type Visit = (use: (page: Page, url: string) => Promise<void>, options?: VisitOptions) => () => Promise<void>;

/**
 * Tests that look at pages in a browser; by name and reason skipped where there is none. A look ends in failure also when
 * the console had anything to complain about: a page that breaks its own policy says so only there.
 */
export function looking(name: string, tests: (look: Look) => void): void {
  if (typeof browser === 'string') {
    describe.skip(`${name} (${browser})`, () => tests(() => async () => {}));
    return;
  }
  describe(name, () => {
    tests((use, { mayComplain = false, ...options } = {}) => async () => {
      const context = await browser.newContext({
        viewport: { width: 1100, height: 800 },
        reducedMotion: 'reduce',
        ...options,
      });
      try {
        const page = await context.newPage();
        const complaints = complaintsOf(page);
        await use(page);
        if (complaints.length > 0 && !mayComplain) throw new Error(`the console says: ${complaints.join('\n')}`);
      } finally {
        await context.close();
      }
    });
  });
}

/** The same with the pages of a site. */
export function visitingSite(name: string, parts: SiteParts, tests: (visit: Visit) => void): void {
  looking(name, (look) => {
    let site: Site;
    beforeAll(async () => {
      if (typeof browser !== 'string') site = await siteOf(parts);
    }, 60_000);
    afterAll(() => site?.[Symbol.asyncDispose]());
    tests((use, options) => look((page) => use(page, site.url), options));
  });
}

/** The same with a site that is no more than a corpus. */
export function visiting(name: string, corpus: Corpus, tests: (visit: Visit) => void): void {
  visitingSite(name, { corpus }, tests);
}

function complaintsOf(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    // A status that a test provokes is not a complaint about the page.
    const provoked = message.text().startsWith('Failed to load resource');
    if (['error', 'warning'].includes(message.type()) && !provoked) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('dialog', (dialog) => {
    complaints.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return complaints;
}

/** Types a question and waits for what comes of it. */
export async function ask(page: Page, question: string): Promise<void> {
  const before = await page.locator('.turn .card').count();
  await page.fill('#question', question);
  await page.keyboard.press('Enter');
  await page.locator('.turn .card').nth(before).waitFor();
}

/** Opens everything that is a step away. */
export async function unfold(page: Page): Promise<void> {
  await page.locator('details').evaluateAll((all) => {
    for (const details of all) details.setAttribute('open', '');
  });
}
