import { setTimeout as pause } from 'node:timers/promises';

/** A page waits no longer for the provider, whichever request asks it. */
export const PATIENCE_MS = 5000;

/** Undefined where that takes too long. It goes on all the same: what the provider has said must not be lost. */
export function inTime<T>(work: Promise<T>): Promise<T | undefined> {
  return Promise.race([work, pause(PATIENCE_MS, undefined, { ref: false })]);
}
