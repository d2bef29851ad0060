import { type Action, STATUSES, type Status } from '../../../src/answer/action.js';
import { fieldOf, typed } from '../question.js';
import { fold, needleOf } from '../reader/hit.js';

/** What somebody wants to see of the table. */
export interface Filter {
  readonly query: string;
  readonly status: Status | undefined;
}

/** What is asked for and is no status leaves all of them. */
export function filterOf(fields: unknown): Filter {
  const status = fieldOf(fields, 'status');
  return {
    query: typed(fieldOf(fields, 'q')).slice(0, QUERY_LIMIT),
    status: STATUSES.find((known) => known === status),
  };
}

export function isEmpty({ query, status }: Filter): boolean {
  return query === '' && status === undefined;
}

/** Actions with each of the words, in the name or in how people ask, and with the status somewhere. */
export function kept(actions: readonly Action[], { query, status }: Filter): readonly Action[] {
  const needles = query.split(/\s+/u).map((word) => needleOf(whole(word)));
  return actions.filter((action) => {
    const texts = foldedOf(action);
    const hasWords = needles.every((needle) => texts.some((text) => text.includes(needle)));
    return hasWords && (status === undefined || statusesOf(action).has(status));
  });
}

function statusesOf({ cells, between }: Action): ReadonlySet<Status> {
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
