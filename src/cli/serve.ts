import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { createWeb } from '../../adapters/web/app.js';
import { addressOf } from '../config/listen.js';
import { ANYONE } from '../person/audience.js';
import { all, observerOn, openLog } from '../service/log.js';
import { Metrics } from '../service/metrics.js';
import { Service } from '../service/service.js';
import { TIMINGS } from '../service/timings.js';
import { locationIn, secretFor } from '../store/configured.js';
import { appendSeal } from '../store/log/sealfile.js';
import { openServingStore } from '../store/open.js';
import type { Command } from './command.js';
import { boundTo, closing, listening } from './listening.js';
import { CORPUS_OPTIONS, openFor } from './opening.js';

export const serve: Command = {
  name: 'serve',
  takes: '',
  summary: { ja: 'Webページを開きます', en: 'serve the web page' },
  options: { corpus: CORPUS_OPTIONS.corpus },
  async run(invocation) {
    const { config, terminal } = invocation;
    const corpus = openFor(invocation);
    if (corpus === undefined) return 1;
    // The first question should not wait for the index.
    corpus.viewFor(ANYONE);

    const store = await openServingStore(locationIn(config), secretFor(config, true));
    const metrics = new Metrics();
    metrics.watch(store, Date.now);
    const log = openLog(config.logLevel);
    const observer = all(observerOn(log), metrics.observer());
    const service = new Service({
      store,
      corpus,
      platforms: [],
      observer,
      keepSeal: (seal) => appendSeal(config.sealsFile, seal),
      keepDays: config.keepDays,
      timings: TIMINGS,
      now: Date.now,
      random: Math.random,
      holder: randomUUID(),
    });
    const web = createWeb({
      corpus,
      service,
      metrics: () => metrics.read(),
      onError: (error) => observer.failed('web', error),
      ...(config.publicUrl === undefined ? {} : { publicUrl: config.publicUrl }),
    });
    const server = createServer(web);
    try {
      const problem = await listening(server, config.webListen);
      if (problem !== undefined) {
        terminal.err(problem);
        return 1;
      }
      service.start();
      terminal.out(`条文を開きました: ${addressOf(boundTo(server, config.webListen))}`);
      await stopped();
      terminal.out('終了します。');
      await closing(server);
      await service.stop();
      return 0;
    } finally {
      await store.close();
    }
  },
};

function stopped(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}
