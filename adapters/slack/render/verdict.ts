import type { KnownBlock } from '@slack/types';
import type { Point, SettledSide, SilentSide, Verdict } from '../../../src/message/message.js';
import { rowsOf } from './button.js';
import { LABELS } from './labels.js';
import { addressRun, openerOf, pointBlocks, type Quoting } from './quotation.js';
import { richText, said } from './richtext.js';

/** What holds for an action where one works, the strictest first. */
export function verdictBlocks({ sides, settledAt, contact }: Verdict, quoting: Quoting): KnownBlock[] {
  return [
    ...sides.flatMap((side) => sideBlocks(side, quoting)),
    ...settledBlocks(settledAt, quoting),
    ...richText([said([{ text: contact }])]),
  ];
}

/** The status in words, so that no colour has to be seen. */
function sideBlocks(side: SettledSide | SilentSide, quoting: Quoting): KnownBlock[] {
  const { statusName, segment, lead, condition, caution } = side;
  const inference = side.status === 'not-stated' ? undefined : side.inference;
  const points = side.status === 'not-stated' ? [] : side.points;
  return [
    ...richText([
      said(
        [{ text: `【${statusName}】${segment}`, bold: true }],
        [{ text: lead }],
        [{ text: condition ?? '' }],
        [{ text: inference ?? '' }],
      ),
    ]),
    ...points.flatMap((point) => pointBlocks(point, quoting)),
    ...richText([said([{ text: caution }])]),
  ];
}

/** A line each: the ruling above is what was asked for. */
function settledBlocks(points: readonly Point[], quoting: Quoting): KnownBlock[] {
  const { reading, place } = quoting;
  const { openOf } = LABELS[reading.language];
  return [
    ...richText([
      said(...points.map(({ line, quotation }) => [{ text: `・${line} ` }, addressRun(quotation, quoting)])),
    ]),
    ...rowsOf(points.flatMap(({ quotation }) => openerOf(quotation, reading, openOf(place(quotation))))),
  ];
}
