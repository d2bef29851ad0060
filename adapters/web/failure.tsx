import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import { FRAGMENT, wantsFragment } from './fragment.js';
import {
  Apology,
  ApologyCard,
  NOT_FOUND,
  NOT_FOUND_SIGNED_IN,
  notFoundUntil,
  type Trouble,
  troubleOf,
} from './page/apology.js';
import { fragmentOf } from './page/page.js';
import { sendPage } from './page/send.js';
import { canSignIn, visitorOf } from './visitor.js';
import type { Web } from './web.js';

export const missing: RequestHandler = (request, response) => missed(request, response);

/** What is not there, and what this visitor may not read, which is the same to them. */
export function missed(request: Request, response: Response): void {
  const { person } = visitorOf(response);
  if (person !== undefined) apologise(request, response, NOT_FOUND_SIGNED_IN);
  else if (canSignIn(response)) apologise(request, response, notFoundUntil(request.originalUrl));
  else apologise(request, response, NOT_FOUND);
}

/** Says in place of what was asked for why it is not there. */
export type Apologise = (request: Request, response: Response, trouble: Trouble) => void;

/** Errors are told to the operator in full and to the visitor not at all. Express knows it by its four parameters. */
export function fail({ onError = console.error }: Web, tell: Apologise = apologise): ErrorRequestHandler {
  return (error, request, response, next) => {
    const trouble = troubleOf(error);
    if (trouble.status >= 500) onError(error);
    if (response.headersSent) next(error);
    else tell(request, response, trouble);
  };
}

export function apologise(request: Request, response: Response, trouble: Trouble): void {
  response.status(trouble.status).set('Cache-Control', 'no-store');
  if (wantsFragment(request)) response.type(FRAGMENT).send(fragmentOf(<ApologyCard trouble={trouble} />));
  else sendPage(response, <Apology trouble={trouble} />);
}
