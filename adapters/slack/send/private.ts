import { webApi } from '@slack/bolt';
import { SendProblem } from '../../../src/service/platform.js';
import type { Posting } from '../render/posting.js';
import { richText, said } from '../render/richtext.js';
import type { Messages } from './messages.js';
import { refusalOf } from './problem.js';
import type { InPrivate } from './to.js';

/** What an address for answers takes, of the five times that Slack allows. */
const MOST = 4;

type Where = Pick<InPrivate, 'responseUrl' | 'thread'>;

/** A sentence by itself. */
export function notice(words: string): Posting {
  return { text: words, blocks: richText([said([{ text: words }])]) };
}

/**
 * Says something where one person alone sees it: there where they asked, in the thread if it was in one, as long as Slack
 * lets us (half an hour), else in their direct messages.
 */
export async function sayPrivately(
  fetch: typeof globalThis.fetch,
  { responseUrl, thread }: Where,
  direct: Messages,
  postings: readonly Posting[],
): Promise<void> {
  if (responseUrl !== undefined && postings.length <= MOST) {
    try {
      const at = thread === undefined ? {} : { thread_ts: thread };
      for (const posting of postings) await respond(fetch, responseUrl, { ...at, ...posting }, direct.signal);
      return;
    } catch (error) {
      if (!(error instanceof SendProblem) || error.kind !== 'refused') throw error;
    }
  }
  await direct.put(postings, { standing: [] });
}

async function respond(
  fetch: typeof globalThis.fetch,
  url: string,
  posting: Posting & { readonly thread_ts?: string },
  signal: AbortSignal,
): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
    body: JSON.stringify({ response_type: 'ephemeral', replace_original: false, ...posting }),
    signal,
  }).catch((error) => {
    throw new webApi.WebAPIRequestError(error);
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
