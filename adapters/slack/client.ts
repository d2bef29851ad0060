import { type Logger, LogLevel, webApi } from '@slack/bolt';
import type { SlackSettings } from '../../src/config/slack.js';

/** How long one call may take. */
export const PATIENCE_MS = 10_000;

/**
 * Slack's Web API. A call is made once: what to do about one that failed is decided by whoever made it, who knows whether
 * it may have arrived; and one that waits for a rate limit would hold up all others.
 */
export function slackClient(
  { botToken, apiUrl }: Pick<SlackSettings, 'botToken' | 'apiUrl'>,
  fetch: typeof globalThis.fetch = globalThis.fetch,
  patienceMs = PATIENCE_MS,
): webApi.WebClient {
  return new webApi.WebClient(botToken, {
    slackApiUrl: apiUrl,
    fetch,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: patienceMs,
    logger: QUIET,
  });
}

/** What Slack's library would write itself holds words and tokens of people: only what we say of errors is logged. */
export const QUIET: Logger = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  getLevel: () => LogLevel.ERROR,
  setName() {},
};
