import { expect, onTestFinished, test } from 'vitest';
import { readManifest } from '../../adapters/slack/manifest.js';
import { UsageError } from '../../src/cli/command.js';
import { slack } from '../../src/cli/slack.js';
import { refuses } from '../adapters/slack/fakeslack/reply.js';
import { FakeSlack } from '../adapters/slack/fakeslack.js';
import { APP, GENERAL } from '../adapters/slack/workspace.js';
import { snapshotOf } from './doctor/snapshot.js';
import { start } from './program.js';
import { run, TOWN } from './run.js';

const LIMIT = { timeout: 30_000 };

const TITLES = [
  '設定',
  'トークンの書き方',
  'Slackへの通信',
  'プロキシー',
  '時計',
  'ボットのトークン',
  '権限（スコープ）',
  'Slackからの通信',
  'お答えするチャンネル',
  '範囲・役割・課のチャンネル',
];

async function newSlack() {
  const slack = await FakeSlack.start();
  onTestFinished(() => slack[Symbol.asyncDispose]());
  const settings = { SLACK_BOT_TOKEN: APP.botToken, SLACK_APP_TOKEN: APP.appToken, SLACK_API_URL: slack.apiUrl };
  return { slack, settings };
}

test('where all is well every check says so, the end is 0, and nothing is changed', LIMIT, async () => {
  const { slack, settings } = await newSlack();
  const before = snapshotOf(TOWN);
  const { code, out, err } = await start(['slack', 'doctor'], { ...settings, SLACK_CHANNELS: GENERAL.id }).ended;
  expect([code, err]).toEqual([0, '']);
  expect([...out.matchAll(/^── (.*)$/gm)].map(([, title]) => title)).toEqual(TITLES);
  expect(out).toMatch(/\nエラー 0件、注意 0件。直さなければならないところは、見つかりませんでした。\n$/);
  const changing = /post|update|delete|open$|publish|set|rename|join/i;
  const called = new Set(slack.api.calls.map(({ method }) => method));
  expect([...called].filter((method) => changing.test(method))).toEqual(['apps.connections.open']);
  expect(snapshotOf(TOWN)).toEqual(before);
});

test('with a token that was revoked the end is 1, JSON says the same, and neither shows a secret', LIMIT, async () => {
  const { slack, settings } = await newSlack();
  slack.api.always('auth.test', refuses('token_revoked'));
  const [shown, told] = await Promise.all([
    start(['slack', 'doctor'], settings).ended,
    start(['slack', 'doctor', '--json'], settings).ended,
  ]);
  expect([shown.code, told.code]).toEqual([1, 1]);
  expect(shown.out).toMatch(
    /^エラー: SLACK_BOT_TOKEN: このトークンは取り消されています。（token_revoked）\n {4}アプリを/m,
  );
  const { errors, checks } = JSON.parse(told.out);
  expect([errors, checks.map(({ title }: { title: string }) => title)]).toEqual([1, TITLES]);
  for (const secret of [APP.botToken, APP.appToken]) expect(shown.out + told.out + shown.err).not.toContain(secret);
});

test('settings that cannot be used are told, and those that are not there', LIMIT, async () => {
  const swapped = { SLACK_BOT_TOKEN: APP.appToken, SLACK_APP_TOKEN: APP.botToken };
  const [wrong, none] = await Promise.all([
    start(['slack', 'doctor'], swapped).ended,
    start(['slack', 'doctor']).ended,
  ]);
  expect([wrong.code, none.code]).toEqual([1, 1]);
  expect(wrong.out).toContain('SLACK_BOT_TOKEN に書かれているのは、xapp- で始まるものです。');
  expect(wrong.out).toContain('SLACK_APP_TOKEN に書かれているのは、xoxb- で始まるものです。');
  for (const secret of [APP.botToken, APP.appToken]) expect(wrong.out).not.toContain(secret);
  expect(none.out).toContain('Slackは設定されていません');
  expect(none.out).not.toContain('── ボットのトークン');
});

test('the manifest is printed as it is shipped, also without settings, or for an address', LIMIT, async () => {
  const [socket, http] = await Promise.all([
    start(['slack', 'manifest'], { PORT: 'x' }).ended,
    start(['slack', 'manifest', '--url', 'https://jobun.example.jp']).ended,
  ]);
  expect([socket.code, http.code]).toEqual([0, 0]);
  expect(JSON.parse(socket.out)).toEqual(readManifest());
  expect(JSON.parse(http.out).settings).toMatchObject({
    socket_mode_enabled: false,
    interactivity: { request_url: 'https://jobun.example.jp/slack/events' },
  });
});

test.each<[readonly string[], Record<string, string | boolean>, string]>([
  [[], {}, 'doctor か manifest'],
  [['doctor', 'x'], {}, 'doctor か manifest'],
  [['doctor'], { url: 'https://x.jp' }, '--url は manifest だけ'],
  [['manifest'], { json: true }, '--json は doctor だけ'],
  [['manifest'], { url: 'http://x.jp' }, 'https で始まるアドレス'],
])('slack %j %j is refused, with the reason', async (words, options, said) => {
  const refused = run(slack, { words, options });
  await expect(refused).rejects.toThrow(UsageError);
  await expect(refused).rejects.toThrow(said);
});

test('what is refused ends with 2 and the usage', LIMIT, async () => {
  const { code, out, err } = await start(['slack', 'doctor', '--url', 'https://x.jp']).ended;
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(/^--url は manifest だけ.*\n\n使い方: jobun slack doctor\|manifest\n/);
});
