import { execFileSync } from 'node:child_process';
import { mkdtempSync, renameSync, rmSync, statSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The browser that comes with the tests; it is built for Linux on x64, elsewhere an installed Chrome takes its place. */
export async function openBrowser(): Promise<Browser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return playwright.launch({ channel: 'chrome' });
  const args = chromium.args.filter((arg) => !UNWANTED.has(arg));
  return playwright.launch({ executablePath: await chromium.executablePath(), args, headless: true });
}

/** Made for a lambda: the first two end the browser with its first page, the others switch off what is tested here. */
const UNWANTED: ReadonlySet<string> = new Set([
  '--single-process',
  '--no-zygote',
  '--disable-web-security',
  '--allow-running-insecure-content',
]);

/** Why no browser can be started here; undefined where one can. */
export const NO_BROWSER: string | undefined = await reason();

async function reason(): Promise<string | undefined> {
  try {
    await (await openBrowser()).close();
    return undefined;
  } catch (error) {
    return `no browser on ${process.platform} ${process.arch}: ${error instanceof Error ? error.message.split('\n')[0] : error}`;
  }
}

/** Compiles the client scripts when they are newer than what the build left; put in place at once, for tests run beside each other. */
export async function buildClient(): Promise<void> {
  const source = join(ROOT, 'adapters/web/client');
  const target = join(ROOT, 'dist/adapters/web/static');
  const scripts = (await readdir(source)).filter((name) => name.endsWith('.ts'));
  const stale = scripts.some(
    (name) => !(mtime(join(target, name.replace(/\.ts$/, '.js'))) > mtime(join(source, name))),
  );
  if (!stale) return;
  await mkdir(target, { recursive: true });
  const fresh = mkdtempSync(join(ROOT, 'dist/client-'));
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
  try {
    execFileSync(process.execPath, [tsc, '-p', source, '--outDir', fresh]);
    for (const name of await readdir(fresh)) renameSync(join(fresh, name), join(target, name));
  } finally {
    rmSync(fresh, { recursive: true });
  }
}

function mtime(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
