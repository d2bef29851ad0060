import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { EXTENSION, QUERY } from '../../../adapters/teams/names.js';
import { cards, pictureOf, say } from './window.js';

/** The playground reads no manifest: it asks for the ids that stand in ours. */
export async function inserts(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Trigger Message Extension App' }).click();
  await page.getByText('Search', { exact: false }).first().click();
  await page.getByText('Specify Command ID or Parameter').click();
  await page.getByPlaceholder('Command ID').fill(EXTENSION.search);
  await page.getByPlaceholder('Parameter name').fill(QUERY);
  await page.getByPlaceholder('Enter a search term').fill('第3条');
  await page.keyboard.press('Enter');
  await page.getByText('第3条（対象とする脅威）', { exact: true }).click();
  const inserted = cards(page).last();
  await inserted.getByText('不正アクセスやウイルス攻撃', { exact: false }).waitFor();
  expect(await inserted.getByRole('button').count()).toBe(0);
}

/** Whoever is frightened sees at once whom to ask. */
export async function looksUp(page: Page): Promise<void> {
  await say(page, 'USBなくしたらどうなる？');
  const dialog = await opened(page);
  await dialog.getByText('所属長か、その文書の担当へお尋ねください', { exact: false }).waitFor();
  expect(await dialog.innerText()).toContain('「USBなくしたらどうなる？」');
  await pictureOf('post', dialog);
  await dialog.getByRole('button', { name: 'Close' }).click();
}

const TRIES = 3;

/** The playground shows an empty dialog for a message that came just now; then it is opened once more. */
async function opened(page: Page, tries = TRIES): Promise<Locator> {
  await page.getByRole('button', { name: 'Show more information' }).nth(-2).click();
  await page.getByText('Action Command').click();
  await page.getByPlaceholder('Input command id or leave blanks').fill(EXTENSION.lookUp);
  await page.getByRole('button', { name: 'Create' }).click();
  const dialog = page.getByRole('dialog').last();
  const title = dialog.getByText('この投稿について、規程を調べる', { exact: true });
  if (tries === 1) await title.waitFor();
  const isThere = await title.waitFor({ timeout: 2000 }).then(
    () => true,
    () => false,
  );
  if (isThere) return dialog;
  await dialog.getByRole('button', { name: 'Close' }).click();
  return await opened(page, tries - 1);
}
