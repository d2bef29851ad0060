import type { Other } from './message.js';
import { fill, type Phrases } from './phrases.js';
import type { Settings } from './settings.js';
import { contactLine } from './settledat.js';

/** What a person hears when no answer could be made. `reference` finds their question in the inbox. */
export function apology(reference: string, { phrases, settings }: { phrases: Phrases; settings: Settings }): Other {
  const lead = fill(phrases.failed, { reference, contact: contactLine(settings.contact, phrases) });
  return { outcome: 'other', lead, suggestions: [], notices: [] };
}
