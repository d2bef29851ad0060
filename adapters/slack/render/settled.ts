import type { KnownBlock } from '@slack/types';
import type { Point } from '../../../src/message/message.js';
import { rowsOf } from './button.js';
import { LABELS } from './labels.js';
import { addressRun, openerOf, type Quoting } from './quotation.js';
import { richText, said } from './richtext.js';

/** Where something is settled, a line each: what was asked for stands above, and has to be seen first. */
export function settledBlocks(points: readonly Point[], quoting: Quoting): KnownBlock[] {
  const { reading, place } = quoting;
  const { openOf } = LABELS[reading.language];
  // The line has the heading already, and a button on a telephone little room.
  const isPlain = new Set(points.map(({ quotation }) => quotation.documentId)).size === 1;
  return [
    ...richText([
      said(...points.map(({ line, quotation }) => [{ text: `・${line} ` }, addressRun(quotation, quoting)])),
    ]),
    ...rowsOf(
      points.flatMap(({ quotation }) =>
        openerOf(quotation, reading, openOf(isPlain ? quotation.address : place(quotation))),
      ),
    ),
  ];
}
