import { expect, test } from 'vitest';
import { ConnectorProblem } from '../../../../adapters/teams/engine/problem.js';
import { problemOf } from '../../../../adapters/teams/send/problem.js';
import { SendProblem } from '../../../../src/service/platform.js';

test.each<[string, unknown, string, string]>([
  ['a rate limit', new ConnectorProblem(429, 'TooManyRequests', 7000), 'wait', '429 TooManyRequests'],
  ['a message that somebody wrote at the same moment', new ConnectorProblem(412, '412'), 'failed', '412 412'],
  ['a token that is not taken', new ConnectorProblem(401, 'Unauthorized'), 'failed', '401 Unauthorized'],
  ['a request that came too slowly', new ConnectorProblem(408, '408'), 'failed', '408 408'],
  ['nobody there', new ConnectorProblem(undefined, 'ECONNREFUSED'), 'failed', 'no answer ECONNREFUSED'],
  ['no such name', new ConnectorProblem(undefined, 'ENOTFOUND'), 'failed', 'no answer ENOTFOUND'],
  ['a place we are not in', new ConnectorProblem(403, 'BotNotInConversationRoster'), 'refused', '403 BotNotIn'],
  ['a place that is gone', new ConnectorProblem(404, 'ConversationNotFound'), 'refused', '404 ConversationNotFound'],
  ['a message too long', new ConnectorProblem(413, 'MessageSizeTooBig'), 'refused', '413 MessageSizeTooBig'],
  ['what Teams does not understand', new ConnectorProblem(400, 'BadSyntax'), 'refused', '400 BadSyntax'],
  ['Teams’ own fault', new ConnectorProblem(500, 'ServiceError'), 'uncertain', '500 ServiceError'],
  ['a gateway that broke', new ConnectorProblem(502, '502'), 'uncertain', '502 502'],
  ['a gateway that waited', new ConnectorProblem(504, '504'), 'uncertain', '504 504'],
  ['a connection that broke', new ConnectorProblem(undefined, 'ECONNRESET'), 'uncertain', 'no answer ECONNRESET'],
  ['a time-out', new ConnectorProblem(undefined, 'TimeoutError'), 'uncertain', 'no answer TimeoutError'],
  ['an error of ours', new TypeError('words of somebody'), 'uncertain', 'TypeError'],
  ['what is no error', 'words of somebody', 'uncertain', 'error'],
])('%s is %s', (_, error, kind, message) => {
  expect(problemOf(error)).toMatchObject({ kind, message: expect.stringContaining(message) });
  expect(problemOf(error).message).not.toContain('words');
});

test.each([
  [7000, 7000],
  [undefined, 5000],
  [0, 1000],
])('a rate limit of %s ms is waited for %s ms', (retryAfterMs, afterMs) => {
  expect(problemOf(new ConnectorProblem(429, '429', retryAfterMs)).afterMs).toBe(afterMs);
});

test('what is known already stays as it is', () => {
  const problem = new SendProblem('wait', 'rate limited', 7, true);
  expect(problemOf(problem)).toBe(problem);
});
