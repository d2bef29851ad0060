import express from 'express';
import { ask, chat } from './ask.js';
import { ASSET_FOLDERS } from './assets.js';
import { fail, missing } from './failure.js';
import { guarded, unstored } from './headers.js';
import { healthy, metrics, ready } from './health.js';
import { policies, policy } from './policies.js';
import type { Web } from './web.js';

/** A question is a few lines; each of its characters is nine bytes in a form. */
const BODY_LIMIT = '64kb';

/** The pages, without a listener. */
export function createWeb(web: Web): express.Express {
  const app = express();
  app.disable('x-powered-by');
  // Else Express itself, when an error page fails, shows the visitor where in the code.
  app.set('env', 'production');
  app.use(guarded);
  for (const folder of ASSET_FOLDERS) app.use('/static', express.static(folder, { index: false, redirect: false }));
  app.get('/', unstored, chat(web));
  app.post('/ask', unstored, express.urlencoded({ extended: false, limit: BODY_LIMIT }), ask(web));
  app.get('/ask', (_request, response) => response.redirect(303, '/'));
  app.get('/policies', policies(web));
  app.get('/policies/:id', policy(web));
  app.get('/healthz', unstored, healthy);
  app.get('/readyz', unstored, ready(web));
  if (web.metrics !== undefined) app.get('/metrics', unstored, metrics({ metrics: web.metrics }));
  app.use(missing);
  app.use(fail(web));
  return app;
}
