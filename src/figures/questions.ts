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
const TOP = 3;
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

/** How well a question was answered: the right clause first (or rightly declined), near the top, or neither. */
export type Grade = 'first' | 'near' | 'wrong';

export function gradeOf(question: OwnQuestion, { outcome, citations, related }: MessageRecord): Grade {
  if (expectsDecline(question)) return DECLINES.has(outcome) ? 'first' : 'wrong';
  const addresses = [...citations, ...related].map(({ address }) => address);
  const right = (address: string) => question.expected.some((one) => isRight(address, one));
  if (ANSWERS.has(outcome) && addresses.slice(0, 1).some(right)) return 'first';
  return outcome !== 'other' && addresses.slice(0, TOP).some(right) ? 'near' : 'wrong';
}

/** What was answered, in one line: the outcome and the first addresses. */
export function gist({ outcome, citations, related }: MessageRecord): string {
  return [outcome, ...[...citations, ...related].slice(0, TOP).map(({ address }) => address)].join(' ');
}

export function measure(answers: readonly (readonly [OwnQuestion, MessageRecord])[]): {
  quality: OwnQuality;
  misses: Miss[];
} {
  const misses: Miss[] = [];
  const counts = { answerable: 0, first: 0, top3: 0, declinedWrongly: 0, unanswerable: 0, declinedRightly: 0 };
  for (const [question, record] of answers) {
    const declined = DECLINES.has(record.outcome);
    const grade = gradeOf(question, record);
    if (expectsDecline(question)) {
      counts.unanswerable++;
      if (declined) counts.declinedRightly++;
    } else {
      counts.answerable++;
      if (grade === 'first') counts.first++;
      if (grade !== 'wrong') counts.top3++;
      if (declined) counts.declinedWrongly++;
    }
    if (grade !== 'first') misses.push({ question, got: gist(record) });
  }
  return { quality: counts, misses };
}

/** The counts as shares, one a line. */
export function tableOf(counts: OwnQuality): string {
  const share = (part: number, whole: number) =>
    `${part}/${whole} (${whole === 0 ? '–' : ((100 * part) / whole).toFixed(1)} %)`;
  return [
    `first citation right: ${share(counts.first, counts.answerable)}`,
    `a right clause in the top 3: ${share(counts.top3, counts.answerable)}`,
    `declined wrongly: ${share(counts.declinedWrongly, counts.answerable)}`,
    `declined rightly: ${share(counts.declinedRightly, counts.unanswerable)}`,
  ].join('\n');
}
