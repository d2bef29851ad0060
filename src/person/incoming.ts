import { z } from 'zod';
import type { Department } from './department.js';
import { LANGUAGES, type Language } from './language.js';
import { type MaskedText, maskContacts, maskNumbers } from './masking.js';

/** The kinds of place in which one asks; they tell who sees the answer, and stand in the log. */
export const PLACES = ['web', 'direct', 'channel'] as const;
export type Place = (typeof PLACES)[number];

/** A reason is a sentence or two; what is longer is cut. */
export const REASON_LIMIT = 500;

interface Common {
  readonly platform: string;
  /** Ids with the platform's name before them: those of two platforms never meet. */
  readonly conversation: string;
  readonly person: string;
  readonly place: Place;
  /** Those of the asker, as far as whoever sees the answer shares them. */
  readonly audiences: readonly string[];
  /** In which they are spoken to; the usual one where nothing is said of it. */
  readonly language?: Language | undefined;
  /** The platform could not say in time who it is: more may be theirs than these audiences. */
  readonly unverified?: boolean | undefined;
  /** The answer goes into the platform's own response, and nobody has to send it. */
  readonly answeredInside: boolean;
  /** Where the platform sends what is said; nobody else reads it. */
  readonly to: z.infer<ReturnType<typeof z.json>>;
}

/** A question as a platform hands it in, before anything was done to its words. */
export interface ReceivedQuestion extends Common {
  readonly kind: 'question';
  readonly text: string;
  /** Those the asker belongs to, whoever else sees the answer. */
  readonly departments: readonly Department[];
  /** The platform keeps what was typed, and nobody but its author can delete it there. */
  readonly originalStays: boolean;
  /** Asked where something may be wrong: whom to tell is said before anything else. */
  readonly contactFirst?: boolean | undefined;
  /** Key of the question of which this is the edited text: its answer takes the place of that one's. */
  readonly replaces?: string | undefined;
}

/** Whether an answer was of use to somebody, whoever had asked. */
export interface ReceivedFeedback extends Common {
  readonly kind: 'feedback';
  /** Key of the event that was answered. */
  readonly about: string;
  readonly helpful: boolean;
  readonly reason?: string | undefined;
}

/** The author of a question deleted it on the platform. */
export interface Withdrawn extends Common {
  readonly kind: 'withdrawn';
  /** Key of the question. */
  readonly about: string;
}

/** Somebody opened a conversation with us for the first time; the key says who: it is once as long as keys are kept. */
export interface Opened extends Common {
  readonly kind: 'opened';
}

/** What a platform hands in. */
export type Received = ReceivedQuestion | ReceivedFeedback | Withdrawn | Opened;

/** A question as it is stored: its words are well-formed, without NUL, and masked. */
export interface Question extends Omit<ReceivedQuestion, 'text' | 'replaces'> {
  readonly text: MaskedText;
  readonly masked: boolean;
}

/** Its reason, as stored, is without contacts as well: nobody calls back for it. */
export interface Feedback extends Omit<ReceivedFeedback, 'reason'> {
  readonly reason?: MaskedText | undefined;
}

/** What came in, as it is stored. */
export type Incoming = Question | Feedback | Withdrawn | Opened;

export function incomingFrom(received: ReceivedQuestion): Question;
export function incomingFrom(received: Received): Incoming;
export function incomingFrom(received: Received): Incoming {
  switch (received.kind) {
    case 'question': {
      const { replaces: _, ...question } = received;
      const { text, found } = maskNumbers(storable(received.text));
      return { ...question, text, masked: found.length > 0 };
    }
    case 'feedback': {
      const { reason = '', ...feedback } = received;
      const masked = maskContacts(maskNumbers(storable(reason)).text).trim();
      return masked === '' ? feedback : { ...feedback, reason: cut(masked) };
    }
    default:
      return received;
  }
}

function storable(text: string): string {
  return text.toWellFormed().replaceAll('\0', '');
}

/** After masking: half a number would not be known for one. A cut must not go through a character. */
function cut(masked: string): MaskedText {
  return masked.slice(0, REASON_LIMIT).toWellFormed() as MaskedText;
}

const common = {
  platform: z.string(),
  conversation: z.string(),
  person: z.string(),
  place: z.enum(PLACES),
  audiences: z.array(z.string()),
  /** Left out by earlier versions of the program. */
  language: z.enum(LANGUAGES).optional(),
  unverified: z.boolean().optional(),
  answeredInside: z.boolean(),
  to: z.json(),
};
const maskedText = z.string().transform((text) => text as MaskedText);

const schema = z.discriminatedUnion('kind', [
  z.object({
    ...common,
    kind: z.literal('question'),
    text: maskedText,
    /** Left out by earlier versions of the program. */
    departments: z.array(z.object({ name: z.string(), segments: z.array(z.string()) })).default([]),
    masked: z.boolean(),
    originalStays: z.boolean(),
    contactFirst: z.boolean().optional(),
  }),
  z.object({
    ...common,
    kind: z.literal('feedback'),
    about: z.string(),
    helpful: z.boolean(),
    reason: maskedText.optional(),
  }),
  z.object({ ...common, kind: z.literal('withdrawn'), about: z.string() }),
  z.object({ ...common, kind: z.literal('opened') }),
]);

/** Reads what `incomingFrom` made and the inbox kept; undefined where it is something else. */
export function readIncoming(stored: unknown): Incoming | undefined {
  // Before there were other kinds, a question did not say that it was one.
  return schema.safeParse(typeof stored === 'object' ? { kind: 'question', ...stored } : stored).data;
}
