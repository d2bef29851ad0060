import type { Keeping } from '../../src/config/keeping.js';

export const DAY = 24 * 60 * 60 * 1000;

/** All different, so that a rule that takes another's days is seen. */
export const KEEPING: Keeping = {
  keys: 40,
  failed: 20,
  sent: 10,
  aside: 60,
  conversations: 70,
  people: 100,
  questions: 80,
  log: 90,
};

/** A purge that found nothing to remove. */
export const NONE = {
  sessions: 0,
  tickets: 0,
  counters: 0,
  keys: 0,
  failed: 0,
  sent: 0,
  aside: 0,
  conversations: 0,
  people: 0,
  questions: 0,
  log: 0,
};
