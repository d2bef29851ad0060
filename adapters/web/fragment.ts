import type { Request } from 'express';

/** The client script asks for the part of a page it needs; a browser without it never does. */
export const FRAGMENT = 'text/vnd.jobun.fragment+html';

export function wantsFragment(request: Request): boolean {
  return request.get('Accept') === FRAGMENT;
}
