import { load } from 'cheerio';
import type { Site } from './site.js';

export type Fields = Record<string, string>;

/** Sends the form of the page, and gives the page that comes back, as somebody without the client script sees it. */
export async function send(site: Site, fields: Fields): Promise<{ $: ReturnType<typeof load>; next: Fields }> {
  const response = await fetch(`${site.url}/ask`, { method: 'POST', body: new URLSearchParams(fields) });
  const $ = load(await response.text());
  const hidden = $('#composer input[type=hidden]').toArray();
  return { $, next: Object.fromEntries(hidden.map(({ attribs }) => [attribs.name, attribs.value])) as never };
}
