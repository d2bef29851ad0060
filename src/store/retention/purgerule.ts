import type { Transaction } from 'kysely';
import type { EngineName } from '../engine/engine.js';
import type { Tables } from '../tables.js';
import type { Time } from '../value.js';

export interface Purging {
  readonly engine: EngineName;
  readonly tx: Transaction<Tables>;
  /** What is older goes. */
  readonly before: Time;
  readonly now: Time;
}

/** One batch, part of a transaction; how many it removed, zero when nothing is left. */
export type PurgeRule = (purging: Purging) => Promise<number>;

/** Rows of a batch: its transaction stays short. */
export const BATCH = 500;
