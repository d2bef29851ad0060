import { expect, test } from 'vitest';
import { botToken } from '../../../../adapters/slack/doctor/bottoken.js';
import { scopes } from '../../../../adapters/slack/doctor/scopes.js';
import { tokenKinds } from '../../../../adapters/slack/doctor/tokenkinds.js';
import { readManifest } from '../../../../adapters/slack/manifest.js';
import { examine } from '../../../../src/diagnosis/check.js';
import { fails, GARBLES, limits, type Reply, refuses, resets } from '../fakeslack/reply.js';
import { APP } from '../workspace.js';
import { findings, newSlack } from './examining.js';

const SCOPES = readManifest().oauth_config.scopes.bot;

test('a token that is right says where it is at home, and as whom', async () => {
  expect(await findings(botToken, await newSlack())).toEqual([
    { level: 'ok', text: 'ワークスペース「Town」（T0TOWN）に、「jobun」として入っています。' },
  ]);
});

test.each<[Reply, string, RegExp, RegExp]>([
  [refuses('invalid_auth'), 'error', /知らない.*（invalid_auth）/, /写しなおして.*IPアドレス/],
  [refuses('token_revoked'), 'error', /取り消されています/, /入れなおし/],
  [refuses('token_expired'), 'error', /期限が切れて/, /Token Rotation/],
  [refuses('account_inactive'), 'error', /外されているか/, /入れなおし/],
  [refuses('not_allowed_token_type'), 'error', /種類が違います/, /取り違え/],
  [refuses('something_new'), 'error', /断られました（something_new）/, /docs\.slack\.dev/],
  [refuses(`<${APP.botToken}>`), 'error', /Slackの応答ではありませんでした/, /もう一度/],
  [limits(30), 'warning', /尋ねすぎ/, /1分ほど/],
  [limits(), 'warning', /尋ねすぎ/, /1分ほど/],
  [fails(503), 'error', /HTTPの状態が 503/, /もう一度/],
  [GARBLES, 'error', /Slackの応答ではありませんでした/, /途中の機械/],
  [resets(), 'error', /つながりませんでした（ECONNRESET）/, /途中の機械/],
])('a token that is answered with %j is told', async (reply, level, text, remedy) => {
  const slack = await newSlack();
  slack.api.always('auth.test', reply);
  expect(await findings(botToken, slack)).toMatchObject([
    { level, text: expect.stringMatching(text), remedy: expect.stringMatching(remedy) },
  ]);
  expect(await findings(scopes, slack)).toMatchObject([
    { level: 'skipped', text: expect.stringContaining('トークン') },
  ]);
});

test('the token of a person is none', async () => {
  const slack = await newSlack();
  slack.api.always('auth.test', { body: JSON.stringify({ ok: true, team: 'Town', user: 'asker' }) });
  expect(await findings(botToken, slack)).toMatchObject([
    { level: 'error', remedy: expect.stringContaining('Bot User OAuth Token') },
  ]);
});

test('names that a terminal would obey are shown without it', async () => {
  const slack = await newSlack();
  const body = JSON.stringify({ ok: true, team: 'T\u001b[31m\nx', team_id: 'T1', user: 'j', bot_id: 'B1' });
  slack.api.always('auth.test', { body });
  expect((await findings(botToken, slack))[0]?.text).toContain('ワークスペース「T [31m x」');
});

test('scopes as the manifest has them are right', async () => {
  expect(await findings(scopes, await newSlack())).toMatchObject([
    { level: 'ok', text: expect.stringContaining('13件') },
  ]);
});

test('each scope that is missing is told, with what goes wrong without it', async () => {
  const slack = await newSlack();
  slack.api.scopes = ['auth:none'];
  const found = await findings(scopes, slack);
  const missing = found.filter(({ level }) => level === 'error');
  expect(missing.map(({ text }) => /^権限 (\S+) がありません。.+。$/.exec(text)?.[1])).toEqual(SCOPES);
  for (const { text, remedy } of missing) {
    expect(text).not.toContain('。。');
    expect(remedy).toContain('入れなおして');
  }
  expect(found.at(-1)).toMatchObject({ level: 'warning', text: '権限 auth:none は要りません。' });
});

test('scopes that Slack says nothing of are not judged', async () => {
  const slack = await newSlack();
  slack.api.always('auth.test', { body: JSON.stringify({ ok: true, team_id: 'T1', bot_id: 'B1' }) });
  expect(await findings(scopes, slack)).toMatchObject([{ level: 'skipped' }]);
});

test('where Slack is not reached, neither is asked', async () => {
  const slack = await newSlack();
  slack.api.always('api.test', GARBLES);
  for (const check of [botToken, scopes]) expect(await findings(check, slack)).toMatchObject([{ level: 'skipped' }]);
  expect(slack.calls('auth.test')).toEqual([]);
});

const kindsOf = async (environment: NodeJS.ProcessEnv) =>
  (await examine([tokenKinds], { environment }))[0]?.findings ?? [];
/** Put together here: written out, they would look like a secret. */
const written = (kind: string) => [kind, '7', 'secret7'].join('-');

test.each([
  [{ SLACK_BOT_TOKEN: written('xoxp') }, /^SLACK_BOT_TOKEN に.*、xoxp- で/, /人のトークンです/],
  [{ SLACK_BOT_TOKEN: written('xapp') }, /^SLACK_BOT_TOKEN に.*、xapp- で/, /SLACK_APP_TOKEN に書いて/],
  [{ SLACK_APP_TOKEN: written('xoxb') }, /^SLACK_APP_TOKEN に.*、xoxb- で/, /SLACK_BOT_TOKEN に書いて/],
  [{ SLACK_SIGNING_SECRET: written('xapp') }, /^SLACK_SIGNING_SECRET/, /SLACK_APP_TOKEN に書いて/],
  [{ SLACK_BOT_TOKEN: `xoxe.${written('xoxb')}` }, /xoxe で/, /Token Rotation/],
])('a token in the wrong place is told by how it begins: %#', async (environment, text, remedy) => {
  const found = await kindsOf(environment);
  expect(found).toMatchObject([
    { level: 'error', text: expect.stringMatching(text), remedy: expect.stringMatching(remedy) },
  ]);
  expect(JSON.stringify(found)).not.toContain('secret7');
});

test('tokens in their places are right, and none at all says how to begin', async () => {
  expect(await kindsOf({ SLACK_BOT_TOKEN: written('xoxb'), SLACK_APP_TOKEN: written('xapp') })).toEqual([
    { level: 'ok', text: 'SLACK_BOT_TOKEN、SLACK_APP_TOKEN があります。' },
  ]);
  expect(await kindsOf({ SLACK_BOT_TOKEN: '' })).toMatchObject([
    { level: 'error', remedy: expect.stringContaining('README.ja.md') },
  ]);
});
