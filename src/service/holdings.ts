import type { Corpus } from '../assistant/view.js';
import type { Keeping } from '../config/keeping.js';
import type { Seal } from '../store/log/seal.js';
import type { Store } from '../store/store.js';
import type { Observer } from './observer.js';
import type { Platform } from './platform.js';
import type { Timings } from './timings.js';

/** Everything the service works with. Time and chance come from here, so that a test can give its own. */
export interface Holdings {
  readonly store: Store;
  readonly corpus: Corpus;
  readonly platforms: readonly Platform[];
  readonly observer: Observer;
  /** Keeps a seal of the log once more, where the database is not. */
  readonly keepSeal: (seal: Seal) => void;
  /** For how many days each kind of record is kept. */
  readonly keepDays: Keeping;
  readonly timings: Timings;
  readonly now: () => number;
  readonly random: () => number;
  /** Names this process among those that share the database. */
  readonly holder: string;
}
