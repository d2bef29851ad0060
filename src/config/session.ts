import type { z } from 'zod';
import { wholeNumber } from './wholenumber.js';

/** How long somebody stays signed in. */
export interface Session {
  /** Since they last did something. */
  readonly idleMs: number;
  /** Since they signed in, whatever they do. */
  readonly lifeMs: number;
  /** How often the identity provider is asked whether their rights still hold. */
  readonly checkMs: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const MOST_MINUTES = 1440;
const MOST_HOURS = 720;

export const SESSION_FIELDS = {
  SESSION_IDLE_MINUTES: wholeNumber(60, 1, MOST_MINUTES),
  SESSION_HOURS: wholeNumber(12, 1, MOST_HOURS),
  SIGNIN_CHECK_MINUTES: wholeNumber(5, 1, MOST_MINUTES),
};

export const SESSION_REMEDIES: Readonly<Record<string, string>> = {
  SESSION_IDLE_MINUTES: `1から${MOST_MINUTES}までの分数にしてください。`,
  SESSION_HOURS: `1から${MOST_HOURS}までの時間数にしてください。`,
  SIGNIN_CHECK_MINUTES: `1から${MOST_MINUTES}までの分数にしてください。`,
};

export function sessionIn(read: z.infer<z.ZodObject<typeof SESSION_FIELDS>>): Session {
  return {
    idleMs: read.SESSION_IDLE_MINUTES * MINUTE,
    lifeMs: read.SESSION_HOURS * HOUR,
    checkMs: read.SIGNIN_CHECK_MINUTES * MINUTE,
  };
}
