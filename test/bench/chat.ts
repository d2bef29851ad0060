import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHooks } from '../../adapters/hooks/hooks.js';
import type { Corpus } from '../../src/assistant/view.js';
import { PACKAGE_ROOT } from '../../src/config/packageroot.js';
import { openCorpus } from '../../src/corpus/open.js';
import type { Platform } from '../../src/service/platform.js';
import { Service } from '../../src/service/service.js';
import { TIMINGS } from '../../src/service/timings.js';
import { openServingStore } from '../../src/store/open.js';
import { KEEPING } from '../store/keeping.js';
import { number, ratio, type Table } from './table.js';
import { median, p99 } from './time.js';

const QUESTIONS = [
  '監査は誰が行いますか',
  '個人情報の持ち出しは',
  'LGWAN接続系とは何ですか',
  'USBメモリを使っていい？',
];
const ROUNDS = 200;
const WARMING = 20;
const AT_ONCE = 8;

interface ChatPlatform extends Platform {
  start(service: Service): Promise<void>;
  stop(): Promise<void>;
}

/** Jobun with the shipped corpus, where a chat platform calls it. */
export async function openJobun(
  open: (parts: { readonly corpus: Corpus; readonly onError: (error: unknown) => void }) => Promise<ChatPlatform>,
) {
  const folder = mkdtempSync(join(tmpdir(), 'jobun-bench-'));
  const { value: corpus } = openCorpus({
    corpusFolder: join(PACKAGE_ROOT, 'corpus'),
    cacheFolder: join(PACKAGE_ROOT, '.cache'),
  });
  if (corpus === undefined) throw new Error('the shipped corpus has errors');
  const onError = (error: unknown) => console.error(error);
  const platform = await open({ corpus, onError });
  const store = await openServingStore(
    { file: join(folder, 'jobun.db') },
    'a secret of the bench, which is thrown away',
  );
  const service = new Service({
    store,
    corpus,
    platforms: [platform],
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
  const { hooks = [] } = platform;
  const server = createServer(createHooks({ hooks, onError })).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  service.start();
  await platform.start(service);
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${hooks[0]?.path}`,
    async close() {
      await platform.stop();
      server.closeAllConnections();
      server.close();
      await service.stop();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Tells an app a question, as one of several people, and resolves when its answer is posted. */
export type Ask = (question: string, person: number) => Promise<void>;

export interface Chat {
  readonly platform: string;
  /** What stands beside Jobun. */
  readonly called: string;
  readonly bare: Ask;
  readonly jobun: Ask;
  /** How long many ask at once. */
  readonly seconds: number;
}

/** How long somebody waits, beside a bare app; and how many questions a second are answered. */
export async function measured({ platform, called, bare, jobun, seconds }: Chat): Promise<Table> {
  const waits = new Map<Ask, number[]>([
    [bare, []],
    [jobun, []],
  ]);
  for (let round = 0; round < ROUNDS + WARMING; round++)
    for (const [ask, all] of waits) {
      const began = performance.now();
      await ask(QUESTIONS[round % QUESTIONS.length] ?? '', 0);
      if (round >= WARMING) all.push(performance.now() - began);
    }
  const count = await answeredFor(seconds, jobun);
  const base = waits.get(bare) ?? [];
  return {
    title: `${platform}: from the event to the posted answer`,
    columns: ['', 'ms (median)', 'ms (p99)', 'median to bare', 'p99 to bare'],
    rows: [...waits].map(([ask, all]) => [
      ask === bare ? called : 'Jobun',
      number(median(all)),
      number(p99(all)),
      ratio(median(all), median(base)),
      ratio(p99(all), p99(base)),
    ]),
    notes: [
      `${ROUNDS} signed events each, in turn, to a fake of ${platform} in the same process; Jobun records, answers, logs and sends.`,
      `Held for ${seconds} s with ${AT_ONCE} at once: ${number(count / seconds)} questions a second answered.`,
    ],
  };
}

async function answeredFor(seconds: number, ask: Ask): Promise<number> {
  const until = performance.now() + seconds * 1000;
  let count = 0;
  const askOn = async (_: unknown, person: number) => {
    while (performance.now() < until) {
      await ask(QUESTIONS[count % QUESTIONS.length] ?? '', person);
      count++;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, askOn));
  return count;
}
