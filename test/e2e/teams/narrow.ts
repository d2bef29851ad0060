import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import { pictureOf } from './window.js';

/** As wide as a telephone leaves it: the playground itself does not become narrow. */
const NARROW = '312px';

export async function fitsNarrow(card: Locator): Promise<void> {
  await card.evaluate((element, width) => Object.assign(element.style, { width }), NARROW);
  const [wide, room] = await card.evaluate((element) => [element.scrollWidth, element.clientWidth]);
  expect(wide).toBeLessThanOrEqual(room as number);
  await pictureOf('narrow', card);
  await card.evaluate((element) => element.style.removeProperty('width'));
}
