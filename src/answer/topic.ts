import { z } from 'zod';
import type { Decision } from './decision.js';
import type { Found } from './found.js';

/** What a conversation was last about: all that is kept of it. */
export interface Topic {
  /** Whole, also where it was asked as the rest of another. */
  readonly question: string;
  /** Whether it was taken for a question whether something may be done. */
  readonly ofAction: boolean;
  /** Whether it was offered here to tell one's own segment. */
  readonly offered?: boolean | undefined;
  /** The provision that was shown first. */
  readonly at?: { readonly document: string; readonly address: string } | undefined;
}

/** As a conversation keeps it. */
export interface KeptTopic extends Topic {
  /** When its question came in; milliseconds since 1970. */
  readonly askedAt: number;
}

/** Who comes back after lunch, or the next day, may mean anything. */
const FRESH_MS = 60 * 60 * 1000;

/** Whether it is too long ago to be gone on from. */
export function isPast({ askedAt }: KeptTopic, now: number): boolean {
  return now - askedAt > FRESH_MS;
}

/** After a question. Small talk and what could not be read are none: thanks end no subject. Nor is what was asked back. */
export function topicOf(question: string, decision: Decision, before: Topic | undefined): Topic {
  if ((decision.kind === 'talk' || decision.kind === 'long-ago') && before !== undefined) return before;
  const shown = firstShown(decision);
  const at = shown === undefined ? {} : { at: { document: shown.document.id, address: shown.provision.address } };
  const offered = before?.offered === true ? { offered: true } : {};
  return { question, ofAction: isOfAction(decision), ...offered, ...at };
}

const OF_ACTION: ReadonlySet<Decision['kind']> = new Set(['verdict', 'which-segment', 'which-action', 'every-action']);

function isOfAction(decision: Decision): boolean {
  if (decision.kind === 'not-stated') return decision.action !== undefined;
  return OF_ACTION.has(decision.kind);
}

function firstShown(decision: Decision): Found | undefined {
  if (decision.kind === 'answer') return decision.provisions[0];
  // An address that led nowhere: what it reached. Of several options nobody has chosen one.
  return decision.kind === 'not-stated' && decision.reading !== undefined ? decision.related[0] : undefined;
}

const schema = z.object({
  question: z.string(),
  ofAction: z.boolean(),
  offered: z.boolean().optional(),
  at: z.object({ document: z.string(), address: z.string() }).optional(),
  // Kept before the time was: nobody knows how long ago.
  askedAt: z.number().default(0),
});

/** Reads what a conversation kept; undefined where it is new, or another version of the program kept something else. */
export function readTopic(kept: unknown): KeptTopic | undefined {
  return schema.safeParse(kept).data;
}
