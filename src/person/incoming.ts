import { z } from 'zod';
import type { Department } from './department.js';
import { type MaskedText, maskNumbers } from './masking.js';

/** The kinds of place in which one asks; they tell who sees the answer, and stand in the log. */
export const PLACES = ['web', 'direct', 'channel'] as const;
export type Place = (typeof PLACES)[number];

/** A question as a platform hands it in, before anything was done to its words. */
export interface Received {
  readonly platform: string;
  /** Ids with the platform's name before them: those of two platforms never meet. */
  readonly conversation: string;
  readonly person: string;
  readonly place: Place;
  /** Those of the asker, as far as whoever sees the answer shares them. */
  readonly audiences: readonly string[];
  /** Those the asker belongs to, whoever else sees the answer. */
  readonly departments: readonly Department[];
  readonly text: string;
  /** The platform keeps what was typed, and nobody but its author can delete it there. */
  readonly originalStays: boolean;
  /** The answer goes into the platform's own response, and nobody has to send it. */
  readonly answeredInside: boolean;
  /** Where the platform sends what is said; nobody else reads it. */
  readonly to: z.infer<ReturnType<typeof z.json>>;
}

/** A question as it is stored: its words are well-formed, without NUL, and masked. */
export interface Incoming extends Omit<Received, 'text'> {
  readonly text: MaskedText;
  readonly masked: boolean;
}

export function incomingFrom(received: Received): Incoming {
  const { text, found } = maskNumbers(received.text.toWellFormed().replaceAll('\0', ''));
  return { ...received, text, masked: found.length > 0 };
}

const schema = z.object({
  platform: z.string(),
  conversation: z.string(),
  person: z.string(),
  place: z.enum(PLACES),
  audiences: z.array(z.string()),
  /** Left out by earlier versions of the program. */
  departments: z.array(z.object({ name: z.string(), segments: z.array(z.string()) })).default([]),
  text: z.string().transform((text) => text as MaskedText),
  masked: z.boolean(),
  originalStays: z.boolean(),
  answeredInside: z.boolean(),
  to: z.json(),
});

/** Reads what `incomingFrom` made and the inbox kept; undefined where it is something else. */
export function readIncoming(stored: unknown): Incoming | undefined {
  return schema.safeParse(stored).data;
}
