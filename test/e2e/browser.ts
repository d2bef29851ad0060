import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

/** The browser that comes with the tests; it is built for Linux on x64, elsewhere an installed Chrome takes its place. */
export async function openBrowser(): Promise<Browser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return playwright.launch({ channel: 'chrome' });
  const args = [...chromium.args.filter((arg) => !UNWANTED.test(arg)), '--disable-gpu'];
  return playwright.launch({ executablePath: await chromium.executablePath(), args, headless: true });
}

/**
 * Made for a lambda: the first two end the browser with its first page, the next two switch off what is tested here. A
 * graphics card emulated by the processor takes half of the time of every test.
 */
const UNWANTED =
  /^--(single-process|no-zygote|disable-web-security|allow-running-insecure-content|use-gl|use-angle|.*swiftshader|.*gpu.*)(=|$)/;
