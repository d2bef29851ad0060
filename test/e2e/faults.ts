import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What axe finds serious on the page as it stands; by these of its rules alone where any are given. */
export async function faults(page: Page, rules: readonly string[] = []): Promise<string[]> {
  await page.addScriptTag({ path: axe });
  return page.evaluate(async (runOnly) => {
    const { axe } = window as unknown as { axe: { run(options: object): Promise<{ violations: Fault[] }> } };
    const { violations } = await axe.run(runOnly.length === 0 ? {} : { runOnly });
    const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    return grave.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  }, rules);
}

interface Fault {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** What differs between the light scheme and the dark one. */
export const OF_COLOUR = ['color-contrast'];
