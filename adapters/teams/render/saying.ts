import type { Saying } from '../engine/engine.js';
import type { Card } from './card.js';
import { summaryOf } from './fallback.js';

/** As Bot Framework names a card, and what replaces one. */
export const CARD = 'application/vnd.microsoft.card.adaptive';

/** A card where Bot Framework takes one beside others. */
export function attachmentOf(card: Card): { readonly contentType: string; readonly content: Card } {
  return { contentType: CARD, content: card };
}

/** A message of one card. Without `text`, which Teams would show a second time, above the card. */
export function sayingOf(card: Card): Saying {
  return { type: 'message', summary: summaryOf(card.speak), attachments: [attachmentOf(card)] };
}
