import type { Corpus } from '../../src/assistant/view.js';
import type { Service } from '../../src/service/service.js';
import type { Entrance } from './signin/entrance.js';

/** What the pages are made from. */
export interface Web {
  readonly corpus: Corpus;
  readonly service: Pick<Service, 'ask' | 'ready'>;
  readonly entrance: Entrance;
  /** What `/metrics` shows, with its content type; nothing without it. */
  readonly metrics?: () => Promise<{ readonly type: string; readonly text: string }>;
  /** Where people reach the site, for links that leave it; without it, the address they used. */
  readonly publicUrl?: string;
  /** Whose word is taken for where a request comes from: what Express calls `trust proxy`. */
  readonly trustedProxies?: readonly string[];
  /** Told of every error that was not the visitor's. */
  readonly onError?: (error: unknown) => void;
}
