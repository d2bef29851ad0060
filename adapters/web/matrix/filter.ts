import { type Action, STATUSES, type Status } from '../../../src/answer/action.js';
import type { Segment } from '../../../src/answer/segment.js';
import { fieldOf, typed } from '../question.js';
import { fold, needleOf } from '../reader/hit.js';

/** What somebody wants to see of the table. */
export interface Filter {
  readonly query: string;
  readonly status: Status | undefined;
  /** The only one to be shown. */
  readonly segment: Segment | undefined;
}

/** What is asked for and is no status, or no segment, leaves all of them. */
export function filterOf(fields: unknown, segments: readonly Segment[]): Filter {
  const [status, segment] = [fieldOf(fields, 'status'), fieldOf(fields, 'segment')];
  return {
    query: typed(fieldOf(fields, 'q')).slice(0, QUERY_LIMIT),
    status: STATUSES.find((known) => known === status),
    segment: segments.find(({ id }) => id === segment),
  };
}

export function isEmpty({ query, status, segment }: Filter): boolean {
  return query === '' && status === undefined && segment === undefined;
}

/** Actions with each of the words, in the name or in how people ask, and with the status somewhere that is shown. */
export function kept(actions: readonly Action[], { query, status, segment }: Filter): readonly Action[] {
  const needles = query.split(/\s+/u).map((word) => needleOf(whole(word)));
  return actions.filter((action) => {
    const texts = foldedOf(action);
    const hasWords = needles.every((needle) => texts.some((text) => text.includes(needle)));
    return hasWords && (status === undefined || statusesOf(action, segment).has(status));
  });
}

function statusesOf({ cells, between }: Action, segment: Segment | undefined): ReadonlySet<Status | undefined> {
  if (segment !== undefined) return new Set([cells[segment.id]?.status]);
  return new Set([...Object.values(cells), ...between.map(({ cell }) => cell)].map(({ status }) => status));
}

/** An action does not change: its words are folded once. */
const known = new WeakMap<Action, readonly string[]>();

function foldedOf(action: Action): readonly string[] {
  const texts = known.get(action) ?? [action.name, ...action.phrases].map((text) => fold(whole(text)).text);
  known.set(action, texts);
  return texts;
}

/** ｶﾞ is two characters, and one when it is wide. */
function whole(text: string): string {
  return text.normalize('NFKC');
}

/** Longer than any run of words one looks for. */
const QUERY_LIMIT = 200;
