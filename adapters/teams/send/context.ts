import type { Context } from '../render/context.js';
import type { To } from './to.js';

/** How an answer is shown where it goes; the same when it is shown there again. */
export function contextOf(
  { event: answers, language, question, askedBy, hints }: To,
  readerUrl: string | undefined,
): Context {
  const asked = question === '' ? {} : { asked: { question, by: askedBy ?? undefined } };
  return { readerUrl, language, answers, hints, presses: true, ...asked };
}
