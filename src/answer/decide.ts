import type { Document } from '../law/document.js';
import type { Candidate } from '../search/candidate.js';
import type { Finding } from '../search/finder.js';
import { MISHAP_WEIGHTS, THRESHOLDS } from '../search/weights.js';
import { unstated } from './attribute.js';
import type { Decision } from './decision.js';
import { type Found, foundAt, overlaps, quotable } from './found.js';
import { judge, judgeQuoted } from './judge.js';
import { asksLeave } from './leave.js';
import type { Holdings as Judged } from './meant.js';
import { menuFor } from './menu.js';
import { tellsMishap } from './mishap.js';
import { RELATED_LIMIT, relatedTo } from './related.js';
import type { Silence } from './silence.js';

/** At most this many provisions make one answer, and this many options a question back. */
const POINTS = 2;
const OPTIONS = 4;

interface Holdings extends Judged {
  readonly silences: readonly Silence[];
}

interface Ranked extends Found {
  readonly candidate: Candidate;
}

/** Answer, ask back or decline, by the evidence alone. */
export function decide(question: string, finding: Finding, holdings: Holdings): Decision {
  const settled = judgeQuoted(question, holdings) ?? menuFor(question, holdings.placeless ?? finding, holdings);
  const verdict = settled ?? (asksOfAnAction(question, finding) ? judge(question, finding, holdings) : undefined);
  return verdict ?? decideByProvisions(question, finding, holdings);
}

/** Whether it can be an action that is asked about: not what a word means, nor how often, nor what to do after a mishap. */
function asksOfAnAction(question: string, { query }: Finding): boolean {
  const asksMeaning = query.intent === 'definition' && !asksLeave(question);
  return !asksMeaning && !tellsMishap(question) && unstated(question, '').length === 0;
}

function decideByProvisions(question: string, finding: Finding, holdings: Holdings): Decision {
  const ranked = finding.candidates.flatMap((candidate) => provisionOf(candidate, holdings.documents));
  const [first, ...others] = ranked;
  const weigh = claimsAgainst(first?.candidate);
  const silent = strongestSilence(question, finding, holdings.silences, weigh);
  if (silent !== undefined && silent.claim >= weigh(first?.candidate))
    return declined(silent.candidate, ranked, holdings);
  if (first === undefined) return notStated('nothing was found', undefined, []);
  const lack = doubt(question, first, finding.known);
  if (lack === undefined) return answered(first, others, holdings.documents);
  return silent === undefined ? notStated(lack, undefined, ranked) : declined(silent.candidate, ranked, holdings);
}

/**
 * How strongly a candidate claims the question against one of another kind: examples both have, words only one. Nor is
 * there a likelihood to compare with where nobody gave an example for the best provision.
 */
function claimsAgainst(best: Candidate | undefined): (candidate: Candidate | undefined) => number {
  const { wordsInClaim, likelihoodInClaim, wordsInClaimUntaught } = THRESHOLDS;
  const isTaught = best?.likelihood !== undefined;
  return (candidate) => {
    if (candidate === undefined) return 0;
    const { vote, words, likelihood = 0 } = candidate;
    return isTaught
      ? vote + wordsInClaim * words + likelihoodInClaim * likelihood
      : vote + wordsInClaimUntaught * words;
  };
}

/** What is no provision and claims the question most: small talk, or a silence. */
function strongestSilence(
  question: string,
  { candidates, known }: Finding,
  silences: readonly Silence[],
  claim: (candidate: Candidate) => number,
) {
  const mishap = tellsMishap(question);
  const mishaps = new Set(silences.flatMap((silence) => (silence.mishap ? [silence.id] : [])));
  const claims = candidates
    .filter(
      ({ target, score }) =>
        (target.kind === 'silence' || target.kind === 'talk') && score * known >= THRESHOLDS.silence,
    )
    .map((candidate) => {
      const { target } = candidate;
      const aboutMishap = target.kind === 'silence' && mishaps.has(target.id);
      const weight = aboutMishap ? (mishap ? MISHAP_WEIGHTS.told : MISHAP_WEIGHTS.notTold) : 1;
      return { candidate, claim: weight * claim(candidate) };
    });
  return claims.sort((a, b) => b.claim - a.claim)[0];
}

function provisionOf(candidate: Candidate, documents: readonly Document[]): Ranked[] {
  if (candidate.target.kind !== 'provision') return [];
  const found = foundAt(documents, candidate.target.document, candidate.target.address);
  return found === undefined ? [] : quotable(found).map((one) => ({ ...one, candidate }));
}

function declined(best: Candidate, ranked: readonly Found[], { documents, silences }: Holdings): Decision {
  const { target } = best;
  if (target.kind === 'talk') return { kind: 'talk', id: target.id, why: 'small talk is nearest' };
  const silence = target.kind === 'silence' ? silences.find(({ id }) => id === target.id) : undefined;
  if (silence === undefined) return notStated('nothing was found', undefined, ranked);
  if (silence.offtopic) return { kind: 'talk', id: 'offtopic', why: `off the subject: ${silence.id}` };
  const related = silence.related.flatMap(({ document, address }) => foundAt(documents, document, address) ?? []);
  return notStated(`a silence is nearest: ${silence.id}`, silence, related);
}

/** Why the best provision is no answer; undefined when it is. */
function doubt(question: string, { candidate, provision }: Ranked, known: number): string | undefined {
  if (candidate.vote >= THRESHOLDS.sure) return undefined;
  const enough = candidate.likelihood === undefined ? THRESHOLDS.answerUntaught : THRESHOLDS.answer;
  if (candidate.score * known < enough) return `evidence below ${enough}`;
  if (candidate.nearest === undefined && candidate.coverage < THRESHOLDS.coverage)
    return `coverage below ${THRESHOLDS.coverage}`;
  const [lacking] = unstated(question, provision.words.text);
  return lacking === undefined ? undefined : `asked for and not stated: ${lacking}`;
}

function notStated(why: string, silence: Silence | undefined, near: readonly Found[]): Decision {
  const related: Found[] = [];
  for (const found of near) {
    if (related.length === RELATED_LIMIT) break;
    if (!related.some((other) => overlaps(other, found))) related.push(found);
  }
  return { kind: 'not-stated', silence, related, why };
}

function answered(first: Ranked, others: readonly Ranked[], documents: readonly Document[]): Decision {
  const close = (share: number) => others.filter(({ candidate }) => candidate.score >= share * first.candidate.score);
  const ties = close(THRESHOLDS.tie).filter((other) => !overlaps(other, first));
  if (ties.length > 0 && first.candidate.vote < THRESHOLDS.sure)
    return {
      kind: 'clarify',
      options: [first, ...ties].slice(0, OPTIONS),
      why: `${ties.length + 1} readings are level`,
    };
  const further = close(THRESHOLDS.second).filter((other) => !overlaps(other, first));
  const provisions = [first, ...further.slice(0, POINTS - 1)] as const;
  const related = relatedTo(provisions, close(THRESHOLDS.related).slice(0, RELATED_LIMIT * 2), documents);
  return { kind: 'answer', provisions: [...provisions], related, why: 'the evidence is enough' };
}
