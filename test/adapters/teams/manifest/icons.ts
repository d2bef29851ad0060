import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../../../../src/config/packageroot.js';
import { openBrowser } from '../../../e2e/browser.js';

/** `npx tsx test/adapters/teams/manifest/icons.ts` draws the icons of the app anew: 条, in strokes of our own. */
const STROKES =
  'M37 9Q30 28 14 40 M31 21H68Q54 50 15 60 M34 27Q55 51 88 58 M13 69H87 M50 58V94 M41 72Q33 84 15 91 M59 72Q67 84 85 91';

const browser = await openBrowser();
try {
  await draw('color.png', 192, { ground: '#1f3a5f', width: 7, share: 0.56 });
  await draw('outline.png', 32, { ground: 'none', width: 8.5, share: 0.92 });
} finally {
  await browser.close();
}

interface Look {
  readonly ground: string;
  readonly width: number;
  /** How much of a side the mark takes: Teams cuts the colour icon to its own shapes. */
  readonly share: number;
}

async function draw(name: string, size: number, { ground, width, share }: Look): Promise<void> {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const side = 100 / share;
  const edge = (side - 100) / 2;
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>
    <svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="${-edge} ${-edge} ${side} ${side}">
      <rect x="${-edge}" y="${-edge}" width="${side}" height="${side}" fill="${ground}"/>
      <path d="${STROKES}" fill="none" stroke="#fff" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>
    </svg>`);
  const picture = await page.screenshot({ omitBackground: true });
  writeFileSync(join(PACKAGE_ROOT, 'manifest', 'teams', name), picture);
  await page.close();
}
