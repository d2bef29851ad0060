import { fails, limits, type Reply, resets } from '../../adapters/slack/fakeslack/reply.js';
import type { Chance } from '../chance.js';

/** What comes of one post: a third is refused, one way or another. */
export const MOODS = {
  well: { times: 12, reply: { taken: true } },
  'too many': { times: 2, reply: limits(1) },
  error: { times: 1, reply: fails(500) },
  'error, but posted': { times: 1, reply: fails(500, { taken: true }) },
  'broken off': { times: 1, reply: resets() },
  'broken off, but posted': { times: 1, reply: resets({ taken: true }) },
} as const satisfies Record<string, { readonly times: number; readonly reply: Reply }>;

const ALL = Object.values(MOODS).flatMap(({ times, reply }) => Array<Reply>(times).fill(reply));
const LOOKUPS_FAILING = 0.1;

export function moodOf(chance: Chance): Reply {
  return chance.oneOf(ALL) ?? MOODS.well.reply;
}

export function lookupMoodOf(chance: Chance): Reply {
  return chance.happens(LOOKUPS_FAILING) ? fails(500) : MOODS.well.reply;
}
