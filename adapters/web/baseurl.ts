import type { Request } from 'express';
import type { Web } from './web.js';

/** Undefined where a client of its own making sent a host that is none: then a text goes without links. */
export function baseUrl({ publicUrl }: Web, request: Request): string | undefined {
  const url = publicUrl ?? `${request.protocol}://${request.host}`;
  return URL.canParse(url) ? url : undefined;
}
