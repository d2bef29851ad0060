import { expect, test, vi } from 'vitest';
import { PlatformTrouble } from '../../../../src/service/platform.js';
import { freePort, takenPort } from '../../../port.js';
import { atFakeSlack, quiet } from '../atfake.js';
import { fails, GARBLES, hangs, limits, refuses } from '../fakeslack/reply.js';
import { FakeSlack } from '../fakeslack.js';
import { townhall } from '../town.js';
import { ASKER, dmOf } from '../workspace.js';

const OPEN = 'apps.connections.open';

test.each([
  ['invalid_auth', '知らない'],
  ['missing_scope', 'connections:write をつけた'],
  ['not_allowed_token_type', '取り違えて'],
  ['token_revoked', 'App-Level Tokens'],
  ['forbidden_team', 'Enable Socket Mode'],
  ['something_new', 'npx jobun slack doctor'],
])('a token for connections that is refused at the start with %s ends it, with what to do', async (code, words) => {
  await using slack = await FakeSlack.start();
  slack.api.always(OPEN, refuses(code));
  const refused = await townhall({ apiUrl: slack.apiUrl }).catch((error) => error);
  expect(refused).toBeInstanceOf(PlatformTrouble);
  expect(refused).toMatchObject({ code, message: expect.stringContaining(words) });
  if (code !== 'something_new') expect(refused.message).toContain('SLACK_APP_TOKEN: ');
  expect(refused.message).not.toContain('SLACK_BOT_TOKEN');
  expect(slack.calls(OPEN)).toHaveLength(1);
});

test('what passes at the start is tried again, and a refusal after it ends the start all the same', async () => {
  await using slack = await FakeSlack.start();
  slack.api.always(OPEN, refuses('internal_error'));
  const started = townhall({ apiUrl: slack.apiUrl }).catch((error) => error);
  await vi.waitFor(() => expect(slack.calls(OPEN)).toHaveLength(1), { timeout: 5000 });
  slack.api.always(OPEN, refuses('missing_scope'));
  expect(await started).toMatchObject({ code: 'missing_scope' });
}, 15_000);

test.each([
  ['a server that is away', fails(503)],
  ['a limit', limits(1)],
  ['a page of somebody in between', GARBLES],
])(
  '%s at the start is told, and tried again until Slack answers',
  async (_, reply) => {
    await using slack = await FakeSlack.start();
    slack.api.plan(OPEN, reply);
    const { errors } = await townhall({ apiUrl: slack.apiUrl });
    expect(errors).toEqual([expect.any(PlatformTrouble)]);
    expect(slack.sockets.open).toBe(1);
  },
  15_000,
);

test('a fire wall that lets no socket through is told; when it does the start ends', async () => {
  await using slack = await FakeSlack.start();
  const { socketUrl } = slack.api;
  const closed = await freePort();
  slack.api.socketUrl = () => `ws://127.0.0.1:${closed}/`;
  let isUp = false;
  const started = townhall({ apiUrl: slack.apiUrl }).finally(() => {
    isUp = true;
  });
  await vi.waitFor(() => expect(slack.calls(OPEN).length).toBeGreaterThan(1), { timeout: 8000 });
  expect(isUp).toBe(false);
  slack.api.socketUrl = socketUrl;
  const { errors } = await started;
  expect(errors[0]).toMatchObject({ message: expect.stringContaining('ネットワーク') });
  expect(slack.sockets.open).toBe(1);
}, 25_000);

test('a socket over which nothing ever comes is given up, and another one is opened', async () => {
  await using slack = await FakeSlack.start();
  const { socketUrl } = slack.api;
  const { port, giveBack } = await takenPort();
  slack.api.socketUrl = () => `ws://127.0.0.1:${port}/`;
  const started = townhall({ apiUrl: slack.apiUrl, patienceMs: 1500 });
  await vi.waitFor(() => expect(slack.calls(OPEN)).toHaveLength(1), { timeout: 5000 });
  slack.api.socketUrl = socketUrl;
  const { errors } = await started;
  expect(errors).toEqual([expect.any(PlatformTrouble)]);
  await giveBack();
}, 15_000);

test('a connection that Slack ends is opened anew, and nothing went wrong', async () => {
  const at = await atFakeSlack('socket');
  at.slack.sockets.refresh();
  await vi.waitFor(() => expect(at.slack.sockets.opened).toBe(2), { timeout: 5000 });
  expect(at.town.errors).toEqual([]);
}, 10_000);

test.each([
  ['asks where to connect to', hangs(), {}],
  // What it waits for comes long after the test is over.
  ['waits to try again', limits(60), { farewellMs: 60_000 }],
])(
  'stopped while it %s, it ends at once, and does not connect any more',
  async (_, reply, patience) => {
    const at = await atFakeSlack('socket', patience);
    at.slack.api.always(OPEN, reply);
    at.slack.sockets.drop();
    await vi.waitFor(() => expect(at.slack.calls(OPEN)).toHaveLength(2), { timeout: 8000 });
    await quiet();
    const told = at.town.errors.length;
    await at.town.slack.stop();
    expect(await at.slack.api.hanging(OPEN)).toBe(0);
    at.slack.api.always(OPEN);
    await new Promise((resolve) => setTimeout(resolve, 2500));
    expect(at.slack.calls(OPEN)).toHaveLength(2);
    expect(at.town.errors).toHaveLength(told);
  },
  15_000,
);

test('a token for connections that is revoked later ends nothing: it is said, and tried again', async () => {
  const at = await atFakeSlack('socket');
  at.slack.api.plan(OPEN, refuses('invalid_auth'));
  at.slack.sockets.drop();
  await vi.waitFor(() => expect(at.town.errors).toMatchObject([{ code: 'invalid_auth' }]), { timeout: 8000 });
  expect((at.town.errors[0] as Error).message).toContain('SLACK_APP_TOKEN');
  await vi.waitFor(() => expect(at.slack.sockets.open).toBe(1), { timeout: 14_000 });
  expect(await at.deliver(at.slack.people.says(ASKER.id, '第3条は？').happening)).toBe(true);
  expect(await at.said(dmOf(ASKER.id), 1)).toHaveLength(1);
}, 25_000);
