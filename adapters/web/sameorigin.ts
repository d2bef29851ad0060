import type { Request, RequestHandler } from 'express';
import { apologise } from './failure.js';
import type { Cookies } from './signin/cookie.js';
import { FOREIGN } from './signin/trouble.js';

/** Lets nothing that changes something through unless it comes from these pages. */
export function sameOrigin(publicUrl: string | undefined, cookies: Cookies): RequestHandler {
  const own = publicUrl === undefined ? undefined : new URL(publicUrl).origin;
  return (request, response, next) => {
    const safe = request.method === 'GET' || request.method === 'HEAD';
    if (safe || isOwn(request, own, cookies)) next();
    else apologise(request, response, FOREIGN);
  };
}

/** Lets through who goes there, but no picture on somebody else's page, and no browser that looks ahead. */
export const navigated: RequestHandler = (request, response, next) => {
  const looksAhead = request.get('Sec-Purpose')?.startsWith('prefetch') ?? false;
  if (!looksAhead && (request.get('Sec-Fetch-Dest') ?? 'document') === 'document') next();
  else apologise(request, response, FOREIGN);
};

/** By what browsers say of where a request comes from, which no page can make them say falsely. */
function isOwn(request: Request, own: string | undefined, cookies: Cookies): boolean {
  const site = request.get('Sec-Fetch-Site');
  if (site !== undefined) return site === 'same-origin';
  const origin = request.get('Origin');
  // Not a browser: nobody's session can be borrowed where none comes along.
  if (origin === undefined) return !cookies.any(request);
  return origin === own || origin === `${request.protocol}://${request.get('Host')}`;
}
