import type { KnownBlock } from '@slack/types';
import type { Language } from '../../../src/person/language.js';
import { LIMITS } from '../limits.js';
import { fallbackOf } from './fallback.js';
import { weightOf } from './size.js';

/** What one message of Slack holds. */
export interface Posting {
  /** Read aloud, and shown where blocks are not. */
  readonly text: string;
  readonly blocks: KnownBlock[];
}

/** Where one message ends: well before Slack refuses it, which counts about this much more for each block. */
const ROOM = 11_500;
const PER_BLOCK = 125;

/** As few messages as hold it all. What comes last stays together, at the end of the last one. */
export function postingsOf(
  body: readonly KnownBlock[],
  last: readonly KnownBlock[],
  language: Language,
): readonly Posting[] {
  const full = messages(body);
  const final = full.at(-1);
  const together = [...(final ?? []), ...last];
  const all = messages(together).length <= 1 ? [...full.slice(0, -1), together] : [...full, ...messages(last)];
  return all.map((blocks) => ({ text: fallbackOf(blocks, language), blocks }));
}

function messages(blocks: readonly KnownBlock[]): KnownBlock[][] {
  const full: KnownBlock[][] = [];
  let room = 0;
  for (const block of blocks) {
    const weight = weightOf(block) + PER_BLOCK;
    const message = full.at(-1);
    if (message === undefined || weight > room || message.length === LIMITS.messageBlocks) {
      full.push([block]);
      room = ROOM - weight;
    } else {
      message.push(block);
      room -= weight;
    }
  }
  return full;
}
