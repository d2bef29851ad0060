import type { Document } from '../law/document.js';
import type { Finding } from '../search/finder.js';
import { type Action, type Cell, isUniform, merged, type Ruling, rulingsBetween, rulingsIn } from './action.js';
import type { Decision } from './decision.js';
import { type Found, foundAt, overlaps } from './found.js';
import { asksLeave } from './leave.js';
import { type Holdings, meantBy } from './meant.js';
import { RELATED_LIMIT } from './related.js';
import { askedFrom, readSegments, type SegmentReading } from './segment.js';

/** A question back has at most this many options. */
const OPTIONS = 4;

/** What the documents say of the action the question is about; undefined when it is not about one. */
export function judge(question: string, finding: Finding, holdings: Holdings): Decision | undefined {
  const meant = meantBy(question, finding, holdings);
  if (meant === undefined || hasNoSegments(holdings)) return undefined;
  const { actions, reading } = meant;
  const [action, ...others] = actions;
  const differ = others.some((other) => !rulesAlike(other, action, reading, holdings));
  return differ ? whichAction(actions, reading) : ruled(question, action, reading, holdings);
}

/** The same of an action that the question quotes by its name, as an option of a question back does. */
export function judgeQuoted(question: string, holdings: Holdings): Decision | undefined {
  const action = holdings.actions.find(({ name }) => question.includes(quoted(name)));
  if (action === undefined || hasNoSegments(holdings)) return undefined;
  // A segment in the name says what the action is about, not where it is done.
  const rest = question.replace(quoted(action.name), '');
  return asksLeave(rest) ? ruled(question, action, readSegments(rest, holdings.segments), holdings) : undefined;
}

/** Then nothing is said of an action anywhere, and there is nothing to choose from. */
function hasNoSegments({ segments }: Holdings): boolean {
  return segments.all.length === 0;
}

function quoted(name: string): string {
  return `「${name}」`;
}

/** Whether the same holds of both wherever the question may be asked from: then it need not be known which is meant. */
function rulesAlike(one: Action, other: Action, reading: SegmentReading, holdings: Holdings): boolean {
  const [own, others] = [one, other].map((action) => rulingsOf(action, reading, holdings));
  return own?.length === others?.length && own?.every(({ cell }, at) => sameCell(cell, others?.[at]?.cell)) === true;
}

/** What is quoted of the same provision may differ. */
function sameCell(one: Cell, other: Cell | undefined): boolean {
  const cited = ({ cites }: Cell) => cites.map(({ document, address }) => `${document} ${address}`).join('\n');
  return other !== undefined && one.status === other.status && cited(one) === cited(other);
}

function rulingsOf(action: Action, { named: [one, other] }: SegmentReading, holdings: Holdings): Ruling[] {
  const { segments, own = [] } = holdings;
  if (one === undefined) return rulingsIn(action, own.length > 0 ? own : segments.all);
  return other === undefined ? rulingsIn(action, [one]) : rulingsBetween(action, one, other);
}

/** The question of somebody who names the action and, where it is known, from where. */
export function askAbout({ name }: Action, { named, ambiguous }: SegmentReading): string {
  const from = [...named.map((segment) => segment.name), ...(ambiguous === undefined ? [] : [ambiguous])].join('と');
  return `${from === '' ? '' : `${from}で、`}${quoted(name)}をしてもいいですか`;
}

function whichAction(meant: readonly Action[], reading: SegmentReading): Decision {
  const { named, ambiguous } = reading;
  return {
    kind: 'which-action',
    options: meant.slice(0, OPTIONS).map((action) => ({
      action,
      ruling: named.length === 1 && ambiguous === undefined ? rulingsIn(action, named)[0] : undefined,
      ask: askAbout(action, reading),
    })),
    why: `${meant.length} actions are level: ${meant.map(({ id }) => id).join(', ')}`,
  };
}

function ruled(question: string, action: Action, reading: SegmentReading, holdings: Holdings): Decision {
  const { documents, segments, own: told = [] } = holdings;
  const { named, ambiguous } = reading;
  const [one, , ...more] = named;
  if (ambiguous === undefined && one !== undefined && more.length === 0)
    return settled(action, rulingsOf(action, reading, holdings), { documents, everywhere: false });
  const own = named.length === 0 && ambiguous === undefined ? told : [];
  const given = own.length === 0 ? {} : { own };
  const rulings = rulingsIn(action, own.length === 0 ? segments.all : own);
  if (isUniform(rulings))
    return { ...settled(action, merged(rulings), { documents, everywhere: own.length === 0 }), ...given };
  // Of an ambiguous name and a sure one, the sure one is not what is asked back.
  const open = ambiguous === undefined ? rulings : rulings.filter(({ segments: [own] }) => own !== one);
  return {
    kind: 'which-segment',
    action,
    options: open.slice(0, OPTIONS).flatMap((ruling) => option(ruling, question, ambiguous)),
    others: open.slice(OPTIONS).flatMap((ruling) => ruling.segments),
    why: `an action is nearest: ${action.id}; it differs by segment`,
    ...given,
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
    return { kind: 'verdict', action, rulings: [first, ...others], segments, why };
  return {
    kind: 'not-stated',
    silence: undefined,
    action: { name: action.name, segments: everywhere ? [] : segments },
    related: nearestTo(rulings, documents),
    segments,
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
