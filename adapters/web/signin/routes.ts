import { type ErrorRequestHandler, type RequestHandler, Router } from 'express';
import { StoreProblem } from '../../../src/store/engine/problem.js';
import { apologise } from '../failure.js';
import { BEGINNING, GUESSING, type Rate } from '../ratelimit.js';
import { navigated } from '../sameorigin.js';
import { account, signedOut, signOut, signOutEverywhere } from './account.js';
import type { Cookies } from './cookie.js';
import type { Entrance } from './entrance.js';
import { offerLocal, takeLocal } from './local.js';
import { Sessions } from './session.js';
import { begin, begun, callback } from './signin.js';
import { UNKEPT } from './trouble.js';

interface Parts {
  readonly entrance: Entrance;
  readonly cookies: Cookies;
  readonly limited: (rate: Rate) => RequestHandler;
  readonly form: RequestHandler;
  readonly onError: (error: unknown) => void;
}

/** Ways in and out. */
export function signInRoutes({ entrance, cookies, limited, form, onError }: Parts): Router {
  const sessions = new Sessions(entrance, cookies);
  const signingIn = { entrance, cookies, sessions, onError };
  const routes = Router();
  routes.get('/signin', navigated, limited(BEGINNING), begin(signingIn));
  routes.get('/signin/callback', begun(signingIn), limited(GUESSING), callback(signingIn));
  routes.get('/account', account(sessions));
  routes.post('/signout', signOut(sessions));
  routes.post('/signout/everywhere', signOutEverywhere(sessions));
  routes.get('/signedout', signedOut(entrance));
  routes.get('/local/:link', offerLocal(entrance));
  routes.post('/local', limited(GUESSING), form, takeLocal(entrance, sessions));
  routes.use(unkept(onError));
  return routes;
}

/** Express knows it by its four parameters. */
function unkept(onError: Parts['onError']): ErrorRequestHandler {
  return (error, request, response, next) => {
    if (!(error instanceof StoreProblem) || response.headersSent) return next(error);
    onError(error);
    apologise(request, response, UNKEPT);
  };
}
