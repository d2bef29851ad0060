import type { Segment } from './segment.js';

/** How people and the bot speak of the segments of their terminals. */
export interface SegmentGuide {
  /** What the organisation calls such a segment: 系, ゾーン. */
  readonly called: string;
}

/** Where the organisation says nothing of it. */
export const NO_GUIDE: SegmentGuide = { called: '区分' };

/** What somebody sends to change what they told. */
export function wordsToChange({ called }: SegmentGuide): string {
  return `${called}を変える`;
}

/** Those of the ids that there are, in the order of the corpus. */
export function segmentsOf(ids: readonly string[], all: readonly Segment[]): Segment[] {
  return all.filter(({ id }) => ids.includes(id));
}
