import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FOR_STAFF, heading, signIn, signingIn } from './steps.js';

/** Somebody else's pages, at another address of this machine. */
const pages = new Map<string, string>();
const server = createServer((request, response) => {
  response.setHeader('Content-Type', 'text/html').end(pages.get(request.url ?? '') ?? '');
});
let elsewhere: string;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  elsewhere = `http://localhost:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

signingIn('somebody else’s page', (visit) => {
  test(
    'cannot send a form in the name of who is signed in',
    visit(async (page, url) => {
      await signIn(page, url);
      for (const path of ['/signout', '/signout/everywhere', '/ask', '/feedback']) {
        await show(page, `<form method="post" action="${url}${path}"><input name="q" value="第1条"></form>`);
        await page.evaluate(() => document.querySelector('form')?.submit());
        await page.waitForURL(`${url}${path}`);
        expect(await heading(page), path).toBe('ほかのページから送られた内容は受け取れません');
      }
      await page.goto(`${url}/account`);
      expect(await heading(page)).toBe('見本 花子');
    }),
  );

  test(
    'cannot read what who is signed in may read',
    visit(
      async (page, url) => {
        await signIn(page, url);
        await show(page, '');
        const read = await page.evaluate(
          (address) =>
            fetch(address, { credentials: 'include' }).then(
              (response) => response.text(),
              () => 'refused',
            ),
          url + FOR_STAFF,
        );
        expect(read).toBe('refused');
      },
      { mayComplain: true },
    ),
  );

  test(
    'cannot put ours into a frame of its own',
    visit(
      async (page, url) => {
        await signIn(page, url);
        await show(page, `<iframe src="${url}/account"></iframe>`);
        const frame = page.frames().find((each) => each !== page.mainFrame());
        await expect.poll(() => frame?.url()).toBe('chrome-error://chromewebdata/');
      },
      { mayComplain: true },
    ),
  );

  test(
    'gets no hold of a window of ours that it opened',
    visit(async (page, url) => {
      await signIn(page, url);
      await show(page, '');
      const [opened] = await Promise.all([
        page.waitForEvent('popup'),
        page.evaluate((address) => {
          Object.assign(globalThis, { opened: window.open(address) });
        }, `${url}/account`),
      ]);
      await opened.waitForLoadState();
      expect(await page.evaluate(() => (Reflect.get(globalThis, 'opened') as Window).closed)).toBe(true);
    }),
  );
});

async function show(page: Page, html: string): Promise<void> {
  pages.set('/', `<!doctype html><title>elsewhere</title>${html}`);
  await page.goto(elsewhere);
}
