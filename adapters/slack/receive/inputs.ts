import { REASON_LIMIT } from '../../../src/person/incoming.js';
import { QUESTION_LIMIT } from '../../../src/search/text.js';
import { VIEWS } from '../names.js';
import type { Submitted } from './happening.js';

/** Names of what is typed into a modal; block and action id are both this. */
export const INPUTS = { question: 'question', reason: 'reason' } as const;

/** What was typed and is not taken, and how much there may be: the modal stays open, with every word in it. */
export function tooLong({ view, values }: Submitted): { readonly input: string; readonly most: number } | undefined {
  const limits = {
    [VIEWS.ask]: [INPUTS.question, QUESTION_LIMIT],
    [VIEWS.reason]: [INPUTS.reason, REASON_LIMIT],
  } as const;
  const [input, most] = limits[view as keyof typeof limits] ?? [];
  if (input === undefined || most === undefined) return undefined;
  return (values[input] ?? '').length > most ? { input, most } : undefined;
}
