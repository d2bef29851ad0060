import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Express } from 'express';
import { createWeb } from '../../../adapters/web/app.js';
import type { Entrance } from '../../../adapters/web/signin/entrance.js';
import type { Web } from '../../../adapters/web/web.js';
import type { Corpus } from '../../../src/assistant/view.js';
import { Service } from '../../../src/service/service.js';
import { TIMINGS } from '../../../src/service/timings.js';
import { openServingStore } from '../../../src/store/open.js';
import type { Store } from '../../../src/store/store.js';
import { KEEPING } from '../../store/keeping.js';

export interface Site extends AsyncDisposable {
  readonly url: string;
  /** The outcomes of the turns taken so far. */
  readonly turns: readonly string[];
  readonly entrance: Entrance;
  readonly store: Store;
  /** What the listener serves. */
  readonly app: Express;
}

export interface SiteParts extends Omit<Partial<Web>, 'corpus' | 'entrance'> {
  readonly corpus: Corpus;
  readonly entrance?: Partial<Entrance>;
  /** What people sign in with, made once the address of the site is known. */
  readonly providerFor?: (url: string) => Entrance['provider'] | Promise<Entrance['provider']>;
}

export const MINUTE = 60_000;

/** The pages on a free port of this machine, with a store of their own. */
export async function siteOf({ providerFor, entrance: parts, ...web }: SiteParts): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'jobun-site-'));
  const store = await openServingStore({ file: join(folder, 'jobun.db') }, 'a secret for tests, long enough to be one');
  const turns: string[] = [];
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const entrance: Entrance = {
    store,
    provider: await providerFor?.(url),
    local: false,
    session: { idleMs: 60 * MINUTE, lifeMs: 12 * 60 * MINUTE, checkMs: 5 * MINUTE },
    now: Date.now,
    newSecret: () => randomBytes(32).toString('base64url'),
    ...parts,
  };
  const app = createWeb({ service: serviceOn(store, web.corpus, turns), ...web, entrance });
  server.on('request', app);
  return {
    url,
    turns,
    entrance,
    store,
    app,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Not started: the pages ask, and nobody else has to be answered. */
function serviceOn(store: Store, corpus: Corpus, turns: string[]): Service {
  return new Service({
    store,
    corpus,
    platforms: [],
    observer: {
      received() {},
      answered: ({ outcome }) => turns.push(outcome),
      sent() {},
      failed() {},
      ignored() {},
      reported() {},
    },
    timings: { ...TIMINGS, patience: 1000 },
    keepSeal: () => {},
    keepDays: KEEPING,
    now: Date.now,
    random: Math.random,
    holder: 'site',
  });
}
