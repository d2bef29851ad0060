import type { Other } from './message.js';
import { fill, type PhraseName, type Phrases } from './phrases.js';
import type { Settings } from './settings.js';
import { contactLine } from './settledat.js';

/** A sentence of the bot's own about what somebody did, with nothing to go on from. */
export function remark(
  name: PhraseName,
  { phrases, settings }: { readonly phrases: Phrases; readonly settings: Settings },
  values: Readonly<Record<string, string>> = {},
): Other {
  const lead = fill(phrases[name], { ...values, contact: contactLine(settings.contact, phrases) });
  return { outcome: 'other', lead, suggestions: [], notices: [] };
}
