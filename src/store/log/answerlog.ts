import type { Engine } from '../engine/engine.js';
import type { Keys } from '../keys.js';
import type { Time } from '../value.js';
import { type LoggedEntry, loggedEntries } from './loggedentry.js';
import type { Seal } from './seal.js';
import type { KeptSeal } from './sealfile.js';
import { seal } from './sealing.js';
import { type Verification, verify } from './verification.js';

/** The append-only log of what was asked and shown. Turns write it; it is sealed in batches. */
export interface AnswerLog {
  /**
   * Seals what was written since the last seal, the oldest first and a bounded number at a time: called until it gives
   * undefined, nothing is left. Of several callers at once each seals what the others have not. Each seal is then to be
   * kept outside the database (`appendSeal`).
   */
  seal(now: Time): Promise<Seal | undefined>;
  /** Reads page by page: what is written meanwhile may or may not be in it. */
  verify(kept: AsyncIterable<KeptSeal> | Iterable<KeptSeal>): Promise<Verification>;
  /** Page by page as well; the order is that of the seals. */
  entries(): AsyncIterable<LoggedEntry>;
}

export function answerLogOn(engine: Engine, keys: Keys): AnswerLog {
  return {
    seal: (now) => seal(engine, keys, now),
    verify: (kept) => verify(engine, keys, kept),
    entries: () => loggedEntries(engine),
  };
}
