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
  // Nobody's session can be borrowed where none comes along: a program, or the pages under another name of theirs.
  const bare = !cookies.any(request);
  if (origin === undefined) return bare;
  // Behind a proxy this is plain HTTP, of which anybody on the way can make pages.
  const served = `${request.protocol}://${request.get('Host')}`;
  return origin === own || (origin === served && (bare || own === undefined));
}
