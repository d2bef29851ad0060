import type { Message } from '../message/message.js';
import type { Json } from '../store/value.js';
import type { Hook } from './hook.js';

/** Something to be said, as the outbox keeps it. */
export interface Delivery {
  /** The same in every try: what a platform is given to recognise a repeat. */
  readonly id: string;
  /** As the platform itself handed it in. */
  readonly to: Json;
  readonly message: Message;
  /**
   * Of an edited question: what the platform called what stands there, in order, of which this takes the place. Left out
   * where nothing does.
   */
  readonly replaces?: readonly string[];
}

/** What the service needs of a chat platform that is told things, rather than asked for them. */
export interface Platform {
  readonly name: string;
  /** Where it calls when something happens there; left out where we ask it, or hold a connection to it. */
  readonly hooks?: readonly Hook[];
  /** Sends, and gives the platform's own name for what was sent. Throws `SendProblem`. */
  send(delivery: Delivery, signal: AbortSignal): Promise<string | undefined>;
  /** Looks for an earlier try that arrived, once it has had the time to. Left out where the platform offers no way. */
  find?(delivery: Delivery, signal: AbortSignal): Promise<{ readonly reference: string | undefined } | undefined>;
  /** Shows that the answer is still being worked on. Left out where the platform has no sign for it. */
  showWorking?(to: Json, signal: AbortSignal): Promise<void>;
}

/**
 * Why nothing was sent. `wait`: the platform asks to be left alone for a while, which is no failure. `refused`: it never
 * will take this one. `failed`: it did not take it now. `uncertain`: it may have taken it.
 */
export class SendProblem extends Error {
  constructor(
    readonly kind: 'wait' | 'refused' | 'failed' | 'uncertain',
    /** A code, which is kept and logged: nobody's words. */
    message: string,
    /** For `wait`: how long. */
    readonly afterMs = 0,
    /** Some of several messages have arrived: the next try has to look which. */
    readonly partly = false,
    /** How to mend it, in words for whoever runs the program. */
    readonly advice?: string,
  ) {
    super(message);
  }
}

/** Why a platform does not do what it is asked, and how to mend it, in words for whoever runs the program. */
export class PlatformTrouble extends Error {
  constructor(
    message: string,
    /** The platform's own, or that of the network. */
    readonly code?: string,
  ) {
    super(message);
  }
}
