import type { Message } from './message.js';
import type { Quotation } from './quotation.js';

/** What a message quotes as its answer, best first; the options of a question back. Not what is only near. */
export function citationsOf(message: Message): readonly Quotation[] {
  switch (message.outcome) {
    case 'answered':
      return message.points.map(({ quotation }) => quotation);
    case 'verdict':
      return message.sides.flatMap((side) => ('points' in side ? side.points : [])).map(({ quotation }) => quotation);
    case 'clarify':
      return message.options.flatMap(({ quotation }) => quotation ?? []);
    default:
      return [];
  }
}
