import { LABELS } from '../../../src/message/labels.js';
import type { Point, SettledSide, SilentSide, Verdict } from '../../../src/message/message.js';
import { rowsOf } from './action.js';
import type { Element } from './card.js';
import { addressRun, openerOf, type Piece, pointPieces, type Quoting } from './quotation.js';
import { said } from './text.js';

/** What holds for an action where one works, the strictest first. */
export function verdictPieces({ sides, settledAt, contact }: Verdict, quoting: Quoting): Piece[] {
  return [
    ...sides.flatMap((side) => sidePieces(side, quoting)),
    ...plain(settledElements(settledAt, quoting)),
    ...plain(said([{ text: contact }])),
  ];
}

export function plain(elements: readonly Element[]): Piece[] {
  return elements.map((element) => ({ element }));
}

/** The status in words, so that no colour has to be seen. */
function sidePieces(side: SettledSide | SilentSide, quoting: Quoting): Piece[] {
  const { statusName, segment, lead, condition, caution } = side;
  const inference = side.status === 'not-stated' ? undefined : side.inference;
  const points = side.status === 'not-stated' ? [] : side.points;
  const above = said(
    [{ text: `【${statusName}】${segment}`, bold: true }],
    [{ text: lead }],
    [{ text: condition ?? '' }],
    [{ text: inference ?? '' }],
  );
  return [
    ...plain(above),
    ...points.flatMap((point) => pointPieces(point, quoting)),
    ...plain(said([{ text: caution }])),
  ];
}

/** Where something is settled, a line each: what was asked for stands above, and has to be seen first. */
export function settledElements(points: readonly Point[], quoting: Quoting): Element[] {
  const { context, place } = quoting;
  const { openOf } = LABELS[context.language];
  // The line has the heading already, and a button on a telephone little room.
  const isPlain = new Set(points.map(({ quotation }) => quotation.documentId)).size === 1;
  return [
    ...said(...points.map(({ line, quotation }) => [{ text: `・${line} ` }, addressRun(quotation, quoting)])),
    ...rowsOf(
      points.flatMap(({ quotation }) =>
        openerOf(quotation, context, openOf(isPlain ? quotation.address : place(quotation))),
      ),
    ),
  ];
}
