import { STATUSES } from '../answer/action.js';
import type { Decision } from '../answer/decision.js';
import { namesOf } from '../answer/segment.js';
import { type Composing, nameOf } from './composing.js';
import type { Clarify, Menu } from './message.js';
import { fill, inARow } from './phrases.js';
import { statusName } from './verdict.js';

/** Asks which of all actions is meant. Nothing is said of any of them here: there is no room for what it rests on. */
export function everyAction(
  { choices, segments = [] }: Extract<Decision, { kind: 'every-action' }>,
  { phrases, documents, notices }: Composing,
): Clarify {
  const statuses = STATUSES.map((status) => statusName(status, phrases)).join(phrases.jointNames);
  const lead = fill(phrases.menuLead, { documents: nameOf(documents, phrases), statuses });
  const where =
    segments.length === 0 ? '' : fill(phrases.menuSegment, { segment: namesOf(segments, phrases.jointPair) });
  return {
    outcome: 'clarify',
    lead: inARow([where, lead], phrases),
    options: [],
    menu: {
      segments: segments.map(({ id }) => id),
      choices: choices.map(({ action: { name }, ask }) => ({ label: name, ask })),
    },
    notices,
  };
}

/** Path of the page that shows the same as a table; one of several segments cannot be shown alone. */
export function linkToTable({ segments: [segment, ...others] }: Pick<Menu, 'segments'>): string {
  return segment === undefined || others.length > 0 ? TABLE : `${TABLE}?segment=${encodeURIComponent(segment)}`;
}

export const TABLE = '/actions';
