import type { Mishap } from '../../adapters/teams/fakeconnector.js';
import type { Chance } from '../chance.js';

interface Mood {
  readonly times: number;
  readonly mishap: Mishap | undefined;
}

/** What comes of one post: a third is refused, one way or another. */
export const MOODS = {
  well: { times: 14, mishap: undefined },
  'too many': { times: 2, mishap: { status: 429, retryAfter: '1' } },
  'at the same moment': { times: 1, mishap: { status: 412 } },
  'bad gateway': { times: 1, mishap: { status: 502 } },
  'too late': { times: 1, mishap: { status: 504 } },
  'too late, but posted': { times: 1, mishap: { status: 504, taken: true } },
  'broken off, but posted': { times: 1, mishap: 'lost' },
} as const satisfies Record<string, Mood>;

const ALL = Object.values<Mood>(MOODS).flatMap(({ times, mishap }) => Array<Mishap | undefined>(times).fill(mishap));

export function moodOf(chance: Chance): Mishap | undefined {
  return chance.oneOf(ALL);
}
