import type { Corpus } from '../assistant/view.js';
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
  readonly timings: Timings;
  readonly now: () => number;
  readonly random: () => number;
  /** Names this process among those that share the database. */
  readonly holder: string;
}
