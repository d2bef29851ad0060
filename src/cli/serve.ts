import { randomUUID } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { createHooks } from '../../adapters/hooks/hooks.js';
import { createWeb } from '../../adapters/web/app.js';
import { newLocalLink } from '../../adapters/web/signin/local.js';
import type { Config } from '../config/config.js';
import { ANYONE } from '../person/audience.js';
import { all, observerOn, openLog } from '../service/log.js';
import { Metrics } from '../service/metrics.js';
import { outboundThrough } from '../service/outbound.js';
import { Service } from '../service/service.js';
import { TIMINGS } from '../service/timings.js';
import { locationIn, secretFor } from '../store/configured.js';
import { appendSeal } from '../store/log/sealfile.js';
import { openServingStore } from '../store/open.js';
import { type Command, UsageError } from './command.js';
import { entranceFor, localProblem } from './entrance.js';
import { type Listener, openListeners } from './listeners.js';
import { CORPUS_OPTIONS, openFor } from './opening.js';
import { openPlatforms } from './platforms.js';

export const serve: Command = {
  options: {
    corpus: CORPUS_OPTIONS.corpus,
    local: {
      type: 'boolean',
      summary: {
        ja: '一度だけ使えるリンクを表示し、このコンピューターからすべてを試せるようにします',
        en: 'print a one-time link that opens everything to this machine',
      },
    },
  },
  async run(invocation) {
    const { config, terminal, options } = invocation;
    const local = options.local === true;
    const unfit = local ? localProblem(config) : undefined;
    if (unfit !== undefined) throw new UsageError(unfit);
    const corpus = openFor(invocation);
    if (corpus === undefined) return 1;
    // The first question should not wait for the index.
    corpus.viewFor(ANYONE);

    const metrics = new Metrics();
    const observer = all(observerOn(openLog(config.logLevel)), metrics.observer());
    const outbound = await outboundThrough(config.proxy);
    const platforms = await openPlatforms(config, corpus, outbound, observer);
    const store = await openServingStore(locationIn(config), secretFor(config, true));
    metrics.watch(store, Date.now);
    const service = new Service({
      store,
      corpus,
      platforms: platforms.all,
      observer,
      keepSeal: (seal) => appendSeal(config.sealsFile, seal),
      keepDays: config.keepDays,
      timings: TIMINGS,
      now: Date.now,
      random: Math.random,
      holder: randomUUID(),
    });
    const entrance = await entranceFor(config, store, outbound, local);
    const web = createWeb({
      corpus,
      service,
      entrance,
      trustedProxies: config.trustedProxies,
      metrics: () => metrics.read(),
      onError: (error) => observer.failed('web', error),
      ...(config.publicUrl === undefined ? {} : { publicUrl: config.publicUrl }),
    });
    const hooks = createHooks({
      hooks: platforms.all.flatMap((platform) => platform.hooks ?? []),
      onError: (error) => observer.failed('hook', error),
    });
    try {
      const opened = await openListeners(listenersOf(config, web, hooks));
      if (typeof opened === 'string') {
        terminal.err(opened);
        return 1;
      }
      try {
        service.start();
        const told = stopped();
        terminal.out(`条文を開きました: ${opened.addresses.join('　チャットサービスからの受け口: ')}`);
        const [pages = ''] = opened.addresses;
        if (local) terminal.out(`すべてを試すリンク（10分以内に1回だけ）: ${await newLocalLink(entrance, pages)}`);
        // The pages are there meanwhile, however long a platform takes.
        await Promise.race([told, platforms.start(service, terminal.out).then(() => told)]);
        terminal.out('終了します。');
      } finally {
        await platforms.stop();
        await opened.close();
        await service.stop();
      }
      return 0;
    } finally {
      await store.close();
      await outbound.close();
    }
  },
};

function listenersOf({ webListen, hooksListen }: Config, web: RequestListener, hooks: RequestListener): Listener[] {
  const pages: Listener = { setting: 'WEB_LISTEN', listen: webListen, handler: web };
  return hooksListen === undefined
    ? [pages]
    : [pages, { setting: 'HOOKS_LISTEN', listen: hooksListen, handler: hooks }];
}

function stopped(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}
