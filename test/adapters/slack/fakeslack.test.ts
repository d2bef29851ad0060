import { webApi } from '@slack/bolt';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { QUIET } from '../../../adapters/slack/client.js';
import { BOX } from './echo.js';
import { answersAfter, fails, GARBLES, hangs, limits, type Reply, refuses, resets, STOPS } from './fakeslack/reply.js';
import { FakeSlack } from './fakeslack.js';
import { APP, ASKER, COLLEAGUE, DESK, dmOf, GENERAL, GUEST, TEAM } from './workspace.js';

const PATIENT = { timeout: 10_000 };

let slack: FakeSlack;
let client: webApi.WebClient;

beforeEach(async () => {
  slack = await FakeSlack.start();
  client = clientWith(APP.botToken);
  return () => slack[Symbol.asyncDispose]();
});

/** Tries once, and says so at once when it may not. */
function clientWith(token: string, options: webApi.WebClientOptions = {}) {
  const once = { retryConfig: { retries: 0 }, rejectRateLimitedCalls: true, timeout: 10_000 };
  return new webApi.WebClient(token, { slackApiUrl: slack.apiUrl, logger: QUIET, ...once, ...options });
}

const POST = { channel: GENERAL.id, text: '第1条' };

describe('a call', () => {
  test('is kept with its arguments, as they were given', async () => {
    const blocks = [{ type: 'divider' }];
    await client.chat.postMessage({ ...POST, blocks, unfurl_links: false });
    expect(slack.calls('chat.postMessage')).toMatchObject([
      { args: { channel: GENERAL.id, text: '第1条', blocks, unfurl_links: 'false' }, token: APP.botToken },
    ]);
  });

  test.each<[string, Reply, { name: string; [name: string]: unknown }, boolean]>([
    ['refused', refuses('token_revoked'), { name: 'WebAPIPlatformError', data: { error: 'token_revoked' } }, false],
    ['limited', limits(7), { name: 'WebAPIRateLimitedError', retryAfter: 7 }, false],
    ['limited for nobody knows how long', limits(), { name: 'Error' }, false],
    ['failed', fails(500), { name: 'WebAPIHTTPError', statusCode: 500 }, false],
    ['failed when it was done', fails(502, { taken: true }), { name: 'WebAPIHTTPError', statusCode: 502 }, true],
    ['answered by a page', GARBLES, { name: 'WebAPIPlatformError', data: { error: GARBLES.body } }, false],
    ['never answered', hangs(), { name: 'WebAPIRequestError', original: { name: 'TimeoutError' } }, false],
    ['cut off', resets(), { name: 'WebAPIRequestError', original: { cause: { code: 'ECONNRESET' } } }, false],
    ['cut off when it was done', resets({ taken: true }), { name: 'WebAPIRequestError' }, true],
    ['answered half', STOPS, { name: 'TimeoutError' }, true],
  ])('can be %s', async (_, reply, error, taken) => {
    const asking = reply.breaks === undefined ? client : clientWith(APP.botToken, { timeout: 1000 });
    slack.api.plan('chat.postMessage', reply);
    await expect(asking.chat.postMessage(POST)).rejects.toMatchObject(error);
    expect(slack.town.postsOf(GENERAL.id)).toHaveLength(taken ? 1 : 0);
    await expect(client.chat.postMessage(POST)).resolves.toMatchObject({ ok: true });
  });

  test('can be answered late', async () => {
    slack.api.plan('chat.postMessage', answersAfter(500));
    const order: (string | undefined)[] = [];
    const late = client.chat.postMessage(POST).then(({ message }) => order.push(message?.text));
    await client.auth.test().then(() => order.push('another call'));
    await late;
    expect(order).toEqual(['another call', '第1条']);
  });

  test('can be answered so until it is said otherwise', async () => {
    slack.api.always('auth.test', refuses('invalid_auth'));
    for (const _ of [1, 2]) await expect(client.auth.test()).rejects.toThrow('invalid_auth');
    slack.api.always('auth.test');
    await expect(client.auth.test()).resolves.toMatchObject({ user_id: APP.bot, team_id: TEAM });
  });

  test('with another token, or of another name, is refused', async () => {
    await expect(clientWith('other').auth.test()).rejects.toThrow('invalid_auth');
    await expect(client.apps.connections.open()).rejects.toThrow('invalid_auth');
    await expect(client.api.test()).rejects.toThrow('unknown_method');
  });

  test('is answered with what the app may do', async () => {
    slack.api.scopes = ['chat:write', 'commands'];
    expect((await client.auth.test()).response_metadata?.scopes).toEqual(['chat:write', 'commands']);
  });
});

describe('a post', () => {
  const metadata = { event_type: 'answer', event_payload: { delivery: 'd1' } };

  test('is found in its thread with its metadata by whoever asks for that', async () => {
    const { post } = slack.people.says(ASKER.id, '鍵は？');
    const channel = dmOf(ASKER.id);
    slack.api.plan('chat.postMessage', resets({ taken: true }));
    await client.chat.postMessage({ channel, text: '第1条', thread_ts: post.ts, metadata }).catch(() => {});
    const thread = { channel, ts: post.ts };
    const bare = await client.conversations.replies(thread);
    expect(bare.messages).toMatchObject([{ text: '鍵は？' }, { text: '第1条', user: APP.bot }]);
    expect(bare.messages?.[1]).not.toHaveProperty('metadata');
    const all = await client.conversations.replies({ ...thread, include_all_metadata: true });
    expect(all.messages?.[1]).toMatchObject({ metadata });
    const history = await client.conversations.history({ channel, include_all_metadata: true });
    expect(history.messages).toMatchObject([{ text: '鍵は？' }]);
    await expect(client.conversations.replies({ channel, ts: '1.000000' })).rejects.toThrow('thread_not_found');
  });

  test('is changed by whoever made it', async () => {
    const { ts = '' } = await client.chat.postMessage({ ...POST, metadata });
    await client.chat.update({ channel: GENERAL.id, ts, text: '第2条' });
    expect(slack.town.postsOf(GENERAL.id)).toMatchObject([{ text: '第2条', metadata, edited: { user: APP.bot } }]);
    const { post } = slack.people.says(ASKER.id, '鍵は？', { channel: GENERAL.id });
    const other = { channel: GENERAL.id, ts: post.ts, text: 'x' };
    await expect(client.chat.update(other)).rejects.toThrow('cant_update_message');
  });

  test('goes only where the app is, and for the eyes of one only where that one is', async () => {
    slack.town.channels.set('C0AWAY', { id: 'C0AWAY', members: [ASKER.id] });
    await expect(client.chat.postMessage({ ...POST, channel: 'C0NONE' })).rejects.toThrow('channel_not_found');
    await expect(client.chat.postMessage({ ...POST, channel: 'C0AWAY' })).rejects.toThrow('not_in_channel');
    const ephemeral = { channel: DESK.id, text: '第1条' };
    await expect(client.chat.postEphemeral({ ...ephemeral, user: GUEST.id })).rejects.toThrow('user_not_in_channel');
    await expect(client.chat.postEphemeral({ ...ephemeral, user: ASKER.id })).resolves.toMatchObject({ ok: true });
    await expect(client.chat.postMessage({ ...POST, channel: ASKER.id })).resolves.toMatchObject({
      channel: dmOf(ASKER.id),
    });
  });
});

describe('people and places', () => {
  test('a guest, somebody from elsewhere and a language can be told', async () => {
    slack.town.people.set('U0AWAY', { id: 'U0AWAY', name: 'away', team: 'T0AWAY', stranger: true, locale: 'en-US' });
    const guest = await client.users.info({ user: GUEST.id });
    expect(guest.user).toMatchObject({ is_restricted: true, team_id: TEAM, profile: { email: GUEST.email } });
    expect(guest.user).not.toHaveProperty('locale');
    const away = await client.users.info({ user: 'U0AWAY', include_locale: true });
    expect(away.user).toMatchObject({ is_restricted: false, team_id: 'T0AWAY', is_stranger: true, locale: 'en-US' });
    await expect(client.users.info({ user: 'U0NONE' })).rejects.toThrow('user_not_found');
    slack.api.scopes = ['users:read'];
    expect((await client.users.info({ user: GUEST.id })).user?.profile).not.toHaveProperty('email');
  });

  test('a shared channel, a private one and a direct message can be told', async () => {
    slack.town.channels.set('C0BOTH', { id: 'C0BOTH', members: [APP.bot], kind: 'private', shared: 'external' });
    const infoOf = async (channel: string) => (await client.conversations.info({ channel })).channel;
    expect(await infoOf('C0BOTH')).toMatchObject({ is_private: true, is_ext_shared: true, is_im: false });
    expect(await infoOf(GENERAL.id)).toMatchObject({ is_private: false, is_ext_shared: false, name: 'general' });
    expect(await infoOf(dmOf(ASKER.id))).toMatchObject({ is_im: true, user: ASKER.id });
  });

  test('members come page by page', async () => {
    const members: string[] = [];
    for await (const page of client.paginate('conversations.members', { channel: DESK.id, limit: 2 }))
      members.push(...((page as { members?: string[] }).members ?? []));
    expect(members).toEqual([ASKER.id, COLLEAGUE.id, APP.bot]);
    expect(slack.calls('conversations.members')).toHaveLength(2);
  });
});

describe('a view', () => {
  test('is opened once for a trigger, and soon', async () => {
    const open = (trigger_id: string) => client.views.open({ trigger_id, view: BOX });
    const trigger = slack.town.newTrigger();
    await open(trigger);
    await expect(open(trigger)).rejects.toThrow('exchanged_trigger_id');
    await expect(open('1.2.3')).rejects.toThrow('invalid_trigger_id');
    slack.town.triggerMs = -1;
    await expect(open(slack.town.newTrigger())).rejects.toThrow('expired_trigger_id');
  });

  test('is changed by whoever knows its last state', async () => {
    const opened = await client.views.open({ trigger_id: slack.town.newTrigger(), view: BOX });
    const { id = '', hash = '' } = opened.view ?? {};
    const { view } = await client.views.update({ view_id: id, hash, view: { ...BOX, callback_id: 'second' } });
    expect(view).toMatchObject({ id, callback_id: 'second' });
    await expect(client.views.update({ view_id: id, hash, view: BOX })).rejects.toThrow('hash_conflict');
    const home = { type: 'home' as const, blocks: [] };
    await client.views.publish({ user_id: ASKER.id, view: home });
    await expect(client.views.publish({ user_id: ASKER.id, view: home, hash: 'old' })).rejects.toThrow('hash_conflict');
    expect(slack.town.homes.get(ASKER.id)).toMatchObject(home);
  });
});

test('a session has a status that Slack knows', async () => {
  const session = { channel_id: dmOf(ASKER.id), thread_ts: '1.000000' };
  await client.agents.sessions.setStatus({ ...session, status: 'processing', title: '鍵は？' });
  await expect(client.agents.sessions.setStatus({ ...session, status: 'thinking' })).rejects.toThrow(
    'invalid_arguments',
  );
  const prompts = [{ title: '鍵', message: '鍵は？' }];
  await client.assistant.threads.setSuggestedPrompts({ channel_id: session.channel_id, prompts });
  expect(slack.calls('assistant.threads.setSuggestedPrompts')).toMatchObject([{ args: { prompts } }]);
});

test('what hangs ends with the fake', async () => {
  const other = await FakeSlack.start();
  onTestFinished(() => other[Symbol.asyncDispose]().catch(() => {}));
  other.api.plan('auth.test', hangs());
  const patient = clientWith(APP.botToken, { slackApiUrl: other.apiUrl, timeout: 0 });
  const call = patient.auth.test().catch((error) => error.name);
  await expect.poll(() => other.api.calls.length, PATIENT).toBe(1);
  expect(await other.api.hanging('auth.test')).toBe(1);
  await other[Symbol.asyncDispose]();
  expect(await call).toBe('WebAPIRequestError');
});
