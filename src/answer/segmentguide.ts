import type { Segment } from './segment.js';

/** How people and the bot speak of the segments of their terminals, and how somebody finds out theirs. */
export interface SegmentGuide {
  /** What the organisation calls such a segment: 系, ゾーン. */
  readonly called: string;
  /** Asked from the first on, each only where an option leads to it; none where a choice of names will do. */
  readonly questions: readonly GuideQuestion[];
  /** How people ask what may be done in one, without saying what; besides the usual ways. */
  readonly asks: readonly string[];
}

export interface GuideQuestion {
  readonly id: string;
  readonly text: string;
  readonly options: readonly GuideOption[];
}

/** Leads to a segment or to a later question; to neither where the person does not know. */
export interface GuideOption {
  readonly label: string;
  /** Its id. */
  readonly segment: string | undefined;
  /** Its id. */
  readonly next: string | undefined;
}

/** Where the organisation says nothing of it. */
export const NO_GUIDE: SegmentGuide = { called: '区分', questions: [], asks: [] };

/** What somebody sends to change what they told; with answers, on the way through the questions. */
export function wordsToChange({ called }: SegmentGuide, answers: readonly string[] = []): string {
  return [`${called}を変える`, ...answers].join('：');
}

export function wordsToForget({ called }: SegmentGuide): string {
  return `${called}を忘れて`;
}

export function wordsToTell({ called }: SegmentGuide, { name }: Segment): string {
  return `私の${called}は${name}`;
}

/** Those of the ids that there are, in the order of the corpus. */
export function segmentsOf(ids: readonly string[], all: readonly Segment[]): Segment[] {
  return all.filter(({ id }) => ids.includes(id));
}
