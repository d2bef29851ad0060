import { z } from 'zod';

/** A repair of the printed text, as an author lists it. `printed` must stand exactly once in the words of the unit at `at`. */
const errata = z.strictObject({
  at: z.string(),
  printed: z.string().min(1),
  reads: z.string(),
  why: z.string().min(1),
});

/** A defect of the text that its owner knows of: silences the one warning of that name on that line. */
const known = z.strictObject({
  line: z.number().int().positive(),
  defect: z.string(),
  reason: z.string().min(1),
});

/** The audience that everybody is in. */
export const PUBLIC = 'public';

export type Audience = readonly string[];

const name = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]*$/);

/**
 * Who may read something, one name or several: whoever is in any of them. `public`, `staff`, or the name of a group.
 * Sorted, each once; beside `public` no other name says anything.
 */
export const audienceSchema = z.union([name, z.array(name).min(1)]).transform((written): string[] => {
  const names = typeof written === 'string' ? [written] : [...new Set(written)].sort();
  return names.includes(PUBLIC) ? [PUBLIC] : names;
});

/** A unit for fewer readers than the document: to read it, one must be allowed this and everything above it. */
const part = z.strictObject({ at: z.string().min(1), audience: audienceSchema });

/** YAML reads `edition: 2` as a number; an author means the text. */
const text = z.union([z.string(), z.number()]).transform(String).pipe(z.string().min(1));

export const frontMatterSchema = z.strictObject({
  /** Stands in links: letters, digits, hyphen, underscore. */
  id: name,
  title: text,
  /** What the bot calls the document in a sentence; the title when left out. */
  shortTitle: text.optional(),
  /** As the organisation sorts its rules: policy, standard, procedure … */
  kind: text.default('policy'),
  /** Never guessed: it must be given. */
  audience: audienceSchema,
  parts: z.array(part).default([]),
  /** As the organisation names it: a date, a version. */
  edition: text.optional(),
  source: text.optional(),
  errata: z.array(errata).default([]),
  known: z.array(known).default([]),
});

export type FrontMatter = z.infer<typeof frontMatterSchema>;
export type Erratum = FrontMatter['errata'][number];
