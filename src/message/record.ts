import type { Message, Outcome } from './message.js';
import { toPlainText } from './plain.js';
import type { Quotation } from './quotation.js';

export interface CitationRecord {
  readonly document: string;
  readonly address: string;
  readonly quote: string;
}

/** A message as data: the line `ask --jsonl` prints for a question. */
export interface MessageRecord {
  readonly outcome: Outcome;
  /** Best first; the options of a question back. */
  readonly citations: readonly CitationRecord[];
  /** Near, but not the rule. */
  readonly related: readonly CitationRecord[];
  readonly text: string;
}

export function toRecord(message: Message): MessageRecord {
  return {
    outcome: message.outcome,
    citations: citations(message).map(toCitation),
    related: related(message).map(toCitation),
    text: toPlainText(message),
  };
}

function citations(message: Message): readonly Quotation[] {
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

function related(message: Message): readonly Quotation[] {
  if (message.outcome === 'answered') return message.related;
  if (message.outcome !== 'not-stated' && message.outcome !== 'verdict') return [];
  return [...message.related, ...message.settledAt.map(({ quotation }) => quotation)];
}

function toCitation({ documentId, address, text }: Quotation): CitationRecord {
  return { document: documentId, address, quote: text };
}
