import { onTestFinished, vi } from 'vitest';
import type { Corpus } from '../../src/assistant/view.js';
import type { Observer } from '../../src/service/observer.js';
import type { Platform } from '../../src/service/platform.js';
import { type QuestionArrival, Service } from '../../src/service/service.js';
import { TIMINGS, type Timings } from '../../src/service/timings.js';
import type { Seal } from '../../src/store/log/seal.js';
import type { Store } from '../../src/store/store.js';
import { corpusOf } from '../corpus/loading.js';
import { WAREHOUSE } from '../corpus/warehouse.js';
import { freshStore } from '../store/fresh.js';
import { KEEPING } from '../store/keeping.js';

/** As in earnest, but in a hurry. */
export const QUICK: Timings = {
  ...TIMINGS,
  poll: 5,
  pause: 5,
  pauseAtMost: 20,
  landing: 20,
  grace: 50,
  patience: 2000,
};

let warehouse: Corpus | undefined;

/** The warehouse's rules, read once for all tests of a file. */
export function warehouseCorpus(): Corpus {
  warehouse ??= corpusOf({ 'policies/soko.md': WAREHOUSE });
  return warehouse;
}

export interface Serving {
  readonly service: Service;
  readonly store: Store;
  readonly observed: { readonly [Name in keyof Observer]: ReturnType<typeof vi.fn> };
  /** For a test that ends the service itself. */
  readonly stop: () => Promise<void>;
}

/** A service on an empty SQLite file, stopped after the test. */
export async function serving({
  platforms = [],
  corpus = warehouseCorpus(),
  timings = {},
  store,
  keepSeal = () => {},
}: {
  platforms?: readonly Platform[];
  corpus?: Corpus;
  timings?: Partial<Timings>;
  store?: Store;
  keepSeal?: (seal: Seal) => void;
}): Promise<Serving> {
  const kept = store ?? (await freshStore('sqlite'));
  const observed = {
    received: vi.fn(),
    answered: vi.fn(),
    sent: vi.fn(),
    failed: vi.fn(),
    ignored: vi.fn(),
    reported: vi.fn(),
  };
  const service = new Service({
    store: kept,
    corpus,
    platforms,
    observer: observed,
    timings: { ...QUICK, ...timings },
    keepSeal,
    keepDays: KEEPING,
    now: Date.now,
    random: Math.random,
    holder: 'this process',
  });
  let stopping: Promise<void> | undefined;
  const stop = () => {
    stopping ??= service.stop();
    return stopping;
  };
  onTestFinished(stop);
  return { service, store: kept, observed, stop };
}

export function arrival(key: string, text: string, conversation = 'fake/talk'): QuestionArrival {
  return {
    kind: 'question',
    key,
    platform: 'fake',
    conversation,
    person: 'fake/person',
    place: 'direct',
    audiences: ['public'],
    departments: [],
    text,
    originalStays: true,
    answeredInside: false,
    to: { channel: 'C1' },
  };
}

/** The same question from a platform that wants the answer in its own response. */
export function insideArrival(key: string, text: string): QuestionArrival {
  return {
    ...arrival(key, text, 'web/talk'),
    platform: 'web',
    place: 'web',
    answeredInside: true,
    originalStays: false,
    to: null,
  };
}
