import type { Document } from '../law/document.js';
import type { Candidate } from '../search/candidate.js';
import type { Finding } from '../search/finder.js';
import { EVIDENCE_WEIGHTS, THRESHOLDS } from '../search/weights.js';
import { type Action, type Cell, merged, type Ruling, rulesTheSame, rulingsBetween, rulingsIn } from './action.js';
import { unstated } from './attribute.js';
import type { Decision } from './decision.js';
import { type Found, foundAt, overlaps } from './found.js';
import { asksLeave } from './leave.js';
import { RELATED_LIMIT } from './related.js';
import { askedFrom, readSegments, type Segment, type SegmentReading, type Segments } from './segment.js';

/** A question back has at most this many options. */
const OPTIONS = 4;

interface Holdings {
  readonly documents: readonly Document[];
  readonly segments: Segments;
  readonly actions: readonly Action[];
}

/** What the documents say of the action the question is about; undefined when it is not about one. */
export function judge(question: string, finding: Finding, holdings: Holdings): Decision | undefined {
  const best = bestAction(finding);
  const action = holdings.actions.find(({ id }) => best?.target.kind === 'action' && best.target.id === id);
  if (best === undefined || action === undefined) return undefined;
  const reading = readSegments(question, holdings.segments);
  if (!isMeant(question, best, { finding, action, reading, holdings })) return undefined;
  return ruled(question, action, reading, holdings);
}

/** Among actions the examples tell them apart; a name is short, so that one word of it weighs too much. */
function bestAction({ candidates }: Finding): Candidate | undefined {
  const worth = ({ vote, words }: Candidate) => vote + THRESHOLDS.actionWords * words;
  const actions = candidates.filter(({ target }) => target.kind === 'action');
  return actions.sort((a, b) => worth(b) - worth(a))[0];
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
function isMeant(question: string, best: Candidate, evidence: Evidence): boolean {
  const { finding, action, reading, holdings } = evidence;
  if (!asksLeave(question)) return false;
  const named = reading.named.length > 0 || reading.ambiguous !== undefined;
  const enough = named ? best.vote >= THRESHOLDS.actionInSegment : best.vote * finding.known >= THRESHOLDS.action;
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
    return isUniform(action, holdings) && isCited(rival, Object.values(action.cells)) ? THRESHOLDS.actionBehind : 1;
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

function isUniform(action: Action, { segments }: Holdings): boolean {
  const [first, ...others] = rulingsIn(action, segments.all);
  return first !== undefined && others.every(({ cell }) => rulesTheSame(cell, first.cell));
}

function ruled(question: string, action: Action, reading: SegmentReading, holdings: Holdings): Decision {
  const { documents, segments } = holdings;
  const { named, ambiguous } = reading;
  const [one, other, ...more] = named;
  if (ambiguous === undefined && one !== undefined && more.length === 0)
    return settled(action, other === undefined ? rulingsIn(action, [one]) : rulingsBetween(action, one, other), {
      documents,
      everywhere: false,
    });
  const rulings = rulingsIn(action, segments.all);
  if (isUniform(action, holdings)) return settled(action, merged(rulings), { documents, everywhere: true });
  // Of an ambiguous name and a sure one, the sure one is not what is asked back.
  const open = ambiguous === undefined ? rulings : rulings.filter(({ segments: [own] }) => own !== one);
  return {
    kind: 'which-segment',
    action,
    options: open.slice(0, OPTIONS).flatMap((ruling) => option(ruling, question, ambiguous)),
    others: open.slice(OPTIONS).flatMap((ruling) => ruling.segments),
    why: `an action is nearest: ${action.id}; it differs by segment`,
  };
}

function option(ruling: Ruling, question: string, ambiguous: string | undefined) {
  const [segment] = ruling.segments;
  return segment === undefined ? [] : [{ ruling, ask: askedFrom(segment, question, ambiguous) }];
}

interface Settling {
  readonly documents: readonly Document[];
  readonly everywhere: boolean;
}

/** What is said where these rulings hold: a verdict, or that nothing is stated. */
export function settled(action: Action, rulings: readonly Ruling[], { documents, everywhere }: Settling): Decision {
  const segments = rulings.flatMap((ruling) => ruling.segments);
  const [first, ...others] = rulings;
  const where = everywhere ? 'everywhere' : segments.map(({ id }) => id).join(' and ');
  const why = `an action is nearest: ${action.id}, ${where}`;
  if (first !== undefined && first.cell.status !== 'not-stated')
    return { kind: 'verdict', action, rulings: [first, ...others], why };
  return {
    kind: 'not-stated',
    silence: undefined,
    action: { name: action.name, segments: everywhere ? [] : segments },
    related: nearestTo(rulings, documents),
    why,
  };
}

function nearestTo(rulings: readonly Ruling[], documents: readonly Document[]): Found[] {
  const related: Found[] = [];
  for (const { document, address } of rulings.flatMap(({ cell }) => cell.related)) {
    const found = foundAt(documents, document, address);
    if (found !== undefined && !related.some((other) => overlaps(other, found))) related.push(found);
  }
  return related.slice(0, RELATED_LIMIT);
}
