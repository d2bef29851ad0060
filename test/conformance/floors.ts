import {
  isSetAside,
  type OutsideQuestion,
  readOutsideQuestions,
  score,
  scorerBeside,
} from '../../src/figures/scorer.js';
import type { MessageRecord } from '../../src/message/record.js';
import type { Score } from './count.js';

/** Between what the answers must be on a question set that validates, in percent, by the names the scorer prints. */
const BOUNDS: readonly { readonly measure: string; readonly least: number; readonly most: number }[] = [
  { measure: 'right outcome overall', least: 85, most: 100 },
  { measure: 'first citation right (answerable)', least: 80, most: 100 },
  { measure: 'a right clause in the top 3', least: 93, most: 100 },
  { measure: 'declined rightly (unanswerable)', least: 85, most: 100 },
  { measure: 'declined wrongly', least: 0, most: 8 },
];

/** The bounds on a set of outside questions, as one score. */
export function scoreFloors(file: string, ask: (question: string) => MessageRecord): Score {
  const scorer = scorerBeside(file);
  if (scorer === undefined) throw new Error(`no score.mjs beside ${file}`);
  const questions = readOutsideQuestions(file);
  const answers = new Map(questions.map(({ id, q }) => [id, JSON.stringify({ id, ...ask(q) })]));
  const printed = (some: readonly OutsideQuestion[]) =>
    score(
      scorer,
      some,
      some.map(({ id }) => answers.get(id) ?? ''),
      false,
    ).split('\n');
  const all = printed(questions);
  const misses = BOUNDS.flatMap(({ measure, least, most }) => {
    const reached = percentOf(all, measure);
    return reached >= least && reached <= most ? [] : [`${measure}: ${reached} %, not from ${least} % to ${most} %`];
  });
  const quotes = wordForWord(all);
  if (quotes !== undefined) misses.push(quotes);
  return {
    name: '(f) floors on the outside questions',
    passed: BOUNDS.length + 1 - misses.length,
    misses,
    floor: 1,
    notes: [...all, 'set aside (number divides by four):', ...printed(questions.filter(isSetAside))],
  };
}

function percentOf(lines: readonly string[], measure: string): number {
  const line = lines.find((each) => each.startsWith(`${measure}: `));
  return Number(/([\d.]+)%/.exec(line ?? '')?.[1] ?? Number.NaN);
}

function wordForWord(lines: readonly string[]): string | undefined {
  const line = lines.find((each) => each.startsWith('quotes found word for word')) ?? '';
  const [, right, all] = /(\d+)\/(\d+)$/.exec(line) ?? [];
  return right !== undefined && right === all ? undefined : line;
}
