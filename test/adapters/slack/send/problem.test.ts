import { webApi } from '@slack/bolt';
import { expect, test } from 'vitest';
import { problemOf } from '../../../../adapters/slack/send/problem.js';
import { SendProblem } from '../../../../src/service/platform.js';

const refusal = (error: string) => new webApi.WebAPIPlatformError({ ok: false, error });
const status = (code: number) => new webApi.WebAPIHTTPError(code, '', {}, ['xoxb', 'secret'].join('-'));
const request = (code: string) =>
  new webApi.WebAPIRequestError(new TypeError('fetch failed', { cause: Object.assign(new Error('no'), { code }) }));
/** As undici says it. */
const tunnel = (code: number) =>
  new webApi.WebAPIRequestError(
    new TypeError('fetch failed', { cause: new Error(`Proxy response (${code}) !== 200 when HTTP Tunneling`) }),
  );

test.each<[string, unknown, string, string]>([
  ['a rate limit', new webApi.WebAPIRateLimitedError(7), 'wait', 'rate limited'],
  ['a rate limit without a time', new Error('Retry header did not contain a valid timeout'), 'wait', 'rate limited'],
  ['a rate limit said in words', refusal('ratelimited'), 'wait', 'ratelimited'],
  ['a rate limit said in other words', refusal('rate_limited'), 'wait', 'rate_limited'],
  ['a channel that is gone', refusal('channel_not_found'), 'refused', 'channel_not_found'],
  ['a channel we are not in', refusal('not_in_channel'), 'refused', 'not_in_channel'],
  ['an archived channel', refusal('is_archived'), 'refused', 'is_archived'],
  ['a message too long', refusal('msg_too_long'), 'refused', 'msg_too_long'],
  ['blocks that Slack does not like', refusal('invalid_blocks'), 'refused', 'invalid_blocks'],
  ['a token that is revoked', refusal('token_revoked'), 'refused', 'token_revoked'],
  ['Slack’s own fault', refusal('internal_error'), 'uncertain', 'internal_error'],
  ['Slack’s own grave fault', refusal('fatal_error'), 'uncertain', 'fatal_error'],
  ['a pause of Slack’s', refusal('service_unavailable'), 'uncertain', 'service_unavailable'],
  ['a page of somebody in between', refusal('<html>sign in, U0SECRET</html>'), 'uncertain', 'no answer of Slack'],
  ['nothing in between', refusal(''), 'uncertain', 'no answer of Slack'],
  ['a server that broke', status(500), 'uncertain', 'HTTP 500'],
  ['a server that is away', status(503), 'uncertain', 'HTTP 503'],
  ['a proxy that wants to be told who we are', status(407), 'failed', 'HTTP 407'],
  ['a proxy that forbids', status(403), 'failed', 'HTTP 403'],
  ['a proxy that opens no way', tunnel(403), 'failed', 'proxy 403'],
  ['a proxy that opens no way to an answer for one', tunnel(407).original, 'failed', 'proxy 407'],
  ['nobody there', request('ECONNREFUSED'), 'failed', 'ECONNREFUSED'],
  ['no such name', request('ENOTFOUND'), 'failed', 'ENOTFOUND'],
  ['a name that cannot be looked up now', request('EAI_AGAIN'), 'failed', 'EAI_AGAIN'],
  ['a connection that broke', request('ECONNRESET'), 'uncertain', 'ECONNRESET'],
  ['a time-out', new webApi.WebAPIRequestError(new DOMException('x', 'TimeoutError')), 'uncertain', 'TimeoutError'],
  ['a time-out while reading', new DOMException('U0SECRET', 'TimeoutError'), 'uncertain', 'TimeoutError'],
  ['an error of ours', new TypeError('U0SECRET'), 'uncertain', 'TypeError'],
  ['what is no error', 'U0SECRET', 'uncertain', 'error'],
])('%s is %s', (_, error, kind, message) => {
  expect(problemOf(error)).toMatchObject({ kind, message });
});

test('a rate limit is as long as Slack says, and five seconds where it does not', () => {
  expect(problemOf(new webApi.WebAPIRateLimitedError(7)).afterMs).toBe(7000);
  expect(problemOf(refusal('ratelimited')).afterMs).toBe(5000);
});

test('what is known already stays as it is', () => {
  const problem = new SendProblem('wait', 'rate limited', 7, true);
  expect(problemOf(problem)).toBe(problem);
});
