import { SendProblem } from '../../../src/service/platform.js';
import { ConnectorProblem } from '../engine/problem.js';

/** How long to leave Teams alone where it does not say; and at least, whatever it says. */
const WAIT_MS = 5000;
const LEAST_WAIT_MS = 1000;

/** Nothing has left this machine. */
const UNSENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

/** Refusals that a later try may not meet: our token was not taken, or somebody wrote there at the same moment. */
const PASSING = new Set([401, 408, 412]);

/** What the connector's answer says of a message: whether it may have arrived, and whether to try again. */
export function problemOf(error: unknown): SendProblem {
  if (error instanceof SendProblem) return error;
  if (!(error instanceof ConnectorProblem)) return new SendProblem('uncertain', nameOf(error));
  const { status, code, retryAfterMs, message } = error;
  if (status === undefined) return new SendProblem(UNSENT.has(code) ? 'failed' : 'uncertain', message);
  if (status === 429) return new SendProblem('wait', message, Math.max(retryAfterMs ?? WAIT_MS, LEAST_WAIT_MS));
  if (status >= 500) return new SendProblem('uncertain', message);
  return new SendProblem(PASSING.has(status) ? 'failed' : 'refused', message);
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'error';
}
