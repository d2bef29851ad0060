import type { Message } from './message.js';
import { addressWithHeading, type Quotation } from './quotation.js';

/** Names where something stands, with its document where a message speaks of more than one. */
export type Place = (quotation: Quotation) => string;

export function placesIn(message: Message): Place {
  const documents = new Set(quotationsOf(message).map(({ documentId }) => documentId));
  if (documents.size <= 1) return addressWithHeading;
  return (quotation) => `${quotation.documentShortTitle} ${addressWithHeading(quotation)}`;
}

function quotationsOf(message: Message): readonly Quotation[] {
  const quoted = ({ quotation }: { readonly quotation: Quotation }) => quotation;
  switch (message.outcome) {
    case 'answered':
      return [...message.points.map(quoted), ...message.related, ...message.definitions.map(quoted)];
    case 'clarify':
      return message.options.flatMap(({ quotation }) => quotation ?? []);
    case 'verdict':
      return [
        ...message.sides.flatMap((side) => (side.status === 'not-stated' ? [] : side.points.map(quoted))),
        ...message.settledAt.map(quoted),
        ...message.related,
        ...message.definitions.map(quoted),
      ];
    case 'not-stated':
      return [...message.settledAt.map(quoted), ...message.related];
    case 'other':
      return [];
    default:
      return message satisfies never;
  }
}
