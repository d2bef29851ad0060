import type { Decision } from './decision.js';

/** A question without one Japanese letter to which nothing was found: in the language of the text it might have been. */
export function knownForeign(decision: Decision, question: string): Decision {
  if (decision.kind !== 'not-stated' || /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u.test(question)) return decision;
  const { silence, action, law, reading } = decision;
  return [silence, action, law, reading].every((known) => known === undefined)
    ? { ...decision, foreign: true }
    : decision;
}
