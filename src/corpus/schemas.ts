import { z } from 'zod';
import { RELATIONS } from '../search/lexicon.js';

/** An address in a corpus file: 「第3条第1号」, or with the document's id before it: 「kitei 第3条第1号」. */
const at = z.string().min(1);
const text = z.string().min(1);

export const lexiconSchema = z
  .array(
    z.strictObject({
      says: z.array(text).min(1),
      means: z.array(text).min(1),
      kind: z.enum(RELATIONS).default('same'),
      weight: z.number().gt(0).lte(1).default(1),
    }),
  )
  .nullish();

export const silencesSchema = z
  .array(
    z.strictObject({
      id: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]*$/),
      topic: text,
      asks: z.array(text).min(1),
      related: z.array(z.strictObject({ at })).default([]),
      mishap: z.boolean().default(false),
      offtopic: z.boolean().default(false),
    }),
  )
  .nullish();

export const settingsSchema = z
  .strictObject({
    contact: z
      .strictObject({ name: text, phone: text.optional(), mail: text.optional(), hours: text.optional() })
      .nullish(),
    settledAt: z.array(z.strictObject({ line: text, at })).nullish(),
    suggestions: z.array(text).nullish(),
  })
  .nullish();

export const phrasesSchema = z.record(z.string(), text).nullish();
