import type { Action, Cell, Cite, Ruling, Status } from '../answer/action.js';
import type { Decision } from '../answer/decision.js';
import { type Found, foundAt } from '../answer/found.js';
import { namesOf, type Segment } from '../answer/segment.js';
import { type Composing, nameOf } from './composing.js';
import { definitionsIn } from './definitions.js';
import type { Clarify, Definition, Point, SettledSide, SilentSide, Verdict } from './message.js';
import { fill, inARow, type PhraseName, type Phrases } from './phrases.js';
import { pointLine } from './point.js';
import { type Quotation, quote } from './quotation.js';
import { contactLine, settledAt } from './settledat.js';

const STATUS_NAMES: Readonly<Record<Status, PhraseName>> = {
  blocked: 'statusBlocked',
  conditional: 'statusConditional',
  measure: 'statusMeasure',
  'not-stated': 'statusNotStated',
};

const LEADS: Readonly<Record<Status, PhraseName>> = {
  blocked: 'verdictBlocked',
  conditional: 'verdictConditional',
  measure: 'verdictMeasure',
  'not-stated': 'verdictNotStated',
};

const CAUTIONS: Readonly<Record<Status, PhraseName>> = {
  blocked: 'cautionBlocked',
  conditional: 'cautionConditional',
  measure: 'cautionMeasure',
  'not-stated': 'notStatedAdvice',
};

/** Short, as a label shows it. */
export function statusName(status: Status, phrases: Phrases): string {
  return phrases[STATUS_NAMES[status]];
}

/** Where a ruling holds: in a segment, in several, between two. */
export function whereOf({ segments, between }: Pick<Ruling, 'segments' | 'between'>, phrases: Phrases): string {
  if (!between) return namesOf(segments, phrases.jointNames);
  return fill(phrases.verdictBetween, { segments: namesOf(segments, phrases.jointPair) });
}

export function verdict({ action, rulings }: Extract<Decision, { kind: 'verdict' }>, composing: Composing): Verdict {
  const [first, ...others] = rulings.map((ruling) => side(action, ruling, composing));
  if (first === undefined || first.status === 'not-stated') throw new Error(`no verdict on ${action.id}`);
  const cited = rulings.flatMap(({ cell }) => cell.cites).flatMap((cite) => found(cite, composing));
  const near = rulings.flatMap(({ cell }) => cell.related).flatMap((at) => found(at, composing));
  const isNew = (one: Found, at: number) =>
    ![...cited, ...near.slice(0, at)].some(({ provision }) => provision === one.provision);
  return {
    outcome: 'verdict',
    sides: [first, ...others],
    settledAt: settledAt(composing),
    contact: contactLine(composing.settings.contact, composing.phrases),
    related: near.filter(isNew).map(({ document, provision }) => quote(document, provision)),
    definitions: definitions(
      rulings.flatMap(({ segments }) => segments),
      cited,
      composing,
    ),
    notices: composing.notices,
  };
}

/** Asks in which segment, each with what holds there. */
export function whichSegment(
  { action, options, others }: Extract<Decision, { kind: 'which-segment' }>,
  composing: Composing,
): Clarify {
  const { phrases, notices } = composing;
  const names = (segments: readonly Segment[]) => namesOf(segments, phrases.jointNames);
  const more = others.length === 0 ? '' : fill(phrases.segmentMore, { segments: names(others) });
  return {
    outcome: 'clarify',
    lead: inARow([fill(phrases.segmentLead, { action: action.name }), more], phrases),
    options: options.map(({ ruling: { segments, cell }, ask }) => ({
      label: optionLabel(names(segments), cell, phrases),
      ask,
      quotation: firstQuoted(cell, composing),
    })),
    notices,
  };
}

/** Asks which of several actions is meant, each with what holds where the question named one segment. */
export function whichAction({ options }: Extract<Decision, { kind: 'which-action' }>, composing: Composing): Clarify {
  const { phrases, notices } = composing;
  return {
    outcome: 'clarify',
    lead: phrases.actionLead,
    options: options.map(({ action: { name }, ruling, ask }) => ({
      label: ruling === undefined ? name : optionLabel(name, ruling.cell, phrases),
      ask,
      quotation: ruling === undefined ? undefined : firstQuoted(ruling.cell, composing),
    })),
    notices,
  };
}

function optionLabel(of: string, { status }: Cell, phrases: Phrases): string {
  return fill(phrases.segmentOption, { segment: of, status: statusName(status, phrases) });
}

function firstQuoted({ cites }: Cell, composing: Composing): Quotation | undefined {
  return cites.flatMap((cite) => partQuoted(cite, composing))[0];
}

/** That nothing is stated of an action, in some segments or in all. */
export function silentLead(
  { name, segments }: { readonly name: string; readonly segments: readonly Segment[] },
  names: { readonly documents: string },
  phrases: Phrases,
): string {
  if (segments.length === 0) return fill(phrases.silenceLead, { ...names, topic: name });
  return fill(phrases.verdictNotStated, { ...names, action: name, segment: namesOf(segments, phrases.jointNames) });
}

function side(action: Action, ruling: Ruling, composing: Composing): SettledSide | SilentSide {
  const { phrases, documents } = composing;
  const { cell } = ruling;
  const segment = whereOf(ruling, phrases);
  const values = {
    segment,
    action: action.name,
    documents: nameOf(documents, phrases),
    condition: cell.condition ?? '',
  };
  const say = (name: PhraseName) => fill(phrases[name], values);
  const said = {
    statusName: statusName(cell.status, phrases),
    segment,
    lead: say(LEADS[cell.status]),
    condition:
      cell.condition === undefined
        ? undefined
        : say(cell.status === 'conditional' ? 'verdictCondition' : 'verdictNote'),
    caution: say(CAUTIONS[cell.status]),
  };
  if (cell.status === 'not-stated') return { ...said, status: cell.status };
  const [first, ...others] = points(cell.cites, composing);
  if (first === undefined) throw new Error(`${action.id} is cited from documents that are not shown`);
  const inference = cell.basis === 'inferred' ? say('verdictInferred') : undefined;
  return { ...said, status: cell.status, inference, points: [first, ...others] };
}

function points(cites: readonly Cite[], composing: Composing): Point[] {
  const all = cites.flatMap((cite) =>
    found(cite, composing).map((one) => ({
      line: pointLine(one, composing.phrases),
      quotation: quote(one.document, one.provision, cite.quote),
    })),
  );
  const repeats = (line: string, at: number) => all.slice(0, at).some((earlier) => earlier.line === line);
  return all.map((point, at) => (repeats(point.line, at) ? { ...point, line: composing.phrases.pointFurther } : point));
}

function partQuoted(cite: Cite, composing: Composing): Quotation[] {
  return found(cite, composing).map(({ document, provision }) => quote(document, provision, cite.quote));
}

function found(at: { readonly document: string; readonly address: string }, { documents }: Composing): Found[] {
  const one = foundAt(documents, at.document, at.address);
  return one === undefined ? [] : [one];
}

/** The segments first: which of them is one's own is what a reader has to know. */
function definitions(segments: readonly Segment[], cited: readonly Found[], composing: Composing): Definition[] {
  const own = segments.flatMap(({ name, definedAt }) =>
    definedAt === undefined
      ? []
      : found(definedAt, composing).map(({ document, provision }) => ({
          term: name,
          quotation: quote(document, provision),
        })),
  );
  const known = new Set(own.map(({ quotation }) => quotation.address));
  return [...own, ...definitionsIn(cited).filter(({ quotation }) => !known.has(quotation.address))];
}
