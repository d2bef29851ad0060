import type { Document } from '../law/document.js';
import type { Candidate } from '../search/candidate.js';
import type { Finding } from '../search/finder.js';
import { THRESHOLDS } from '../search/weights.js';
import { type Action, merged, type Ruling, rulesTheSame, rulingsBetween, rulingsIn } from './action.js';
import type { Decision } from './decision.js';
import { type Found, foundAt, overlaps } from './found.js';
import { asksLeave } from './leave.js';
import { RELATED_LIMIT } from './related.js';
import { askedFrom, readSegments, type SegmentReading, type Segments } from './segment.js';

/** A question back has at most this many options. */
const OPTIONS = 4;

interface Holdings {
  readonly documents: readonly Document[];
  readonly segments: Segments;
  readonly actions: readonly Action[];
}

/** What the documents say of the action the question is about; undefined when it is not about one. */
export function judge(question: string, finding: Finding, holdings: Holdings): Decision | undefined {
  const best = finding.candidates.find(({ target }) => target.kind === 'action');
  const action = holdings.actions.find(({ id }) => best?.target.kind === 'action' && best.target.id === id);
  if (best === undefined || action === undefined) return undefined;
  const reading = readSegments(question, holdings.segments);
  if (!isMeant(question, best, { finding, action, reading })) return undefined;
  return ruled(question, action, reading, holdings);
}

interface Evidence {
  readonly finding: Finding;
  readonly action: Action;
  readonly reading: SegmentReading;
}

/**
 * An action with the best claim is meant. So is one that is a little behind, where the question names a segment and asks
 * whether something may be done: a ruling for that segment says what the provision before it would, and more.
 */
function isMeant(question: string, best: Candidate, { finding, reading }: Evidence): boolean {
  if (best.score * finding.known < THRESHOLDS.action) return false;
  const rival = Math.max(0, ...finding.candidates.filter(({ target }) => target.kind !== 'action').map(scoreOf));
  const share = reading.named.length > 0 && asksLeave(question) ? THRESHOLDS.actionInSegment : 1;
  return best.score >= share * rival;
}

function scoreOf({ score }: Candidate): number {
  return score;
}

function ruled(question: string, action: Action, reading: SegmentReading, { documents, segments }: Holdings): Decision {
  const { named, ambiguous } = reading;
  const [one, other, ...more] = named;
  if (ambiguous === undefined && one !== undefined && more.length === 0)
    return settled(action, other === undefined ? rulingsIn(action, [one]) : rulingsBetween(action, one, other), {
      documents,
      everywhere: false,
    });
  const rulings = rulingsIn(action, segments.all);
  const [first] = rulings;
  if (first !== undefined && rulings.every(({ cell }) => rulesTheSame(cell, first.cell)))
    return settled(action, merged(rulings), { documents, everywhere: true });
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

function settled(action: Action, rulings: readonly Ruling[], { documents, everywhere }: Settling): Decision {
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
