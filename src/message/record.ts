import { citationsOf } from './citations.js';
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
  /** Ids of the segments that a verdict, or that nothing is stated of an action, was given for. */
  readonly segment?: readonly string[];
}

export function toRecord(message: Message): MessageRecord {
  return {
    outcome: message.outcome,
    citations: citationsOf(message).map(toCitation),
    related: related(message).map(toCitation),
    text: toPlainText(message),
    ...('segments' in message ? { segment: message.segments } : {}),
  };
}

function related(message: Message): readonly Quotation[] {
  if (message.outcome === 'answered') return message.related;
  if (message.outcome !== 'not-stated' && message.outcome !== 'verdict') return [];
  return [...message.related, ...message.settledAt.map(({ quotation }) => quotation)];
}

function toCitation({ documentId, address, text }: Quotation): CitationRecord {
  return { document: documentId, address, quote: text };
}
