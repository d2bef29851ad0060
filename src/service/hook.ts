import type { IncomingMessage, ServerResponse } from 'node:http';

/** A path that a chat platform calls over HTTP when something happens there. */
export interface Hook {
  /** Exactly, and without a query: `/slack/events`. */
  readonly path: string;
  /** All that it takes. Without them GET and HEAD: whatever changes something has to be declared. */
  readonly methods?: readonly string[];
  /** Has to know its caller by what the platform signs: anybody may send anything. */
  readonly handler: (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;
}
