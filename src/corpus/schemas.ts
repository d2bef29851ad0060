import { z } from 'zod';
import { BASES, STATUSES } from '../answer/action.js';
import { NO_GUIDE } from '../answer/segmentguide.js';
import { audienceSchema, PUBLIC } from '../law/frontmatter.js';
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

const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]*$/);
/** Who may know of it; everybody where nothing is said. */
const audience = audienceSchema.default([PUBLIC]);
const near = z.array(z.strictObject({ at })).default([]);

export const silencesSchema = z
  .array(
    z.strictObject({
      id,
      topic: text,
      asks: z.array(text).min(1),
      audience,
      related: near,
      mishap: z.boolean().default(false),
      offtopic: z.boolean().default(false),
    }),
  )
  .nullish();

const guideQuestion = z.strictObject({
  id,
  text,
  /** As many as a question back has. */
  options: z
    .array(
      z.strictObject({
        label: text,
        segment: text.optional(),
        next: text.optional(),
        unknown: z.literal(true).optional(),
      }),
    )
    .min(2)
    .max(4),
});
export type WrittenGuideQuestion = z.infer<typeof guideQuestion>;

export const segmentsSchema = z
  .strictObject({
    segments: z
      .array(z.strictObject({ id, name: text, names: z.array(text).default([]), definedAt: at.optional() }))
      .min(1),
    ambiguous: z.array(text).default([]),
    called: text.default(NO_GUIDE.called),
    asks: z.array(text).default([]),
    questions: z.array(guideQuestion).default([]),
  })
  .nullish();

const cell = {
  status: z.enum(STATUSES),
  condition: text.optional(),
  basis: z.enum(BASES).default('literal'),
  cites: z.array(z.strictObject({ at, quote: text })).default([]),
  related: near,
};

const cellSchema = z.strictObject(cell);
export type WrittenCell = z.infer<typeof cellSchema>;

const actionSchema = z.strictObject({
  id,
  name: text,
  phrases: z.array(text).min(1),
  cells: z.record(z.string(), cellSchema),
  between: z.array(z.strictObject({ segments: z.tuple([text, text]), ...cell })).default([]),
});
export type WrittenAction = z.infer<typeof actionSchema>;

export const actionsSchema = z.array(actionSchema).nullish();

const suggestion = z.strictObject({ question: text, audience });
const accessRules = z.array(z.strictObject({ platform: id, group: text.optional() })).min(1);

const department = z.strictObject({
  name: text,
  segment: z.union([text, z.array(text).min(1)]).transform((written) => [written].flat()),
  members: accessRules,
});
export type WrittenDepartment = z.infer<typeof department>;

export const settingsSchema = z
  .strictObject({
    contact: z
      .strictObject({ name: text, phone: text.optional(), mail: text.optional(), hours: text.optional() })
      .nullish(),
    settledAt: z.array(z.strictObject({ line: text, at })).nullish(),
    suggestions: z
      .array(z.union([text.transform((question) => ({ question, audience: [PUBLIC] })), suggestion]))
      .nullish(),
    access: z.record(id, accessRules).nullish(),
    departments: z.array(department).nullish(),
  })
  .nullish();

export const phrasesSchema = z.record(z.string(), text).nullish();
