import { expect, onTestFinished, test } from 'vitest';
import { fails, hangs, refuses } from '../adapters/slack/fakeslack/reply.js';
import { FakeSlack } from '../adapters/slack/fakeslack.js';
import { APP } from '../adapters/slack/workspace.js';
import { takenPort } from '../port.js';
import { start } from './program.js';

const LIMIT = { timeout: 60_000 };
/** One try to connect takes so long. */
const BEFORE_GIVING_UP = { timeout: 20_000 };
const OPEN = 'apps.connections.open';
const OPENED = /^条文を開きました: (http:\S+)\/\n/;

/** The program before a Slack that answers so when it is asked where to connect to. */
async function served(reply?: ReturnType<typeof refuses>) {
  const slack = await FakeSlack.start();
  onTestFinished(() => slack[Symbol.asyncDispose]());
  if (reply !== undefined) slack.api.always(OPEN, reply);
  const tokens = { SLACK_BOT_TOKEN: APP.botToken, SLACK_APP_TOKEN: APP.appToken };
  return { slack, program: start(['serve'], { ...tokens, SLACK_API_URL: slack.apiUrl, PORT: '0' }) };
}

test('where Slack answers it is said to be connected', LIMIT, async () => {
  const { program } = await served();
  await program.says(/^条文を開きました: .*\nSlackにつながりました。\n$/);
  program.child.kill('SIGTERM');
  const { code, out } = await program.ended;
  expect(code).toBe(0);
  expect(out).not.toContain('まだつながって');
});

test(
  'while Slack is silent the pages are open and what to look at is said; then that it is connected',
  LIMIT,
  async () => {
    const { slack, program } = await served(hangs());
    const [, url = ''] = await program.says(OPENED);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    const [said] = await program.says(/^Slackに、まだつながっていません。.*\n/m);
    for (const what of ['SLACK_APP_TOKEN', 'ファイアウォール', 'npx jobun slack doctor']) expect(said).toContain(what);
    slack.api.always(OPEN);
    await program.says(/\nSlackにつながりました。\n$/);
    program.child.kill('SIGTERM');
    const { code, out } = await program.ended;
    expect(code).toBe(0);
    expect(out.match(/まだつながって/g)).toHaveLength(1);
  },
);

test('told to stop before Slack was connected, it ends with 0, and does not say that it was', LIMIT, async () => {
  const { program, slack } = await served(fails(503));
  await program.says(OPENED);
  await expect.poll(() => slack.calls(OPEN).length, { timeout: 10_000 }).toBeGreaterThan(0);
  program.child.kill('SIGTERM');
  const { code, out } = await program.ended;
  expect([code, out.split('\n').slice(1)]).toEqual([0, ['終了します。', '']]);
});

test(
  'told to stop while a fire wall swallows the socket, it ends before the socket is given up',
  BEFORE_GIVING_UP,
  async () => {
    const { port, giveBack } = await takenPort();
    onTestFinished(giveBack);
    const { program, slack } = await served();
    slack.api.socketUrl = () => `ws://127.0.0.1:${port}/`;
    await expect.poll(() => slack.calls(OPEN).length, { timeout: 10_000 }).toBeGreaterThan(0);
    program.child.kill('SIGTERM');
    expect((await program.ended).code).toBe(0);
  },
);

test('a token that may not connect ends it with 1 and what to do, and the pages close', LIMIT, async () => {
  const { program } = await served(refuses('missing_scope'));
  const [, url = ''] = await program.says(OPENED);
  const { code, err } = await program.ended;
  expect([code, err]).toEqual([
    1,
    'Slackに断られました（missing_scope）。SLACK_APP_TOKEN: connections:write がありません。アプリの「Basic Information」の「App-Level Tokens」で、connections:write をつけたトークンを作りなおしてください。\n',
  ]);
  await expect(fetch(url)).rejects.toThrow();
});
