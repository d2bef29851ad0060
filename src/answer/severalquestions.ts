import type { Finding } from '../search/finder.js';
import { THRESHOLDS } from '../search/weights.js';
import type { Decision } from './decision.js';
import { type Found, overlaps } from './found.js';
import { RELATED_LIMIT } from './related.js';

/** Fewer letters than this ask nothing of their own: 「？なんで？」, 「３？４？」. */
const LETTERS = 7;

/** More than this many are a letter, and answered as one. */
const MOST = 3;

/**
 * The questions of a message that asks more than one thing, each with the sentences before it that lead to it; empty
 * where it asks one.
 */
export function severalQuestions(text: string): readonly string[] {
  const parts = (text.match(/[^？?]*[？?]+/g) ?? []).map((part) => part.trim());
  const rest = text.slice(text.search(/[？?][^？?]*$/) + 1).trim();
  const asks = parts.every((part) => (part.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= LETTERS);
  return asks && parts.length >= 2 && parts.length <= MOST && rest === '' ? parts : [];
}

/** What was decided of one question, and on what evidence; without any where no search was needed. */
export interface Decided {
  readonly question: string;
  readonly decision: Decision;
  readonly finding: Finding | undefined;
}

/**
 * One answer to several questions; undefined where they are not plainly several: where one is not settled by itself, or
 * two are settled by the same words. Then the message is better read as a whole.
 */
export function joined(parts: readonly Decided[]): Decision | undefined {
  const answers = parts.flatMap((part) => (isSureAnswer(part) ? [part.decision] : []));
  const silences = parts.flatMap(({ decision }) =>
    decision.kind === 'not-stated' && decision.silence !== undefined ? [decision.silence] : [],
  );
  const unanswered = parts.flatMap(({ question, decision }) =>
    decision.kind === 'not-stated' && decision.silence === undefined ? [question] : [],
  );
  const [first, ...others] = answers.map(({ provisions: [best] }) => best);
  const settled = answers.length + new Set(silences).size + unanswered.length;
  if (first === undefined || settled < parts.length) return undefined;
  const provisions: readonly [Found, ...Found[]] = [first, ...others];
  if (provisions.some((one, at) => provisions.slice(at + 1).some((other) => overlaps(one, other)))) return undefined;
  const related = answers
    .flatMap((answer) => answer.related)
    .filter((found, at, all) => ![...provisions, ...all.slice(0, at)].some((shown) => overlaps(shown, found)))
    .slice(0, RELATED_LIMIT);
  return { kind: 'answer', provisions, related, silences, unanswered, why: `${parts.length} questions in one message` };
}

type Answer = Extract<Decision, { kind: 'answer' }>;

function isSureAnswer(part: Decided): part is Decided & { readonly decision: Answer } {
  if (part.decision.kind !== 'answer') return false;
  const best = part.finding?.candidates.find(({ target }) => target.kind === 'provision');
  return part.finding === undefined || (best?.vote ?? 0) >= THRESHOLDS.oneOfSeveral;
}
