import type { Action, Ruling } from '../../../src/answer/action.js';
import { TABLE } from '../../../src/message/menu.js';

export function linkToAction({ id }: Pick<Action, 'id'>): string {
  return `${TABLE}/${encodeURIComponent(id)}`;
}

/** Where the action's page says what holds there. */
export function linkToRuling(action: Pick<Action, 'id'>, ruling: Ruling): string {
  return `${linkToAction(action)}#${anchorOf(ruling)}`;
}

/** No two of a page are the same: no id of a segment holds the sign between them. */
export function anchorOf({ segments }: Pick<Ruling, 'segments'>): string {
  return `in.${segments.map(({ id }) => id).join('.')}`;
}
