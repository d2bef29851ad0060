import type { LogEntry } from './log/answers.js';
import type { Outgoing } from './sending.js';
import type { TimerChange } from './timers.js';
import type { Json, Time } from './value.js';

/** A value with its version: zero where nothing was kept before. */
export interface Versioned {
  readonly id: string;
  readonly version: number;
  readonly state: Json;
}

/** One event to answer, and everything that is known of who asks and what is open. */
export interface Turn {
  readonly event: {
    readonly key: string;
    readonly payload: Json;
    readonly receivedAt: Time;
    /** This try counted. */
    readonly attempts: number;
    /** Key of the first event of which this is another text; null where it is none. */
    readonly replaces: string | null;
  };
  readonly conversation: Versioned & { readonly claim: number };
  readonly person: Versioned;
}

/** What a turn leaves behind, all in one transaction. */
export interface Outcome {
  /** `failed`: the person gets an apology, and the event stays for whoever looks into it. */
  readonly state: 'done' | 'failed';
  readonly error?: string;
  readonly conversation: Json;
  readonly person: Json;
  readonly answers: readonly LogEntry[];
  readonly outgoing: readonly Outgoing[];
  readonly timers: readonly TimerChange[];
}
