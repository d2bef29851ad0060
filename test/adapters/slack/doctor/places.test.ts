import { expect, test } from 'vitest';
import { channels } from '../../../../adapters/slack/doctor/channels.js';
import { groups } from '../../../../adapters/slack/doctor/groups.js';
import { transport } from '../../../../adapters/slack/doctor/transport.js';
import type { Rules } from '../../../../src/person/standing.js';
import { freePort } from '../../../port.js';
import { fails, GARBLES, refuses } from '../fakeslack/reply.js';
import type { Channel } from '../fakeslack/town.js';
import { APP, ASKER, DESK, GENERAL } from '../workspace.js';
import { findings, HTTP, newSlack } from './examining.js';

async function slackWith(more: Partial<Channel> = {}) {
  const slack = await newSlack();
  slack.town.channels.set('C1', { id: 'C1', name: 'rules', members: [ASKER.id, APP.bot], ...more });
  return slack;
}

test('where no channels are set, every one that the bot is invited to is right', async () => {
  const slack = await newSlack();
  expect(await findings(channels, slack)).toMatchObject([{ level: 'ok', text: expect.stringContaining('すべて') }]);
  expect(slack.api.calls).toEqual([]);
});

test.each<[string, Partial<Channel>, string, RegExp, RegExp | undefined]>([
  ['is fine', {}, 'ok', /^チャンネル「#rules」（C1）でお答えします。$/, undefined],
  ['the bot is not in', { members: [ASKER.id] }, 'error', /ボットが入っていません/, /\/invite @jobun と/],
  ['is archived', { archived: true }, 'warning', /アーカイブ/, /消してください/],
  ['is shared', { shared: 'external' }, 'warning', /ほかの組織と共有/, /共有していない/],
  ['is about to be shared', { shared: 'pending' }, 'warning', /ほかの組織と共有/, /共有していない/],
  ['is shared within the organisation', { shared: 'organisation' }, 'ok', /お答えします/, undefined],
])('an allowed channel that %s', async (_, more, level, text, remedy) => {
  const [found, ...others] = await findings(channels, await slackWith(more), { settings: { channels: ['C1'] } });
  expect(others).toEqual([]);
  expect(found).toMatchObject({ level, text: expect.stringMatching(text) });
  if (remedy === undefined) expect(found?.remedy).toBeUndefined();
  else expect(found?.remedy).toMatch(remedy);
});

test('a channel that is not there is told, and the others are looked at', async () => {
  const found = await findings(channels, await newSlack(), { settings: { channels: ['C0NONE', GENERAL.id] } });
  expect(found).toMatchObject([
    {
      level: 'error',
      text: 'チャンネル C0NONE が見つかりません。',
      remedy: expect.stringContaining('非公開のチャンネルなら'),
    },
    { level: 'ok' },
  ]);
});

test('what may not be asked is told', async () => {
  const slack = await slackWith();
  slack.api.always('conversations.info', refuses('missing_scope'));
  expect((await findings(channels, slack, { settings: { channels: ['C1'] } }))[0]).toMatchObject({
    level: 'error',
    text: 'チャンネル C1: アプリの権限が足りません。（missing_scope）',
    remedy: expect.stringContaining('manifest/slack.json'),
  });
});

test.each([
  ['api.test', GARBLES],
  ['auth.test', refuses('token_revoked')],
])('where %s fails, no channel is asked about', async (method, reply) => {
  const slack = await slackWith();
  slack.api.always(method, reply);
  const change = { settings: { channels: ['C1'] }, rules: () => STAFF };
  for (const check of [channels, groups])
    expect(await findings(check, slack, change)).toMatchObject([{ level: 'skipped' }]);
  expect(slack.calls('conversations.info')).toEqual([]);
});

const STAFF: Rules = {
  access: {
    staff: [{ platform: 'slack' }, { platform: 'web' }],
    csirt: [
      { platform: 'slack', group: 'C1' },
      { platform: 'web', group: 'security' },
    ],
  },
  departments: [{ name: '倉庫課', segments: ['a'], members: [{ platform: 'slack', group: DESK.id }] }],
};

test('channels that the corpus names are right where their members can be read', async () => {
  const slack = await slackWith({ members: Array.from({ length: 1_000 }, (_, at) => `U${at}`).concat(APP.bot) });
  expect(await findings(groups, slack, { rules: () => STAFF })).toEqual([
    { level: 'ok', text: '「csirt」のチャンネル「#rules」（C1）の参加者を読めます（1001人）。' },
    { level: 'ok', text: '「倉庫課」のチャンネル「#desk」（C0DESK）の参加者を読めます（3人）。' },
  ]);
  expect(slack.calls('conversations.members').map(({ args }) => args.limit)).toEqual(Array(3).fill('999'));
});

const csirt = (group: string): Rules => ({
  access: { csirt: [{ platform: 'slack', group }], owner: [{ platform: 'slack', group }] },
  departments: [],
});

test.each([
  ['that is not there', 'C0NONE', /^「csirt」、「owner」: チャンネル C0NONE が見つかりません。$/, /\/invite/],
  ['that is no id', '情報課', /group 「情報課」は、チャンネルのIDではありません/, /C で始まる/],
  ['of people', 'S0GROUP', /チャンネルのIDではありません/, /C で始まる/],
])('a group %s is told', async (_, group, text, remedy) => {
  const slack = await newSlack();
  expect(await findings(groups, slack, { rules: () => csirt(group) })).toMatchObject([
    { level: 'error', text: expect.stringMatching(text), remedy: expect.stringMatching(remedy) },
  ]);
});

test('a group whose members cannot be read is told, and one that is archived', async () => {
  const slack = await slackWith();
  slack.api.plan('conversations.members', refuses('not_in_channel'), fails(500));
  const rules = () => csirt('C1');
  expect(await findings(groups, slack, { rules })).toMatchObject([
    { level: 'error', text: expect.stringContaining('だれも入っていない'), remedy: expect.stringContaining('/invite') },
  ]);
  expect(await findings(groups, slack, { rules })).toMatchObject([
    { level: 'error', text: expect.stringContaining('500') },
  ]);
  const closed = await slackWith({ archived: true });
  expect(await findings(groups, closed, { rules })).toMatchObject([
    { level: 'warning', text: '「csirt」、「owner」のチャンネル「#rules」（C1）は、アーカイブされています。' },
  ]);
});

test.each<[string, Rules | undefined, string, RegExp]>([
  [
    'gives nothing to Slack',
    { access: { staff: [{ platform: 'web' }] }, departments: [] },
    'ok',
    /公開文書だけをお見せします/,
  ],
  ['names no channel', { access: { staff: [{ platform: 'slack' }] }, departments: [] }, 'ok', /ありません/],
  ['cannot be read', undefined, 'skipped', /jobun check/],
])('a corpus that %s', async (_, rules, level, text) => {
  const slack = await newSlack();
  expect(await findings(groups, slack, { rules: () => rules })).toMatchObject([
    { level, text: expect.stringMatching(text) },
  ]);
  expect(slack.api.calls).toEqual([]);
});

test('Socket Mode that can be opened is right, and is not opened', async () => {
  const slack = await newSlack();
  const found = await findings(transport, slack);
  expect(found).toMatchObject([
    { level: 'ok', text: 'SLACK_APP_TOKEN で、Socket Mode を使えます。' },
    { level: 'ok', text: 'Socket Mode のつなぐ先 127.0.0.1 に届きました。' },
  ]);
  expect(slack.sockets.open).toBe(0);
});

test.each([
  [refuses('missing_scope'), /connections:write がありません/, /App-Level Tokens/],
  [refuses('forbidden_team'), /Socket Mode でつなげません/, /Enable Socket Mode/],
  [refuses('invalid_auth'), /^SLACK_APP_TOKEN: .*知らない/, /写しなおして/],
  [{ body: JSON.stringify({ ok: true, url: 'here' }) }, /アドレスではありませんでした/, /WebSocket/],
])('an app-level token that is answered with %j is told', async (reply, text, remedy) => {
  const slack = await newSlack();
  slack.api.always('apps.connections.open', reply);
  expect(await findings(transport, slack)).toMatchObject([
    { level: 'error', text: expect.stringMatching(text), remedy: expect.stringMatching(remedy) },
  ]);
});

test('a socket that a fire wall stops is told', async () => {
  const slack = await newSlack();
  const port = await freePort();
  slack.api.socketUrl = () => `wss://127.0.0.1:${port}/link?ticket=t1cket-secret`;
  const found = await findings(transport, slack);
  expect(found[1]).toMatchObject({
    level: 'error',
    text: 'Socket Mode のつなぐ先 127.0.0.1 に届きませんでした。つながりませんでした（ECONNREFUSED）。',
    remedy: expect.stringContaining('wss-primary.slack.com'),
  });
  expect(JSON.stringify(found)).not.toContain('t1cket');
});

test('with signed requests it is told what to register, and what cannot be known', async () => {
  const slack = await newSlack();
  const hooksListen = { host: '127.0.0.1', port: 3979 };
  const found = await findings(transport, slack, { settings: { transport: HTTP }, hooksListen });
  expect(found.map(({ level }) => level)).toEqual(['ok', 'ok', 'skipped']);
  expect(found[0]?.text).toContain('http://127.0.0.1:3979/');
  expect(found[1]?.text).toContain('/slack/events をつけたもの');
  expect(slack.api.calls).toEqual([]);
});
