import { z } from 'zod';
import { LANGUAGES } from '../../../src/person/language.js';

const common = {
  channel: z.string(),
  user: z.string(),
  /** Key of the event that is answered. */
  event: z.string(),
  language: z.enum(LANGUAGES),
  /** What was asked, masked: for the title of a conversation, and to share it. */
  question: z.string(),
};

const schema = z.discriminatedUnion('kind', [
  z.object({
    ...common,
    kind: z.literal('thread'),
    isDirect: z.boolean(),
    /** Left out where it stands by itself. */
    thread: z.string().optional(),
    /** Whether the question has to be shown with it, since it stands nowhere else. */
    showsQuestion: z.boolean(),
    /** Where to say that it could not be put there. */
    responseUrl: z.string().optional(),
  }),
  z.object({
    ...common,
    kind: z.literal('private'),
    /** Of which something was pressed or picked in a reply. */
    thread: z.string().optional(),
    responseUrl: z.string().optional(),
  }),
]);

/** Where Slack is to be told something: where others may see it, or where one person alone does. */
export type To = z.infer<typeof schema>;
export type InThread = Extract<To, { kind: 'thread' }>;
export type InPrivate = Extract<To, { kind: 'private' }>;

/** Reads what was kept with an event; throws where it is something else. */
export function readTo(kept: unknown): To {
  return schema.parse(kept);
}
