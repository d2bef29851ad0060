import { expect, test, vi } from 'vitest';
import { type AtFake, atFakeSlack } from './atfake.js';
import { refuses } from './fakeslack/reply.js';
import { APP, ASKER, dmOf, GENERAL } from './workspace.js';

const QUESTION = '第3条は？';
const POST = { type: 'message', ts: '1.000001', user: APP.bot, text: '' } as const;

/** Presses what a private answer offers. */
function share(at: AtFake, channel = GENERAL.id) {
  return at.slack.people.presses(ASKER.id, { action_id: 'share', value: QUESTION }, { channel, post: POST });
}

test('a private answer carries its question to be shared, and shared it stands by itself, once', async () => {
  const at = await atFakeSlack('http');
  await at.deliver(at.slack.people.commands(ASKER.id, '/kitei', QUESTION, GENERAL.id));
  await vi.waitFor(() => expect(at.slack.calls('response_url')).toHaveLength(1));
  expect(JSON.stringify(at.slack.calls('response_url')[0]?.args.blocks)).toContain('"action_id":"share#');
  const press = share(at);
  await at.deliver(press);
  await at.deliver(press);
  const [shared, ...more] = await at.said(GENERAL.id, 1);
  expect(more).toEqual([]);
  expect(shared).not.toHaveProperty('thread_ts');
  expect(JSON.stringify(shared?.blocks)).toContain(QUESTION);
  expect(JSON.stringify(shared?.blocks)).not.toContain('"action_id":"share#');
});

test.each([
  ['share', POST],
  ['ask', { ...POST, thread_ts: '1.000000' }],
])('a finger that taps twice on %s is answered once, and a later press again', async (action_id, post) => {
  const at = await atFakeSlack('http');
  const press = (action_ts: number) => {
    const action = { action_id, value: QUESTION, action_ts: `${action_ts}.5` };
    return at.deliver(at.slack.people.presses(ASKER.id, action, { channel: GENERAL.id, post }));
  };
  await Promise.all([press(1004), press(1005)]);
  await press(1005);
  expect(await at.said(GENERAL.id, 1)).toHaveLength(1);
  await press(1030);
  expect(await at.said(GENERAL.id, 2)).toHaveLength(2);
});

test.each(['not_in_channel', 'channel_not_found', 'is_archived', 'restricted_action'])(
  'where Slack says %s, whoever pressed hears of it and nobody else',
  async (error) => {
    const at = await atFakeSlack('http');
    at.slack.api.plan('chat.postMessage', refuses(error));
    await at.deliver(share(at));
    await vi.waitFor(() => expect(at.slack.calls('response_url')).toHaveLength(1));
    expect(at.slack.calls('response_url')[0]?.args).toMatchObject({
      response_type: 'ephemeral',
      replace_original: false,
    });
    expect(at.slack.calls('chat.postMessage')).toHaveLength(1);
    expect(await at.town.serving.store.outbox.list(['aside'], 1)).toEqual([]);
  },
);

test('where it can be shown nowhere and the way back has ended, it is said by direct message', async () => {
  const at = await atFakeSlack('http');
  at.slack.api.plan('chat.postMessage', refuses('not_in_channel'));
  at.slack.api.plan('response_url', { status: 404, body: '{"ok":false,"error":"expired_url"}' });
  await at.deliver(share(at));
  expect(await at.said(dmOf(ASKER.id), 1)).toHaveLength(1);
  expect(await at.said(GENERAL.id, 0)).toEqual([]);
});

test('what was lost on its way to the channel is looked for there before it is posted again', async () => {
  const at = await atFakeSlack('http');
  at.slack.api.plan('chat.postMessage', { breaks: 'resets', taken: true });
  await at.deliver(share(at));
  await vi.waitFor(async () => expect(await at.town.serving.store.outbox.list(['sent'], 1)).toHaveLength(1));
  expect(await at.said(GENERAL.id, 1)).toHaveLength(1);
  expect(at.slack.calls('conversations.history')).toHaveLength(1);
});
