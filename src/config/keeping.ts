import type { z } from 'zod';
import { wholeNumber } from './wholenumber.js';

/** For how many days each kind of record is kept. */
export interface Keeping {
  /** What a repeat is known by: events that ended, and what was said to them, without their words. */
  readonly keys: number;
  /** The words of events that failed. */
  readonly failed: number;
  /** The words of what was sent. */
  readonly sent: number;
  /** What could not be sent, until it counts as dropped. */
  readonly aside: number;
  /** Conversations, since their last turn. */
  readonly conversations: number;
  /** What is known of a person, since they were last here. */
  readonly people: number;
  /** The words of questions in the log of answers, and the log itself. */
  readonly questions: number;
  readonly log: number;
}

/** Platforms deliver again for hours, people press old buttons for weeks. */
const LEAST_KEYS_DAYS = 30;

export const KEEPING_FIELDS = {
  KEEP_KEYS_DAYS: days(30, LEAST_KEYS_DAYS),
  KEEP_FAILED_DAYS: days(30),
  KEEP_SENT_DAYS: days(7),
  KEEP_ASIDE_DAYS: days(180),
  KEEP_CONVERSATIONS_DAYS: days(90),
  KEEP_PEOPLE_DAYS: days(1095),
  KEEP_QUESTIONS_DAYS: days(365),
  KEEP_LOG_DAYS: days(1825),
};

export const KEEPING_REMEDIES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.keys(KEEPING_FIELDS).map((name) => [name, '1から99999までの日数にしてください。'])),
  KEEP_KEYS_DAYS: `${LEAST_KEYS_DAYS}から99999までの日数にしてください。`,
};

export function keepingIn(read: z.infer<z.ZodObject<typeof KEEPING_FIELDS>>): Keeping {
  return {
    keys: read.KEEP_KEYS_DAYS,
    failed: read.KEEP_FAILED_DAYS,
    sent: read.KEEP_SENT_DAYS,
    aside: read.KEEP_ASIDE_DAYS,
    conversations: read.KEEP_CONVERSATIONS_DAYS,
    people: read.KEEP_PEOPLE_DAYS,
    questions: read.KEEP_QUESTIONS_DAYS,
    log: read.KEEP_LOG_DAYS,
  };
}

function days(standard: number, least = 1) {
  return wholeNumber(standard, least, 99_999);
}
