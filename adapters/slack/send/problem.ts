import { webApi } from '@slack/bolt';
import { proxyRefusal } from '../../../src/service/outbound.js';
import { SendProblem } from '../../../src/service/platform.js';
import { isCode, isUntimedLimit, remedyFor } from '../refusal.js';

/** How long to leave Slack alone where it does not say. */
const WAIT_MS = 5000;

/** Refusals that pass, of which one does not know what was done before them. */
const PASSING = new Set([
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
  'team_added_to_org',
]);
/** Nothing has left this machine. */
const UNSENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

/** What an error of the Web API says of a message: whether it may have arrived, and whether to try again. */
export function problemOf(error: unknown): SendProblem {
  if (error instanceof SendProblem) return error;
  if (error instanceof webApi.WebAPIRateLimitedError)
    return new SendProblem('wait', 'rate limited', error.retryAfter * 1000);
  if (error instanceof webApi.WebAPIPlatformError) return refusalOf(`${error.data.error}`);
  if (error instanceof webApi.WebAPIHTTPError)
    // Slack refuses with words and status 200: a status below 500 comes from somebody in between, who passed nothing on.
    return new SendProblem(error.statusCode < 500 ? 'failed' : 'uncertain', `HTTP ${error.statusCode}`);
  const status = proxyRefusal(error);
  if (status !== undefined) return new SendProblem('failed', `proxy ${status}`);
  if (error instanceof webApi.WebAPIRequestError) {
    const code = codeOf(error.original);
    return new SendProblem(UNSENT.has(code) ? 'failed' : 'uncertain', code);
  }
  if (isUntimedLimit(error)) return new SendProblem('wait', 'rate limited', WAIT_MS);
  return new SendProblem('uncertain', error instanceof Error ? error.name : 'error');
}

export function refusalOf(code: string): SendProblem {
  if (code === 'ratelimited' || code === 'rate_limited') return new SendProblem('wait', code, WAIT_MS);
  if (!isCode(code)) return new SendProblem('uncertain', 'no answer of Slack');
  return new SendProblem(PASSING.has(code) ? 'uncertain' : 'refused', code, 0, false, remedyFor(code));
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'error';
  const { code } = ((error.cause as { code?: unknown } | undefined) ?? error) as { code?: unknown };
  return typeof code === 'string' ? code : error.name;
}
