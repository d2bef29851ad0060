import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { routesOf } from '../adapters/web/routes.js';
import { VISITORS } from './askers.js';
import { pagesOf } from './surfaces/pages.js';
import { Pages } from './surfaces/site.js';
import { tryCell } from './table.js';
import { WHOLE } from './world.js';

let pages: Pages;
beforeAll(async () => {
  pages = await Pages.open(WHOLE);
});
afterAll(() => pages[Symbol.asyncDispose]());

const SURFACES = pagesOf(() => pages);

describe.each(SURFACES.map((surface) => [surface.name, surface] as const))('%s', (_, surface) => {
  test.each(VISITORS.map((asker) => [asker.name, asker] as const))('to %s', (_, asker) => tryCell(surface, asker));
});

/** Routes that show nothing of any document, and why. */
const SHOWS_NO_DOCUMENT = {
  'GET /signin': 'sends the browser on to the identity provider',
  'GET /signin/callback': 'comes back from there, and sends the browser on',
  'POST /signout': 'ends a session, and sends the browser on',
  'POST /signout/everywhere': 'ends sessions, and sends the browser on',
  'POST /feedback': 'thanks, and shows nothing of the answer',
  'POST /local': 'opens a session, and sends the browser on',
};

test('no route is left out', () => {
  const claimed = [...SURFACES.flatMap(({ claims = [] }) => claims), ...Object.keys(SHOWS_NO_DOCUMENT)];
  const routes = routesOf(pages.app).map(({ method, path }) => `${method} ${path}`);
  expect(claimed.sort()).toEqual(routes.sort());
});
