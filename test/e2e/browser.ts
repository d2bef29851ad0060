import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

/** The browser that comes with the tests; it is built for Linux on x64, elsewhere an installed Chrome takes its place. */
export async function openBrowser(): Promise<Browser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return playwright.launch({ channel: 'chrome' });
  const args = [...chromium.args.filter((arg) => !UNWANTED.test(arg)), '--disable-gpu', ...FRUGAL];
  return playwright.launch({ executablePath: await chromium.executablePath(), args, headless: true });
}

/** A new frame for each page of a site and a process for each site take half of the time of a test. */
const FRUGAL = ['--disable-features=RenderDocument,IsolateOrigins,site-per-process', '--renderer-process-limit=1'];

/**
 * Made for a lambda: the first two end the browser with its first page, of two lists of features the last alone holds, the
 * next two switch off what is tested here. A graphics card emulated by the processor takes half of the time of every test.
 */
const UNWANTED =
  /^--(single-process|no-zygote|disable-features|disable-web-security|allow-running-insecure-content|use-gl|use-angle|.*swiftshader|.*gpu.*)(=|$)/;
