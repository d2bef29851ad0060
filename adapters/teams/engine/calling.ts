import { z } from 'zod';
import { deadline } from '../../../src/service/deadline.js';
import type { EngineParts } from './parts.js';
import { ConnectorProblem } from './problem.js';

/** How long one call may take: nothing that people wait for is worth more, and the next try is the outbox's. */
export const PATIENCE_MS = 10_000;

/** What a connector answered that it did not do; `undefined` for what is no answer. */
export interface Answered {
  readonly status: number;
  readonly retryAfter: string | null | undefined;
  /** As text or as what was read from it. */
  readonly body: unknown;
}
export type AnsweredIn = (error: unknown) => Answered | undefined;

/** Calls a connector once, for as long as there is patience. Throws `ConnectorProblem` and nothing else. */
export async function call<Result>(
  work: (signal: AbortSignal) => Promise<Result>,
  asked: AbortSignal,
  { patienceMs = PATIENCE_MS }: Pick<EngineParts, 'patienceMs'>,
  answeredIn: AnsweredIn,
): Promise<Result> {
  const signal = deadline(patienceMs, asked);
  try {
    return await work(signal);
  } catch (error) {
    if (error instanceof ConnectorProblem) throw error;
    if (signal.aborted) throw new ConnectorProblem(undefined, codeOf(signal.reason));
    const answered = answeredIn(error);
    if (answered === undefined) throw new ConnectorProblem(undefined, codeOf(error));
    const { status, retryAfter, body } = answered;
    throw new ConnectorProblem(status, codeIn(body) ?? `${status}`, waitIn(retryAfter, Date.now()));
  }
}

/**
 * A token to speak with. Without one nothing was said to a connector: the problem is 401 where it was refused, and 503
 * where nobody could be asked.
 */
export async function tokenOf(ask: () => Promise<string>, signal: AbortSignal): Promise<string> {
  try {
    return await inTime(ask, signal);
  } catch (error) {
    const code = codeOf(error);
    throw new ConnectorProblem(REFUSALS.test(code) ? 401 : 503, code);
  }
}

/** As OAuth calls them. */
const REFUSALS = /^(invalid|unauthorized|unsupported|access)_/;

/** Why there is no token, in the words of whoever refused it; undefined where there is one. */
export async function refusalOf(
  ask: () => Promise<string>,
  signal: AbortSignal,
  { patienceMs = PATIENCE_MS }: Pick<EngineParts, 'patienceMs'>,
): Promise<string | undefined> {
  try {
    await inTime(ask, deadline(patienceMs, signal));
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : `${error}`;
  }
}

/** For work that takes no signal: it cannot be given up, but nobody has to wait for it. */
export async function inTime<Result>(work: () => Promise<Result>, signal: AbortSignal): Promise<Result> {
  signal.throwIfAborted();
  return await Promise.race([work(), untilAborted(signal)]);
}

/** As HTTP has it: a number of seconds, or a date. */
export function waitIn(header: string | null | undefined, now: number): number | undefined {
  if (header === null || header === undefined || header.trim() === '') return undefined;
  const ms = /^\s*\d+\s*$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined;
}

const bodySchema = z.object({ error: z.object({ code: z.string().min(1) }) });

function codeIn(body: unknown): string | undefined {
  return bodySchema.safeParse(typeof body === 'string' ? jsonOf(body) : body).data?.error.code;
}

/** The innermost that an error is known by: libraries wrap what the system says. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const { code, errorCode, cause } = error as { code?: unknown; errorCode?: unknown; cause?: unknown };
  const own = [code, errorCode].find((each) => typeof each === 'string' && each !== '');
  if (typeof own === 'string' && own !== 'REQUEST_SEND_ERROR') return own;
  return cause instanceof Error ? codeOf(cause) : error.name;
}

function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }));
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
