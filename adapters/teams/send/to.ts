import { z } from 'zod';
import { LANGUAGES } from '../../../src/person/language.js';
import { referenceSchema } from '../engine/reference.js';

const schema = z.object({
  reference: referenceSchema,
  /** Nobody else sees what is said there. */
  isPersonal: z.boolean(),
  /** Key of the event that is answered. */
  event: z.string(),
  language: z.enum(LANGUAGES),
  /** What was asked, masked, where it stands nowhere else and has to be shown with the answer; else empty. */
  question: z.string(),
  /** By whom, where others see it. */
  askedBy: z.string().nullable(),
  /** Whether it has to be said that going on needs another mention. */
  hints: z.boolean(),
});

/** Where Teams is to be told something. */
export type To = z.infer<typeof schema>;

/** Reads what was kept with an event; throws where it is something else. */
export function readTo(kept: unknown): To {
  return schema.parse(kept);
}
