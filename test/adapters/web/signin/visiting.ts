import { newLocalLink } from '../../../../adapters/web/signin/local.js';
import type { Site } from '../site.js';

/** What a browser sends of itself with a form of a page of this site. */
export const FROM_HERE = { 'Sec-Fetch-Site': 'same-origin' };

/** Opens a session by a local link; the cookie as a browser sends it back. */
export async function localCookie({ url, entrance }: Site): Promise<string> {
  const link = new URL(await newLocalLink(entrance, url)).pathname.split('/').at(-1) ?? '';
  const response = await post(`${url}/local`, { link });
  return cookieOf(response);
}

/** `name=value` of the cookie that a response leaves in the browser. */
export function cookieOf(response: Response): string {
  return response.headers.getSetCookie().at(-1)?.split(';')[0] ?? '';
}

export function post(url: string, fields: Record<string, string> = {}, headers: Record<string, string> = FROM_HERE) {
  return fetch(url, { method: 'POST', redirect: 'manual', body: new URLSearchParams(fields), headers });
}

export function get(url: string, headers: Record<string, string> = {}) {
  return fetch(url, { redirect: 'manual', headers });
}

/** Signs in at a provider that asks nothing; the cookie of the session as a browser sends it back. */
export async function signInAt(url: string): Promise<string> {
  return cookieOf(await cameBack(url));
}

/** The answer to whoever comes back from such a provider. */
export async function cameBack(url: string): Promise<Response> {
  const begun = await get(`${url}/signin`);
  const there = await get(begun.headers.get('Location') ?? '');
  return get(there.headers.get('Location') ?? '', { Cookie: cookieOf(begun) });
}
