import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/**
 * What axe finds serious on the page as it stands, in the light scheme and, of what differs in the dark one, there.
 * It leaves the page in the light one.
 */
export async function faults(page: Page): Promise<string[]> {
  const light = await faultsIn(page, 'light');
  const dark = await faultsIn(page, 'dark', OF_COLOUR);
  await page.emulateMedia({ colorScheme: 'light' });
  return [...light, ...dark];
}

/** By these of its rules alone where any are given. */
async function faultsIn(page: Page, colorScheme: 'light' | 'dark', rules: readonly string[] = []): Promise<string[]> {
  await page.emulateMedia({ colorScheme });
  if (!(await page.evaluate(() => 'axe' in window))) await page.addScriptTag({ path: axe });
  const grave = await page.evaluate(async (runOnly) => {
    const { axe } = window as unknown as { axe: { run(options: object): Promise<{ violations: Fault[] }> } };
    const { violations } = await axe.run(runOnly.length === 0 ? {} : { runOnly });
    const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    return grave.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  }, rules);
  return grave.map((fault) => `${colorScheme}: ${fault}`);
}

interface Fault {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** What differs between the light scheme and the dark one. */
const OF_COLOUR = ['color-contrast'];
