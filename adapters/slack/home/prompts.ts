import type { View } from '../../../src/assistant/view.js';
import { suggestionsFor } from '../../../src/message/suggestions.js';

/** Questions to begin a conversation with, the same as the greeting has: pressed, each is sent as it stands there. */
export function promptsFor({ settings, documents }: Pick<View, 'settings' | 'documents'>) {
  return suggestionsFor(settings, documents).map((question) => ({ title: question, message: question }));
}
