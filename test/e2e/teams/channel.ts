import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { cards, pictureOf } from './window.js';

/** Nothing is said to what others say to one another; a mention is answered in its own thread, not below the others. */
export async function inChannel(page: Page): Promise<void> {
  await page.getByRole('treeitem', { name: '規程の相談' }).click();
  await cards(page).first().waitFor();
  const composer = page.getByRole('textbox').first();
  await composer.click();
  await page.keyboard.type('おはようございます');
  await page.getByRole('button', { name: 'Post' }).click();
  await composer.click();
  await page.keyboard.type('@jobun', { delay: 30 });
  await page.getByRole('listbox', { name: 'Typeahead menu' }).getByRole('menuitem', { name: 'jobun' }).click();
  await page.keyboard.type('第5条は？');
  await page.getByRole('button', { name: 'Post' }).click();
  const thread = page
    .getByRole('group')
    .filter({ hasText: '第5条は？' })
    .filter({ has: cards(page) });
  const answer = cards(page).filter({ hasText: '第5条' });
  await answer.first().waitFor();
  expect(await thread.last().innerText()).toContain('メンションしてください');
  await pictureOf('channel', thread.last(), answer.first());
  const other = page.getByRole('group').filter({ hasText: 'おはようございます' }).last();
  expect(await other.locator('.ac-adaptiveCard').count()).toBe(0);
}
