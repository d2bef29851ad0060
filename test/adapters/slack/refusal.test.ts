import { webApi } from '@slack/bolt';
import { expect, test } from 'vitest';
import { failureFinding } from '../../../adapters/slack/doctor/failure.js';
import type { Token } from '../../../adapters/slack/refusal.js';
import { problemOf } from '../../../adapters/slack/send/problem.js';
import { explained, troubleOf } from '../../../adapters/slack/trouble.js';

const refusal = (error: string) => new webApi.WebAPIPlatformError({ ok: false, error });

test.each<[Token, string]>([
  ['SLACK_BOT_TOKEN', 'invalid_auth'],
  ['SLACK_BOT_TOKEN', 'not_authed'],
  ['SLACK_BOT_TOKEN', 'missing_scope'],
  ['SLACK_BOT_TOKEN', 'team_access_not_granted'],
  ['SLACK_APP_TOKEN', 'invalid_auth'],
  ['SLACK_APP_TOKEN', 'token_revoked'],
  ['SLACK_APP_TOKEN', 'missing_scope'],
  ['SLACK_APP_TOKEN', 'forbidden_team'],
])('of %s, %s has the same remedy at the start, in the log and in the doctor', (token, code) => {
  const { remedy, text } = failureFinding(token, refusal(code), token);
  expect(remedy).toMatch(/。$/);
  expect(text).toContain(`（${code}）`);
  const trouble = troubleOf(refusal(code), token);
  expect(trouble).toMatchObject({ code, message: expect.stringContaining(`${token}: `) });
  expect(trouble.message.endsWith(`${remedy}`)).toBe(true);
  if (token === 'SLACK_BOT_TOKEN') expect(problemOf(refusal(code)).advice).toContain(remedy);
});

test.each([
  new webApi.WebAPIRateLimitedError(7),
  new Error('Retry header did not contain a valid timeout'),
  refusal('ratelimited'),
])('a limit is one for all who tell of it: %s', (limit) => {
  expect(problemOf(limit).kind).toBe('wait');
  expect(failureFinding('SLACK_BOT_TOKEN', limit)).toMatchObject({
    level: 'warning',
    text: expect.stringContaining('尋ねすぎ'),
  });
  expect(troubleOf(limit).message).toContain('尋ねすぎ');
});

test('a page of somebody in between is never repeated', () => {
  const page = refusal('<html>U0SECRET</html>');
  for (const said of [troubleOf(page).message, JSON.stringify(failureFinding('x', page)), `${explained(page)}`])
    expect(said).not.toContain('U0SECRET');
});
