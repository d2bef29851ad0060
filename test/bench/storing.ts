import { join } from 'node:path';
import type { Corpus } from '../../src/assistant/view.js';
import type { Holdings } from '../../src/service/holdings.js';
import type { Store } from '../../src/store/store.js';
import type { Json } from '../../src/store/value.js';
import { KEEPING } from '../store/keeping.js';
import { startPostgres } from '../store/server.js';
import { type BareInsert, barePostgres, bareSqlite } from './bareinsert.js';
import type { Built } from './built.js';
import type { Sample } from './perquestion.js';
import { number, ratio, type Table } from './table.js';
import { median, p99 } from './time.js';

type Location = Parameters<typeof import('../../src/store/open.js').openServingStore>[0];
type Costs = Readonly<Record<'bare' | 'record' | 'respond' | 'turn', number[]>>;

const AT_ONCE = [1, 8];
const CONVERSATIONS = 64;
const FAR_MS = 3_600_000;

/** Keeping a question before it is acknowledged, and answering it, on both stores, beside what a bare insert takes. */
export async function storing(built: Built, corpus: Corpus, sample: Sample): Promise<Table> {
  const server = await startPostgres();
  try {
    const file = join(built.folder, 'storing.db');
    await server.createDatabase('storing');
    const url = `${server.url}storing`;
    const rows = [
      ...(await rowsOn('SQLite', { file }, () => bareSqlite(`${file}.bare`), built, corpus, sample)),
      ...(await rowsOn('PostgreSQL', { url }, () => barePostgres(url), built, corpus, sample)),
    ];
    return {
      title: 'Acknowledgement and turn',
      columns: ['', 'at once', 'ms (median)', 'ms (p99)', 'median to bare', 'p99 to bare'],
      rows,
      notes: [
        `${sample.questions.length * sample.rounds} questions each, of ${CONVERSATIONS} conversations, in turn with bare inserts of the same bytes.`,
        'Acknowledgement: the event is on disk. Turn: claimed, answered, state, log and reply committed. Answering alone: nothing stored.',
        'SQLite runs on the thread that asks: what is asked at once waits for one another.',
      ],
    };
  } finally {
    await server.remove();
  }
}

async function rowsOn(
  name: string,
  location: Location,
  openBare: () => BareInsert | Promise<BareInsert>,
  built: Built,
  corpus: Corpus,
  sample: Sample,
): Promise<string[][]> {
  const { openServingStore } = await built.load('src/store/open.js');
  const store = await openServingStore(location, 'a secret of the bench, which is thrown away');
  const bare = await openBare();
  try {
    const rows: string[][] = [];
    for (const atOnce of AT_ONCE) {
      const costs = await costsOf(built, { store, bare, corpus, sample, atOnce });
      const row = (what: string, ms: readonly number[]) => [
        `${name}: ${what}`,
        String(atOnce),
        number(median(ms)),
        number(p99(ms)),
        ratio(median(ms), median(costs.bare)),
        ratio(p99(ms), p99(costs.bare)),
      ];
      rows.push(row('bare insert', costs.bare), row('acknowledgement', costs.record));
      rows.push(row('answering alone', costs.respond), row('turn', costs.turn));
    }
    return rows;
  } finally {
    await bare.close();
    await store.close();
  }
}

interface Work {
  readonly store: Store;
  readonly bare: BareInsert;
  readonly corpus: Corpus;
  readonly sample: Sample;
  readonly atOnce: number;
}

/** The kinds take turns, so that a busy moment hits all alike. The first round is not counted. */
async function costsOf(built: Built, { store, bare, corpus, sample, atOnce }: Work): Promise<Costs> {
  const { incomingFrom } = await built.load('src/person/incoming.js');
  const { takeTurn } = await built.load('src/assistant/turn.js');
  const take = await turnTaker(built, store, corpus);
  const costs: Costs = { bare: [], record: [], respond: [], turn: [] };
  const asked = Array.from({ length: sample.rounds + 1 }, () => sample.questions).flat();
  for (let first = 0; first < asked.length; first += atOnce) {
    const events = asked.slice(first, first + atOnce).map((text, at) => {
      const conversation = `bench/${(first + at) % CONVERSATIONS}`;
      const incoming = incomingFrom({ ...RECEIVED, conversation, text });
      const payload = incoming as unknown as Json;
      return { incoming, event: { key: `${atOnce}/${first + at}`, conversation, person: RECEIVED.person, payload } };
    });
    const counted = first >= sample.questions.length;
    const among = (kind: keyof Costs, work: readonly (() => Promise<unknown>)[]) =>
      Promise.all(work.map((one) => timedInto(counted ? costs[kind] : [], one)));
    await among(
      'bare',
      events.map(
        ({ event: { key, payload } }) =>
          () =>
            bare.insert(key, JSON.stringify(payload)),
      ),
    );
    await among(
      'record',
      events.map(
        ({ event }) =>
          () =>
            store.inbox.record(event, Date.now()),
      ),
    );
    await among(
      'respond',
      events.map(
        ({ incoming }) =>
          async () =>
            takeTurn(corpus, incoming, 0),
      ),
    );
    await among(
      'turn',
      events.map(() => take),
    );
  }
  return costs;
}

const RECEIVED = {
  kind: 'question',
  platform: 'bench',
  person: 'bench/person',
  place: 'direct',
  audiences: ['staff'],
  departments: [],
  originalStays: false,
  answeredInside: true,
  to: null,
} as const;

/** Claims one event and answers it, as the service does. */
async function turnTaker(built: Built, store: Store, corpus: Corpus): Promise<() => Promise<void>> {
  const { answer } = await built.load('src/service/answering.js');
  const { TIMINGS } = await built.load('src/service/timings.js');
  const nothing = () => {};
  const failed = (_: string, error: unknown) => {
    throw error;
  };
  const observer = { received: nothing, answered: nothing, sent: nothing, failed, ignored: nothing, reported: nothing };
  const common = {
    observer,
    keepSeal: nothing,
    keepDays: KEEPING,
    timings: TIMINGS,
    now: Date.now,
    random: Math.random,
    holder: 'bench',
  };
  const holdings: Holdings = { store, corpus, platforms: [], ...common };
  return async () => {
    for (;;) {
      const now = Date.now();
      const [turn] = await store.turns.claim({ holder: 'bench', now, until: now + FAR_MS, limit: 1 });
      if (turn === undefined) continue;
      await answer(turn, holdings);
      return;
    }
  };
}

async function timedInto(costs: number[], work: () => Promise<unknown>): Promise<void> {
  const start = performance.now();
  await work();
  costs.push(performance.now() - start);
}
