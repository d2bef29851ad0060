import type { MessageRecord } from '../message/record.js';
import { type Grade, gist, gradeOf, type OwnQuestion } from './questions.js';

/** A question that two corpora answer differently well. */
export interface Change {
  readonly question: OwnQuestion;
  readonly better: boolean;
  /** Gists of the answers. */
  readonly before: string;
  readonly after: string;
}

const RANK: Readonly<Record<Grade, number>> = { first: 2, near: 1, wrong: 0 };

type Answered = readonly (readonly [OwnQuestion, MessageRecord])[];

/** Which questions are answered better or worse than before; both lists hold the same questions in the same order. */
export function changesBetween(before: Answered, after: Answered): Change[] {
  return before.flatMap(([question, earlier], at) => {
    const later = after[at]?.[1] ?? earlier;
    const gain = RANK[gradeOf(question, later)] - RANK[gradeOf(question, earlier)];
    return gain === 0 ? [] : [{ question, better: gain > 0, before: gist(earlier), after: gist(later) }];
  });
}
