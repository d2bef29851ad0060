import type { KnownBlock } from '@slack/types';
import type { SettledSide, SilentSide, Verdict } from '../../../src/message/message.js';
import { pointBlocks, type Quoting } from './quotation.js';
import { richText, said } from './richtext.js';
import { settledBlocks } from './settled.js';

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
