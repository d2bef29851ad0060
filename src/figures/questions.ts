import type { MessageRecord } from '../message/record.js';

/** A question of the corpus's own authors, with what should come of it. */
export interface OwnQuestion {
  readonly question: string;
  /** Addresses any of which is right, or the one outcome `not-stated` or `other`. */
  readonly expected: readonly string[];
  readonly line: number;
}

/** What became of the authors' questions. All counts. */
export interface OwnQuality {
  readonly answerable: number;
  readonly first: number;
  readonly top3: number;
  readonly declinedWrongly: number;
  readonly unanswerable: number;
  readonly declinedRightly: number;
}

export interface Miss {
  readonly question: OwnQuestion;
  readonly got: string;
}

const DECLINES: ReadonlySet<string> = new Set(['not-stated', 'other']);
/** Outcomes whose citations are the answer. */
const ANSWERS: ReadonlySet<string> = new Set(['answered', 'verdict']);
const PART = /(前段|中段|後段|本文|ただし書|柱書|第\d+段)$/;

export function expectsDecline({ expected }: OwnQuestion): boolean {
  return expected.some((one) => DECLINES.has(one));
}

/** An address is right when it is the expected unit, a named part of it, or the unit whose part is expected. */
export function isRight(cited: string, expected: string): boolean {
  const bare = (address: string) => address.replace(PART, '');
  return cited === expected || bare(cited) === expected || cited === bare(expected);
}

export function measure(answers: readonly (readonly [OwnQuestion, MessageRecord])[]): {
  quality: OwnQuality;
  misses: Miss[];
} {
  const misses: Miss[] = [];
  const counts = { answerable: 0, first: 0, top3: 0, declinedWrongly: 0, unanswerable: 0, declinedRightly: 0 };
  for (const [question, record] of answers) {
    const declined = DECLINES.has(record.outcome);
    const addresses = [...record.citations, ...record.related].map(({ address }) => address);
    const right = (address: string | undefined) =>
      address !== undefined && question.expected.some((one) => isRight(address, one));
    const first = expectsDecline(question) ? declined : ANSWERS.has(record.outcome) && right(addresses[0]);
    if (expectsDecline(question)) {
      counts.unanswerable++;
      if (declined) counts.declinedRightly++;
    } else {
      counts.answerable++;
      if (first) counts.first++;
      if (record.outcome !== 'other' && addresses.slice(0, 3).some(right)) counts.top3++;
      if (declined) counts.declinedWrongly++;
    }
    if (!first) misses.push({ question, got: [record.outcome, ...addresses.slice(0, 3)].join(' ') });
  }
  return { quality: counts, misses };
}
