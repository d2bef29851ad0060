import { z } from 'zod';

/** As settings and records name us. */
export const PLATFORM = 'teams';

/** Where Teams calls us. */
export const HOOK_PATH = '/api/messages';

/** Names of what can be pressed on a card: the verb of an action, and `press` in what it carries. */
export const PRESSES = {
  /** Asks the question that it carries: it comes as a message, and its answer is one. */
  ask: 'ask',
  /** Shows a provision in place of the card. */
  provision: 'provision',
  /** Shows the answer again in its place. */
  back: 'back',
  /** Says whether the answer was of use. */
  helpful: 'helpful',
  unhelpful: 'unhelpful',
  /** Says whom to ask, in place of the card. */
  person: 'person',
} as const;

export type Press = (typeof PRESSES)[keyof typeof PRESSES];

/** Id of the only field of our cards that is typed into: why an answer was of no use. */
export const REASON = 'reason';

/** Id of the only field of our cards that is chosen from: what was chosen is the value of the press. */
export const CHOSEN = 'value';

export function provisionValue({ documentId, address }: { documentId: string; address: string }): string {
  return `${documentId} ${address}`;
}

/** The provision to open; undefined where it is nothing of ours. No id of a document has a space in it. */
export function provisionOf(value: string): { readonly documentId: string; readonly address: string } | undefined {
  const at = value.indexOf(' ');
  return at <= 0 ? undefined : { documentId: value.slice(0, at), address: value.slice(at + 1) };
}

/** Ids of what stands beside the box to write in, and in a message's menu. The manifest declares the same. */
export const EXTENSION = { search: 'searchPolicy', lookUp: 'lookUpPost' } as const;

/** Name of the one parameter of a search. */
export const QUERY = 'query';

/** What an action of ours carries; Teams adds what was typed into the card. */
export const carriedSchema = z.object({
  press: z.enum(PRESSES),
  /** Of `ask` the question; of `provision` the id of the document, a space, and the address. */
  [CHOSEN]: z.string().default(''),
  /** Key of the event that the card answers. */
  answers: z.string().default(''),
  /** Which of the cards of that answer it stands on, from 0: the one to go back to. */
  card: z.number().int().min(0).default(0),
  [REASON]: z.string().optional(),
});
export type Carried = z.infer<typeof carriedSchema>;
