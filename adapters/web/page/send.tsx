import type { Response } from 'express';
import type { VNode } from 'preact';
import { offersTable } from '../matrix/offered.js';
import { canSignIn, visitorOf } from '../visitor.js';
import { pageOf } from './page.js';
import { VisitContext } from './standing.js';

/** Sends a page made for whoever asked for it. */
export function sendPage(response: Response, page: VNode): void {
  const { method, originalUrl } = response.req;
  const path = method === 'GET' ? originalUrl : '/';
  const visit = {
    visitor: visitorOf(response),
    canSignIn: canSignIn(response),
    offersTable: offersTable(response),
    path,
  };
  response.type('html').send(pageOf(<VisitContext.Provider value={visit}>{page}</VisitContext.Provider>));
}
