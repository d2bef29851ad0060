import { afterAll, expect, test } from 'vitest';
import { createWeb } from '../../../adapters/web/app.js';
import { corpusOf } from '../../corpus/loading.js';
import { WAREHOUSE } from '../../corpus/warehouse.js';
import { routesOf } from '../web/routes.js';
import { AWAY } from '../web/signin/awayprovider.js';
import { siteOf } from '../web/site.js';
import { fakeHook } from './fakehook.js';
import { listeningTo } from './listening.js';

/** A document and an action of one name, which stands for every part of a path that is given. */
const NAME = 'soko';
const corpus = corpusOf({
  'policies/soko.md': WAREHOUSE,
  'segments.yaml': 'segments: [{id: east, name: 東系}]',
  'actions.yaml': `- {id: ${NAME}, name: 鍵を貸す, phrases: [鍵を貸していい？], cells: {east: {status: not-stated, related: [{at: 第3条}]}}}`,
});

// The provider is there so that the pages of the sign-in are.
const site = await siteOf({ corpus, entrance: { local: true, provider: AWAY } });
afterAll(() => site[Symbol.asyncDispose]());

const web = createWeb({
  corpus,
  entrance: site.entrance,
  service: { ask: () => Promise.reject(new Error('not here')), ready: async () => {} },
  metrics: async () => ({ type: 'text/plain', text: 'figures' }),
  onError() {},
});

/** As requests that they answer, and a file beside them. */
const ROUTES = [
  ...routesOf(web).map(({ method, path }) => ({ method, path: path.replaceAll(/:\w+/g, NAME) })),
  { method: 'GET', path: '/static/base.css' },
];

test('the pages have routes', () => {
  const paths = ROUTES.map(({ path }) => path);
  expect(paths).toEqual(
    expect.arrayContaining(['/', '/ask', '/policies', '/policies/soko', '/actions/soko', '/healthz', '/metrics']),
  );
});

test('each listener answers 404 for the other’s paths', async () => {
  const at = await listeningTo([fakeHook()], { web });
  for (const { method, path } of ROUTES) {
    const pages = await fetch(at.web + path, { method, redirect: 'manual' });
    expect(pages.status, `${method} ${path} of the pages`).not.toBe(404);
    for (const each of [method, 'GET', 'POST']) {
      const hooks = await fetch(at.hooks + path, { method: each, redirect: 'manual' });
      expect(hooks.status, `${each} ${path} of the hooks`).toBe(404);
      expect(await hooks.text()).toBe('Not Found\n');
    }
  }
  for (const method of ['GET', 'POST', 'PUT'])
    expect((await fetch(`${at.web}/fakechat/events`, { method })).status, method).toBe(404);
  expect((await fetch(`${at.hooks}/fakechat/events`, { method: 'POST' })).status).toBe(200);
});
