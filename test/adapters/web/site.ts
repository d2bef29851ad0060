import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createWeb } from '../../../adapters/web/app.js';
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
}

/** The pages on a free port of this machine, with a store of their own. */
export async function siteOf(web: Omit<Web, 'service'> & Partial<Web>): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'jobun-site-'));
  const store = await openServingStore({ file: join(folder, 'jobun.db') }, 'a secret for tests, long enough to be one');
  const turns: string[] = [];
  const server = createWeb({ service: serviceOn(store, web.corpus, turns), ...web }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    turns,
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
