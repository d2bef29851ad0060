import { TIMINGS, type Timings } from '../../src/service/timings.js';

/**
 * Tries go by so fast, and so many end with their process, that as many as usual would be used up: whether anything is
 * given up is not asked here.
 */
export const IN_A_HURRY: Timings = {
  ...TIMINGS,
  claim: 4000,
  poll: 100,
  send: 400,
  landing: 700,
  pause: 50,
  pauseAtMost: 400,
  grace: 1000,
  turnTries: 100,
  sendTries: 1000,
};
