import type { Other } from './message.js';
import type { Phrases } from './phrases.js';
import { remark } from './remark.js';
import type { Settings } from './settings.js';

/** What a person hears when no answer could be made. `reference` finds what they sent in the inbox. */
export function apology(
  reference: string,
  view: { readonly phrases: Phrases; readonly settings: Settings },
  { asked }: { readonly asked: boolean } = { asked: true },
): Other {
  return remark(asked ? 'failed' : 'failedOther', view, { reference });
}
