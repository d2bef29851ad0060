import type { Corpus } from '../../src/assistant/view.js';

/** What the pages are made from. */
export interface Web {
  readonly corpus: Corpus;
  /** Where people reach the site, for links that leave it; without it, the address they used. */
  readonly publicUrl?: string;
  /** Told of every error that was not the visitor's. */
  readonly onError?: (error: unknown) => void;
}
