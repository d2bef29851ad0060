import express from 'express';
import { action, actions } from './actions.js';
import { ask, chat, declining } from './ask.js';
import { ASSET_FOLDERS } from './assets.js';
import { type Apologise, fail, missing } from './failure.js';
import { feedback } from './feedback.js';
import { guarded, unstored } from './headers.js';
import { healthy, metrics, ready } from './health.js';
import { SHOWN } from './matrix/offered.js';
import { policies, policy } from './policies.js';
import { ASKING_ADDRESS, ASKING_PERSON, type Rate, rated } from './ratelimit.js';
import { sameOrigin } from './sameorigin.js';
import { cookiesFor } from './signin/cookie.js';
import { identify } from './signin/identify.js';
import { signInRoutes } from './signin/routes.js';
import { CAN_SIGN_IN } from './visitor.js';
import type { Web } from './web.js';

/** A question is a few lines; each of its characters is nine bytes in a form. */
const BODY_LIMIT = '64kb';

/** The pages, without a listener. */
export function createWeb(web: Web): express.Express {
  const { corpus, entrance, publicUrl, onError = console.error } = web;
  const cookies = cookiesFor(publicUrl);
  const limited = (rate: Rate, tell?: Apologise) =>
    rated(rate, { limits: entrance.store.limits, now: entrance.now, onError, tell });
  const form = express.urlencoded({ extended: false, limit: BODY_LIMIT });
  const app = express();
  app.disable('x-powered-by');
  // Else Express itself, when an error page fails, shows the visitor where in the code.
  app.set('env', 'production');
  app.set('trust proxy', web.trustedProxies ?? []);
  app.set(CAN_SIGN_IN, entrance.provider !== undefined);
  app.set(SHOWN, corpus);
  app.use(guarded(publicUrl));
  for (const folder of ASSET_FOLDERS) app.use('/static', express.static(folder, { index: false, redirect: false }));
  app.get('/healthz', unstored, healthy);
  app.get('/readyz', unstored, ready(web));
  if (web.metrics !== undefined) app.get('/metrics', unstored, metrics({ metrics: web.metrics }));
  app.use(sameOrigin(publicUrl, cookies));
  app.use(identify({ corpus, entrance, cookies, onError }));
  app.get('/', unstored, chat(web));
  const decline = declining(web);
  app.post('/ask', unstored, form, limited(ASKING_ADDRESS, decline), limited(ASKING_PERSON, decline), ask(web));
  app.use('/ask', fail(web, decline));
  app.post('/feedback', unstored, form, limited(ASKING_ADDRESS), limited(ASKING_PERSON), feedback(web));
  for (const path of ['/ask', '/feedback']) app.get(path, (_request, response) => response.redirect(303, '/'));
  app.get('/policies', policies(web));
  app.get('/policies/:id', policy(web));
  app.get('/actions', actions(web));
  app.get('/actions/:id', action(web));
  app.use(unstored, signInRoutes({ entrance, cookies, limited, form, onError }));
  app.use(missing);
  app.use(fail(web));
  return app;
}
