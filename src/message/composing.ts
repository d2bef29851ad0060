import type { Document } from '../law/document.js';
import type { Choice } from './message.js';
import type { Phrases } from './phrases.js';
import type { Settings } from './settings.js';

/** What a message is made with, besides the decision. */
export interface Composing {
  readonly documents: readonly Document[];
  readonly settings: Settings;
  readonly phrases: Phrases;
  readonly notices: readonly string[];
  /** Beside what is said of an action in a segment. */
  readonly offers?: readonly Choice[];
}

/** The documents as the bot names them in a sentence. */
export function nameOf(documents: readonly Document[], phrases: Phrases): string {
  return documents.map(({ shortTitle }) => shortTitle).join(phrases.jointNames) || phrases.noDocuments;
}
