import type { Action, Cell } from '../answer/action.js';
import type { Segments } from '../answer/segment.js';
import type { Silence } from '../answer/silence.js';
import type { Document } from '../law/document.js';
import type { Cited } from './citation.js';

/** Whether a provision stands in the documents of a view, as far as they go there. */
export type IsInView = (at: Cited) => boolean;

export function standsIn(documents: readonly Document[]): IsInView {
  const provisions = new Map(documents.map((document) => [document.id, document.provisions]));
  return ({ document, address }) => provisions.get(document)?.has(address) === true;
}

/** A silence that only unreadable provisions are near to would tell of them by its topic. */
export function silencesInView(silences: readonly Silence[], isInView: IsInView): Silence[] {
  return silences.flatMap((silence) => {
    const related = silence.related.filter(isInView);
    return related.length === 0 && silence.related.length > 0 ? [] : [{ ...silence, related }];
  });
}

/**
 * With a cell left out for being cited from elsewhere, an action would say of it that nothing is stated. One that is
 * stated nowhere, and only near to unreadable provisions, would tell of them by its name.
 */
export function actionsInView(actions: readonly Action[], isInView: IsInView): Action[] {
  return actions.flatMap((action) => {
    const cells = [...Object.values(action.cells), ...action.between.map(({ cell }) => cell)];
    const cited = cells.flatMap(({ cites }) => cites);
    const near = cells.flatMap(({ related }) => related);
    const isFree = cited.length === 0 && near.length === 0;
    if (!cited.every(isInView) || !(isFree || cited.length > 0 || near.some(isInView))) return [];
    const readable = (cell: Cell): Cell => ({ ...cell, related: cell.related.filter(isInView) });
    return [
      {
        ...action,
        cells: Object.fromEntries(Object.entries(action.cells).map(([segment, cell]) => [segment, readable(cell)])),
        between: action.between.map(({ segments, cell }) => ({ segments, cell: readable(cell) })),
      },
    ];
  });
}

export function segmentsInView({ all, ambiguous }: Segments, isInView: IsInView): Segments {
  return {
    all: all.map((segment) => {
      const { definedAt } = segment;
      return definedAt === undefined || isInView(definedAt) ? segment : { ...segment, definedAt: undefined };
    }),
    ambiguous,
  };
}
