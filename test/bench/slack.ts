/**
 * How long somebody in Slack waits, beside a bare app of Slack's own library that says a fixed sentence; and how many
 * questions a second are answered, held for a minute. Run: npx tsx test/bench/slack.ts [SECONDS]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as tick } from 'node:timers/promises';
import { createHooks } from '../../adapters/hooks/hooks.js';
import { Slack } from '../../adapters/slack/slack.js';
import { PACKAGE_ROOT } from '../../src/config/packageroot.js';
import { openCorpus } from '../../src/corpus/open.js';
import { Service } from '../../src/service/service.js';
import { TIMINGS } from '../../src/service/timings.js';
import { openServingStore } from '../../src/store/open.js';
import { echo } from '../adapters/slack/echo.js';
import type { Hook } from '../adapters/slack/fakeslack/hook.js';
import { FakeSlack } from '../adapters/slack/fakeslack.js';
import { APP, ASKER } from '../adapters/slack/workspace.js';
import { KEEPING } from '../store/keeping.js';
import { number, ratio, toMarkdown } from './table.js';
import { median, p99 } from './time.js';

const QUESTIONS = [
  '監査は誰が行いますか',
  '個人情報の持ち出しは',
  'LGWAN接続系とは何ですか',
  'USBメモリを使っていい？',
];
const ROUNDS = 200;
const AT_ONCE = 8;
const seconds = Number(process.argv[2] ?? 60);

const folder = mkdtempSync(join(tmpdir(), 'jobun-bench-'));
const fake = await FakeSlack.start();
const bare = await echo({ apiUrl: fake.apiUrl, port: 0 });
const jobun = await openJobun();

const waits: Record<'bare' | 'jobun', number[]> = { bare: [], jobun: [] };
for (let round = 0; round < ROUNDS + 20; round++)
  for (const [name, hook] of [
    ['bare', fake.hook(bare.url)],
    ['jobun', fake.hook(jobun.url)],
  ] as const) {
    const ms = await answered(hook, QUESTIONS[round % QUESTIONS.length] ?? '');
    // The first ones warm up.
    if (round >= 20) waits[name].push(ms);
  }

const until = performance.now() + seconds * 1000;
let count = 0;
await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    while (performance.now() < until) {
      await answered(fake.hook(jobun.url), QUESTIONS[count % QUESTIONS.length] ?? '');
      count++;
    }
  }),
);

console.log(
  toMarkdown({
    title: 'Slack: from the event to the posted answer',
    columns: ['', 'ms (median)', 'ms (p99)', 'median to bare', 'p99 to bare'],
    rows: (['bare', 'jobun'] as const).map((name) => [
      name === 'bare' ? 'a bare app of Bolt' : 'Jobun',
      number(median(waits[name])),
      number(p99(waits[name])),
      ratio(median(waits[name]), median(waits.bare)),
      ratio(p99(waits[name]), p99(waits.bare)),
    ]),
    notes: [
      `${ROUNDS} signed events each, in turn, to a fake of Slack in the same process; Jobun records, answers, logs and sends.`,
      `Held for ${seconds} s with ${AT_ONCE} at once: ${number(count / seconds)} questions a second answered, each in its thread.`,
    ],
  }),
);

await jobun.close();
await bare[Symbol.asyncDispose]();
await fake[Symbol.asyncDispose]();
rmSync(folder, { recursive: true, force: true });

/** From the moment that Slack sends the event until it has the answer. */
async function answered(hook: Hook, text: string): Promise<number> {
  const { post, happening } = fake.people.says(ASKER.id, text);
  const began = performance.now();
  await hook.send(happening);
  for (let looked = 0; ; ) {
    const { calls } = fake.api;
    for (; looked < calls.length; looked++) {
      const { method, args } = calls[looked] ?? {};
      if (method === 'chat.postMessage' && args?.thread_ts === post.ts) return performance.now() - began;
    }
    await tick();
  }
}

async function openJobun() {
  const { value: corpus } = openCorpus({
    corpusFolder: join(PACKAGE_ROOT, 'corpus'),
    cacheFolder: join(PACKAGE_ROOT, '.cache'),
  });
  if (corpus === undefined) throw new Error('the shipped corpus has errors');
  const onError = (error: unknown) => console.error(error);
  const settings = {
    botToken: APP.botToken,
    transport: { kind: 'http' as const, signingSecret: APP.signingSecret },
    workspaces: [],
    channels: undefined,
    apiUrl: fake.apiUrl,
  };
  const slack = await Slack.open({ settings, corpus, publicUrl: undefined, now: Date.now, onIgnored() {}, onError });
  const store = await openServingStore(
    { file: join(folder, 'jobun.db') },
    'a secret of the bench, which is thrown away',
  );
  const service = new Service({
    store,
    corpus,
    platforms: [slack],
    observer: {
      received() {},
      answered() {},
      sent() {},
      failed: (_, error) => onError(error),
      ignored() {},
      reported() {},
    },
    keepSeal() {},
    keepDays: KEEPING,
    timings: TIMINGS,
    now: Date.now,
    random: Math.random,
    holder: 'bench',
  });
  const server = createServer(createHooks({ hooks: slack.hooks, onError })).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  service.start();
  await slack.start(service);
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`,
    async close() {
      await slack.stop();
      server.closeAllConnections();
      server.close();
      await service.stop();
      await store.close();
    },
  };
}
