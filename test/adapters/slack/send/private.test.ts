import { describe, expect, test, vi } from 'vitest';
import { type AtFake, atFakeSlack } from '../atfake.js';
import { fails, limits, type Reply, refuses, resets } from '../fakeslack/reply.js';
import { APP, ASKER, COLLEAGUE, dmOf, GENERAL } from '../workspace.js';
import { longCorpus, partsIn } from './asking.js';

const DM = dmOf(ASKER.id);
const POST = 'chat.postMessage';
const EXPIRED: Reply = { status: 404, body: '{"ok":false,"error":"expired_url"}' };
const TAKEN: Reply = { taken: true };

describe('for the eyes of one', () => {
  const command = (at: AtFake) => at.deliver(at.slack.people.commands(ASKER.id, '/kitei', '第3条は？', GENERAL.id));

  test.each<[string, Reply]>([
    ['expired', EXPIRED],
    ['used up', { status: 404, body: '{"ok":false,"error":"used_url"}' }],
    ['gone', { status: 410, body: '' }],
  ])('what has no way back any more, which is %s, comes by direct message', async (_, reply) => {
    const at = await atFakeSlack('http');
    at.slack.api.plan('response_url', reply);
    await command(at);
    expect(await at.said(DM, 1)).toMatchObject([{ text: expect.stringContaining('第3条') }]);
    expect(await at.said(GENERAL.id, 0)).toEqual([]);
  });

  test.each<[string, Reply]>([
    ['the connection breaks when it was taken', resets({ taken: true })],
    ['Slack breaks when it has taken it', fails(500, { taken: true })],
  ])('what came by direct message instead comes once, where %s', async (_, reply) => {
    const at = await atFakeSlack('http');
    at.slack.api.always('response_url', EXPIRED);
    at.slack.api.plan(POST, reply);
    await command(at);
    await vi.waitFor(async () => expect(await at.town.serving.store.outbox.list(['sent'], 1)).toHaveLength(1));
    expect(await at.said(DM, 1)).toHaveLength(1);
    expect(at.slack.calls(POST)).toHaveLength(1);
  });

  test('of what comes by direct message in several messages, what is missing follows', async () => {
    const at = await atFakeSlack('http', { corpus: longCorpus });
    at.slack.api.always('response_url', EXPIRED);
    at.slack.api.plan(POST, TAKEN, fails(500, { taken: true }));
    await at.deliver(at.slack.people.commands(ASKER.id, '/kitei', '第5条は？', GENERAL.id));
    expect(partsIn(await at.said(DM, 3))).toEqual([0, 1, 2]);
  });

  test('what may not be looked for comes all the same', async () => {
    const at = await atFakeSlack('http');
    at.slack.api.always('response_url', EXPIRED);
    at.slack.api.always('conversations.open', refuses('missing_scope'));
    at.slack.api.plan(POST, resets());
    await command(at);
    expect(await at.said(DM, 1)).toHaveLength(1);
  });

  test('what was asked on the page of the app comes once, where the connection breaks when it was taken', async () => {
    const at = await atFakeSlack('http');
    at.slack.api.plan(POST, resets({ taken: true }));
    const view = at.slack.town.view({ type: 'home' });
    await at.deliver(at.slack.people.presses(ASKER.id, { action_id: 'ask#1', value: '第3条は？' }, { view }));
    await vi.waitFor(async () => expect(await at.town.serving.store.outbox.list(['sent'], 1)).toHaveLength(1));
    expect(await at.said(DM, 1)).toHaveLength(1);
  });

  test('why nothing can be shown is said in the end, though at first nobody knows whether it arrived', async () => {
    const at = await atFakeSlack('http');
    at.slack.api.always(POST, refuses('not_in_channel'));
    at.slack.api.always('conversations.history', refuses('not_in_channel'));
    at.slack.api.plan('response_url', fails(500));
    const post = { type: 'message', ts: '1.000001', user: APP.bot, text: '' } as const;
    const action = { action_id: 'share', value: '第3条は？' };
    await at.deliver(at.slack.people.presses(ASKER.id, action, { channel: GENERAL.id, post }));
    await vi.waitFor(() => expect(at.slack.calls('response_url')).toHaveLength(2), { timeout: 4000 });
    await vi.waitFor(async () => expect(await at.town.serving.store.outbox.list(['sent'], 1)).toHaveLength(1));
  });

  test.each([
    ['a reply is answered in its thread', '100.000001', '100.000001'],
    ['the first post of a thread is answered beside it', undefined, undefined],
  ])('what is asked about %s', async (_, thread_ts, expected) => {
    const at = await atFakeSlack('http');
    const post = at.slack.town.post(GENERAL.id, { user: COLLEAGUE.id, text: '第3条は？' });
    const asked = { ...post, thread_ts: thread_ts ?? post.ts };
    await at.deliver(at.slack.people.choosesInMenu(ASKER.id, 'look_up_post', { channel: GENERAL.id, post: asked }));
    await vi.waitFor(() => expect(at.slack.calls('response_url')).toHaveLength(1));
    expect(at.slack.calls('response_url')[0]?.args.thread_ts).toBe(expected);
  });

  test('who says in a thread whether an answer helped is thanked in it', async () => {
    const at = await atFakeSlack('http');
    const post = at.slack.town.post(DM, { user: APP.bot, text: 'answer', thread_ts: '100.000001' });
    const action = { type: 'feedback_buttons', action_id: 'feedback', value: 'helpful slack/T0TOWN/x' };
    await at.deliver(at.slack.people.presses(ASKER.id, action, { channel: DM, post }));
    await vi.waitFor(() => expect(at.slack.calls('response_url')).toHaveLength(1));
    expect(at.slack.calls('response_url')[0]?.args).toMatchObject({
      response_type: 'ephemeral',
      thread_ts: '100.000001',
    });
  });

  test('what has to wait is said where it was asked', async () => {
    const at = await atFakeSlack('http');
    at.slack.api.plan('response_url', limits(1));
    await command(at);
    await vi.waitFor(() => expect(at.slack.calls('response_url')).toHaveLength(2), { timeout: 5000 });
    const [first, second] = at.slack.calls('response_url');
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(1000);
    expect(await at.said(DM, 0)).toEqual([]);
  });
});
