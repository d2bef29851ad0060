import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import { FRAGMENT, wantsFragment } from './fragment.js';
import { Apology, ApologyCard, NOT_FOUND, type Trouble, troubleOf } from './page/apology.js';
import { fragmentOf, pageOf } from './page/page.js';
import type { Web } from './web.js';

export const missing: RequestHandler = (request, response) => apologise(request, response, NOT_FOUND);

/** Errors are told to the operator in full and to the visitor not at all. Express knows it by its four parameters. */
export function fail({ onError = console.error }: Web): ErrorRequestHandler {
  return (error, request, response, next) => {
    const trouble = troubleOf(error);
    if (trouble.status >= 500) onError(error);
    if (response.headersSent) next(error);
    else apologise(request, response, trouble);
  };
}

export function apologise(request: Request, response: Response, trouble: Trouble): void {
  response.status(trouble.status).set('Cache-Control', 'no-store');
  if (wantsFragment(request)) response.type(FRAGMENT).send(fragmentOf(<ApologyCard trouble={trouble} />));
  else response.type('html').send(pageOf(<Apology trouble={trouble} />));
}
