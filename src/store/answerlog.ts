import type { Engine } from './engine.js';
import type { Keys } from './keys.js';
import type { Time } from './value.js';

/** The append-only log of what was asked and shown. Turns write it; it is sealed in batches. */
export interface AnswerLog {
  /** Seals what was written since the last seal; undefined where nothing was. */
  seal(now: Time): Promise<Seal | undefined>;
}

export interface Seal {
  readonly number: number;
  readonly first: number;
  readonly last: number;
  readonly mac: string;
}

export function answerLogOn(_engine: Engine, _keys: Keys): AnswerLog {
  return { seal: async () => undefined };
}
