import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Reference } from './reference.js';

/** What is said, as Bot Framework has it: the engine adds who says it, and where. */
export interface Saying {
  readonly type: 'message' | 'typing';
  /** Markdown, unless `textFormat` says otherwise. */
  readonly text?: string;
  readonly textFormat?: 'plain';
  /** Shown in notifications and lists, where a card cannot be. */
  readonly summary?: string;
  readonly speak?: string;
  readonly attachments?: readonly { readonly contentType: string; readonly content: unknown }[];
}

/** What an invoke is answered with. */
export interface InvokeAnswer {
  readonly status: number;
  readonly body?: unknown;
}

/**
 * Takes an activity, as JSON that nobody has looked at yet, from a caller who was checked. Throws where it could not be
 * kept; gives an answer for an invoke, and undefined for everything else.
 */
export type Take = (activity: unknown) => Promise<InvokeAnswer | undefined>;

/** Everything that is needed of a library for Bot Framework. Nothing outside this folder imports one. */
export interface Engine {
  /**
   * Checks who calls, and that the body is an activity, and only then hands it on. Answers 2xx once `take` has returned,
   * 401 or 403 to whoever is not Teams, 415, 413 and 400 to what is no activity, 500 where `take` threw. Never throws.
   */
  handle(request: IncomingMessage, response: ServerResponse, take: Take): Promise<void>;
  /** Gives the id of what was said, where there is one. This and all below throw `ConnectorProblem`. */
  say(reference: Reference, saying: Saying, signal: AbortSignal): Promise<string | undefined>;
  replace(reference: Reference, id: string, saying: Saying, signal: AbortSignal): Promise<void>;
  remove(reference: Reference, id: string, signal: AbortSignal): Promise<void>;
  /** Somebody in a conversation, as JSON. */
  member(reference: Reference, user: string, signal: AbortSignal): Promise<unknown>;
  /** Somebody in a team, as JSON. */
  memberOfTeam(reference: Reference, team: string, user: string, signal: AbortSignal): Promise<unknown>;
  /** A token to speak with can be had: undefined, else what went wrong in the words of whoever refused it. */
  refusal(signal: AbortSignal): Promise<string | undefined>;
}
