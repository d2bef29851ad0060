import type { Document } from '../law/document.js';
import type { Candidate } from '../search/candidate.js';
import { targetKey } from '../search/entry.js';
import type { Finding } from '../search/finder.js';
import { EVIDENCE_WEIGHTS, THRESHOLDS } from '../search/weights.js';
import { type Action, type Cell, isUniform, rulingsIn } from './action.js';
import { unstated } from './attribute.js';
import { foundAt } from './found.js';
import { asksLeave } from './leave.js';
import { readSegments, type Segment, type SegmentReading, type Segments } from './segment.js';

export interface Holdings {
  readonly documents: readonly Document[];
  readonly segments: Segments;
  readonly actions: readonly Action[];
  /** The segments of the asker's terminals, as they told; they stand for what the question does not name. */
  readonly own?: readonly Segment[];
  /** What is found for the question without the segments it names, where it names any. */
  readonly placeless?: Finding | undefined;
}

/** Which actions a question may be about, and where. */
export interface Meant {
  /** Best first; those beside the first fit the question as well. */
  readonly actions: readonly [Action, ...Action[]];
  readonly reading: SegmentReading;
}

/** Undefined where the question is about no action. */
export function meantBy(question: string, finding: Finding, holdings: Holdings): Meant | undefined {
  const reading = readSegments(question, holdings.segments);
  const near = actionsIn(finding, reading.named.length === 1 ? holdings.placeless : undefined);
  const [best] = near;
  const action = actionOf(best?.candidate, holdings);
  if (best === undefined || action === undefined) return undefined;
  if (!isMeant(question, best, { finding, action, reading, holdings })) return undefined;
  const tie = best.candidate.vote >= THRESHOLDS.actionSure ? THRESHOLDS.actionTie : THRESHOLDS.actionTieUnsure;
  const level = near.slice(1).filter(({ worth }) => worth >= tie * best.worth);
  return { actions: [action, ...level.flatMap(({ candidate }) => actionOf(candidate, holdings) ?? [])], reading };
}

interface Near {
  readonly candidate: Candidate;
  /** What the examples say of it: the nearest ones, and all of them among those of actions. */
  readonly told: number;
  /** The same and a little of what its name says, which is short: one word of it weighs too much. */
  readonly worth: number;
}

/**
 * Best first: by what is found for the whole question and, as much, without the segment it is asked from. That one stands
 * in many examples of an action that is about segments, and says nothing of what is done there.
 */
function actionsIn(finding: Finding, placeless: Finding | undefined): Near[] {
  const findings = placeless === undefined ? [finding] : [finding, placeless];
  const near = findings.flatMap(weighed);
  const sums = new Map<string, Near>();
  for (const { candidate, told, worth } of near) {
    const key = targetKey(candidate.target);
    const sum = sums.get(key) ?? { candidate, told: 0, worth: 0 };
    const { length } = findings;
    sums.set(key, { ...sum, told: sum.told + told / length, worth: sum.worth + worth / length });
  }
  return [...sums.values()].sort((a, b) => b.worth - a.worth);
}

function weighed({ candidates }: Finding): Near[] {
  const actions = candidates.filter(({ target }) => target.kind === 'action');
  const likely = actions.reduce((sum, { likelihood = 0 }) => sum + likelihood, 0) || 1;
  return actions.map((candidate) => {
    const { vote, words, likelihood = 0 } = candidate;
    const told = vote + (THRESHOLDS.actionLikelihood * likelihood) / likely;
    return { candidate, told, worth: told + THRESHOLDS.actionWords * words };
  });
}

function actionOf(candidate: Candidate | undefined, { actions }: Holdings): Action | undefined {
  return actions.find(({ id }) => candidate?.target.kind === 'action' && candidate.target.id === id);
}

interface Evidence {
  readonly finding: Finding;
  readonly action: Action;
  readonly reading: SegmentReading;
  readonly holdings: Holdings;
}

/**
 * An action with the best claim is meant. So is one that is a little behind, where the question asks whether something
 * may be done, and what holds can be said at once: that says what the provision before it would, and more.
 */
function isMeant(question: string, { candidate: best, told }: Near, evidence: Evidence): boolean {
  const { finding, action, reading, holdings } = evidence;
  if (!asksLeave(question)) return false;
  const named = reading.named.length > 0 || reading.ambiguous !== undefined;
  const enough = named ? told >= THRESHOLDS.actionInSegment : best.vote * finding.known >= THRESHOLDS.action;
  if (!enough || (best.vote < THRESHOLDS.action && lacksWhatIsAsked(question, action, holdings))) return false;
  const rival = finding.candidates.find((candidate) => isRival(candidate, reading.named));
  return ownScore(best) >= shareOf(rival, evidence) * ownScore(rival);
}

/**
 * The score without the likelihood, which an action and the provision that it cites share out between them: the examples
 * of both are about the same.
 */
function ownScore(candidate: Candidate | undefined): number {
  if (candidate === undefined) return 0;
  return candidate.score - EVIDENCE_WEIGHTS.likelihood * (candidate.likelihood ?? 0);
}

/** How close to the best of the rest the action must come, as a share of its score. */
function shareOf(rival: Candidate | undefined, { action, reading, holdings }: Evidence): number {
  if (reading.named.length === 0 && reading.ambiguous === undefined)
    return isUniform(rulingsIn(action, holdings.segments.all)) && isCited(rival, Object.values(action.cells))
      ? THRESHOLDS.actionBehind
      : 1;
  const own = reading.named.flatMap(({ id }) => action.cells[id] ?? []);
  return isCited(rival, own) ? THRESHOLDS.actionCiting : THRESHOLDS.actionBehind;
}

/** What a segment is does not answer what may be done there. */
function isRival({ target }: Candidate, named: readonly Segment[]): boolean {
  if (target.kind !== 'provision') return target.kind !== 'action';
  const defined = named.flatMap(({ definedAt }) => definedAt ?? []);
  return !defined.some(({ document, address }) => document === target.document && address === target.address);
}

function isCited(rival: Candidate | undefined, cells: readonly Cell[]): boolean {
  if (rival?.target.kind !== 'provision') return false;
  const { document, address } = rival.target;
  return cells.some(({ cites }) => cites.some((cite) => cite.document === document && cite.address === address));
}

/** A form, a date or a telephone number is asked for, and no words cited for the action state one. */
function lacksWhatIsAsked(question: string, { cells }: Action, { documents }: Holdings): boolean {
  const cited = Object.values(cells).flatMap(({ cites }) => cites);
  const words = cited.map(({ document, address }) => foundAt(documents, document, address)?.provision.words.text ?? '');
  return unstated(question, words.join('\n')).length > 0;
}
