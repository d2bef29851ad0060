import { parseCookie } from 'cookie';
import type { CookieOptions, Request, Response } from 'express';

/** Cookies that no script reads and no other site sends along; over HTTPS bound to this very host. */
export interface Cookies {
  read(request: Request, name: CookieName): string | undefined;
  write(response: Response, name: CookieName, value: string): void;
  remove(response: Response, name: CookieName): void;
  /** Whether the request brings any of ours. */
  any(request: Request): boolean;
}

const NAMES = ['session', 'signin'] as const;
export type CookieName = (typeof NAMES)[number];

export function cookiesFor(publicUrl: string | undefined): Cookies {
  const secure = publicUrl?.startsWith('https:') ?? false;
  const nameOf = (name: CookieName) => `${secure ? '__Host-' : ''}jobun-${name}`;
  // Lax, not strict: the browser comes back from the identity provider by a link, and its cookie has to come along.
  const options: CookieOptions = { path: '/', httpOnly: true, sameSite: 'lax', secure };
  const read = (request: Request, name: CookieName) => parseCookie(request.headers.cookie ?? '')[nameOf(name)];
  return {
    read,
    write: (response, name, value) => void response.cookie(nameOf(name), value, options),
    remove: (response, name) => void response.clearCookie(nameOf(name), options),
    any: (request) => NAMES.some((name) => read(request, name) !== undefined),
  };
}
