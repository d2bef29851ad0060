import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Store } from '../store/store.js';
import type { Observer } from './observer.js';

/** Seconds. From an answer out of memory to one that waited for a database to come back. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300];

/** What is measured, in the form Prometheus reads; counts and times alone, nobody's words and nobody's name. */
export class Metrics {
  readonly #registry = new Registry();

  constructor() {
    collectDefaultMetrics({ register: this.#registry });
  }

  /** Depth and age are asked of the store whenever somebody reads the metrics. */
  watch(store: Store, now: () => number): void {
    const age = (oldest: number | undefined) => (oldest === undefined ? 0 : (now() - oldest) / 1000);
    this.#gauge('jobun_inbox_depth', 'Events not answered yet', async () => (await store.inbox.waiting()).count);
    this.#gauge('jobun_inbox_age_seconds', 'Age of the oldest event not answered yet', async () =>
      age((await store.inbox.waiting()).oldest),
    );
    this.#gauge('jobun_outbox_depth', 'Messages not sent yet', async () => (await store.outbox.open()).count);
    this.#gauge('jobun_outbox_age_seconds', 'Age of the oldest message not sent yet', async () =>
      age((await store.outbox.open()).oldest),
    );
    this.#gauge('jobun_outbox_aside', 'Messages set aside', async () => (await store.outbox.open()).aside);
  }

  observer(): Observer {
    const registers = [this.#registry];
    const events = new Counter({
      name: 'jobun_events_total',
      help: 'Events received, by platform and whether they were repeats',
      labelNames: ['platform', 'result'],
      registers,
    });
    const turns = new Counter({
      name: 'jobun_turns_total',
      help: 'Turns, by platform and outcome',
      labelNames: ['platform', 'outcome'],
      registers,
    });
    const turnTime = new Histogram({
      name: 'jobun_turn_seconds',
      help: 'From the claim of an event to its commit',
      buckets: BUCKETS,
      registers,
    });
    const answerTime = new Histogram({
      name: 'jobun_answer_seconds',
      help: 'From the arrival of an event to the commit of its answer',
      buckets: BUCKETS,
      registers,
    });
    const sends = new Counter({
      name: 'jobun_sends_total',
      help: 'Tries to send, by platform and result',
      labelNames: ['platform', 'result'],
      registers,
    });
    const sendTime = new Histogram({
      name: 'jobun_send_seconds',
      help: 'How long a try to send took',
      labelNames: ['platform'],
      buckets: BUCKETS,
      registers,
    });
    const failures = new Counter({
      name: 'jobun_failures_total',
      help: 'What went wrong, by where',
      labelNames: ['what'],
      registers,
    });
    return {
      received: (platform, result) => events.inc({ platform, result }),
      answered({ platform, outcome, turnMs, sinceReceivedMs }) {
        turns.inc({ platform, outcome });
        turnTime.observe(turnMs / 1000);
        answerTime.observe(sinceReceivedMs / 1000);
      },
      sent(platform, result, ms) {
        sends.inc({ platform, result });
        sendTime.observe({ platform }, ms / 1000);
      },
      failed: (what) => failures.inc({ what }),
      ignored: () => {},
      reported: () => {},
    };
  }

  async read(): Promise<{ readonly type: string; readonly text: string }> {
    return { type: this.#registry.contentType, text: await this.#registry.metrics() };
  }

  #gauge(name: string, help: string, value: () => Promise<number>): void {
    new Gauge({
      name,
      help,
      registers: [this.#registry],
      async collect() {
        // A store that does not answer must not hide the other figures.
        this.set(await value().catch(() => Number.NaN));
      },
    });
  }
}
