import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { createHooks } from '../../../adapters/hooks/hooks.js';
import { Slack } from '../../../adapters/slack/slack.js';
import type { Corpus } from '../../../src/assistant/view.js';
import type { SlackSettings } from '../../../src/config/slack.js';
import type { Outbound } from '../../../src/service/outbound.js';
import type { Store } from '../../../src/store/store.js';
import { type Serving, serving, warehouseCorpus } from '../../service/serving.js';
import { LocalSlack } from './localslack.js';
import { APP } from './workspace.js';

export interface Townhall {
  readonly slack: Slack;
  readonly serving: Serving;
  /** What Slack's adapter could not do, in order. */
  readonly errors: unknown[];
  /** Kinds of what it did nothing about. */
  readonly ignored: string[];
}

export interface Setup extends Partial<Omit<SlackSettings, 'apiUrl'>> {
  readonly apiUrl: string;
  readonly corpus?: Corpus;
  readonly publicUrl?: string;
  readonly patienceMs?: number;
  readonly statusMs?: number;
  readonly farewellMs?: number;
  readonly outbound?: Outbound;
  /** By which what Slack said of people is kept. */
  readonly now?: () => number;
  readonly store?: Store;
  /** Where Slack calls, when it does. */
  readonly server?: Server;
}

/** Jobun as it runs, with the real library of Slack, at a stand-in. */
export async function townhall({
  corpus,
  publicUrl,
  server,
  patienceMs,
  statusMs,
  farewellMs,
  outbound,
  now = Date.now,
  store,
  ...given
}: Setup): Promise<Townhall> {
  const settings: SlackSettings = {
    botToken: APP.botToken,
    transport:
      server === undefined
        ? { kind: 'socket', appToken: APP.appToken }
        : { kind: 'http', signingSecret: APP.signingSecret },
    workspaces: [],
    channels: undefined,
    ...given,
  };
  const errors: unknown[] = [];
  const ignored: string[] = [];
  const onError = (error: unknown) => void errors.push(error);
  const read = corpus ?? warehouseCorpus();
  const slack = await Slack.open({
    settings,
    corpus: read,
    publicUrl,
    now,
    onError,
    onIgnored: (type) => void ignored.push(type),
    ...(patienceMs === undefined ? {} : { patienceMs }),
    ...(statusMs === undefined ? {} : { statusMs }),
    ...(farewellMs === undefined ? {} : { farewellMs }),
    ...(outbound === undefined ? {} : { outbound }),
  });
  const running = await serving({
    platforms: [slack],
    corpus: read,
    timings: { send: 5000, poll: 20 },
    ...(store === undefined ? {} : { store }),
  });
  server?.on('request', createHooks({ hooks: slack.hooks, onError }));
  running.service.start();
  await slack.start(running.service);
  onTestFinished(() => slack.stop());
  return { slack, serving: running, errors, ignored };
}

export const TRANSPORTS = ['socket', 'http'] as const;

/** Jobun at a local Slack of its own, for one test. */
export async function atLocalSlack(transport: (typeof TRANSPORTS)[number], setup: Partial<Setup> = {}) {
  const hook = transport === 'http' ? await listening() : undefined;
  const slack = await LocalSlack.start(hook === undefined ? {} : { requestUrl: hook.url });
  onTestFinished(() => slack[Symbol.asyncDispose]());
  const server = hook === undefined ? {} : { server: hook.server };
  return { slack, town: await townhall({ apiUrl: slack.apiUrl, ...server, ...setup }), hookUrl: hook?.url ?? '' };
}

/** A port for Slack to call, before there is anything behind it. */
export async function listening(): Promise<{ readonly server: Server; readonly url: string }> {
  const server = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  await new Promise((resolve) => server.once('listening', resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events` };
}
