import type { webApi } from '@slack/bolt';
import { SendProblem } from '../../../src/service/platform.js';
import type { Posting } from '../render/posting.js';
import { refusalOf } from './problem.js';
import type { InPrivate } from './to.js';

interface Ways {
  readonly client: webApi.WebClient;
  readonly fetch: typeof globalThis.fetch;
}

/** What an address for answers takes, of the five times that Slack allows. */
const MOST = 4;

/**
 * Says something where one person alone sees it: there where they asked, as long as Slack lets us (half an hour), else in
 * their direct messages.
 */
export async function sayPrivately(
  { client, fetch }: Ways,
  { user, responseUrl }: Pick<InPrivate, 'user' | 'responseUrl'>,
  postings: readonly Posting[],
  signal: AbortSignal,
): Promise<void> {
  if (responseUrl !== undefined && postings.length <= MOST) {
    try {
      for (const posting of postings) await respond(fetch, responseUrl, posting, signal);
      return;
    } catch (error) {
      if (!(error instanceof SendProblem) || error.kind !== 'refused') throw error;
    }
  }
  for (const posting of postings)
    await client.chat.postMessage({ channel: user, ...posting, unfurl_links: false, unfurl_media: false });
}

async function respond(fetch: Ways['fetch'], url: string, posting: Posting, signal: AbortSignal): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
    body: JSON.stringify({ response_type: 'ephemeral', replace_original: false, ...posting }),
    signal,
  });
  if (response.status === 429) throw new SendProblem('wait', 'rate limited', retryAfterMs(response));
  if (response.status >= 500) throw new SendProblem('uncertain', `HTTP ${response.status}`);
  const said = await response.text();
  if (response.ok && (said === '' || said === 'ok' || said.includes('"ok":true'))) return;
  throw response.ok || response.status === 404 || response.status === 410
    ? new SendProblem('refused', 'expired_url')
    : refusalOf(said);
}

function retryAfterMs({ headers }: Response): number {
  const seconds = Number(headers.get('retry-after'));
  return (Number.isFinite(seconds) && seconds > 0 ? seconds : 5) * 1000;
}
