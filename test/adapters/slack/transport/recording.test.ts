import { describe, expect, test, vi } from 'vitest';
import { type AtFake, atFakeSlack, quiet } from '../atfake.js';
import { hangs } from '../fakeslack/reply.js';
import { TRANSPORTS } from '../town.js';
import { APP, ASKER, dmOf, GENERAL, MENTION, TEAM } from '../workspace.js';

const DM = dmOf(ASKER.id);

function recorded({ town }: AtFake): number {
  return town.serving.observed.received.mock.calls.filter(([, result]) => result === 'recorded').length;
}

describe.each(TRANSPORTS)('over %s', (transport) => {
  test('what could not be recorded is not acknowledged, and is answered once when it comes again', async () => {
    const at = await atFakeSlack(transport);
    const { happening } = at.slack.people.says(ASKER.id, '第3条は？');
    const full = new Error('disk full');
    vi.spyOn(at.town.serving.service, 'receive').mockRejectedValueOnce(full);
    expect(await at.deliver(happening)).toBe(false);
    expect(at.town.errors).toEqual([full]);
    await quiet();
    expect(await at.said(DM, 0)).toEqual([]);
    expect(await at.deliver(happening, { retry: 1 })).toBe(true);
    expect(await at.deliver(happening, { retry: 2 })).toBe(true);
    expect(await at.said(DM, 1)).toHaveLength(1);
  });

  test.each(['a command', 'a press'])('%s that could not be recorded is not acknowledged either', async (what) => {
    const at = await atFakeSlack(transport);
    const happening =
      what === 'a command'
        ? at.slack.people.commands(ASKER.id, '/kitei', '第3条は？')
        : at.slack.people.presses(
            ASKER.id,
            { action_id: 'ask#1', value: '第3条は？' },
            { channel: DM, post: at.slack.people.says(ASKER.id, '鍵は？').post },
          );
    vi.spyOn(at.town.serving.service, 'receive').mockRejectedValueOnce(new Error('disk full'));
    expect(await at.deliver(happening)).toBe(false);
    expect(recorded(at)).toBe(0);
  });

  test('the two events of one post that names us are one question', async () => {
    const at = await atFakeSlack(transport);
    const { post, happenings } = at.slack.people.mentions(ASKER.id, '第3条は？', { channel: GENERAL.id });
    for (const happening of happenings) expect(await at.deliver(happening)).toBe(true);
    expect(await Promise.all(happenings.map((happening) => at.deliver(happening, { retry: 1 })))).toEqual([true, true]);
    expect(await at.said(GENERAL.id, 1)).toMatchObject([{ thread_ts: post.ts }]);
    expect(recorded(at)).toBe(1);
  });

  test('a command that comes twice is answered once', async () => {
    const at = await atFakeSlack(transport);
    const command = at.slack.people.commands(ASKER.id, '/kitei', '第3条は？', GENERAL.id);
    expect([await at.deliver(command), await at.deliver(command)]).toEqual([true, true]);
    await vi.waitFor(() => expect(at.slack.calls('response_url')).toHaveLength(1));
    await quiet();
    expect(at.slack.calls('response_url')).toMatchObject([
      { args: { response_type: 'ephemeral', text: expect.stringContaining('第3条') } },
    ]);
    expect(at.slack.calls('chat.postMessage')).toEqual([]);
  });

  test('a press that comes twice is answered once', async () => {
    const at = await atFakeSlack(transport);
    const { post } = at.slack.people.says(ASKER.id, '鍵は？');
    const action = { action_id: 'ask#1', value: '第3条は？' };
    const press = at.slack.people.presses(ASKER.id, action, { channel: DM, post });
    expect(await Promise.all([at.deliver(press), at.deliver(press)])).toEqual([true, true]);
    expect(await at.said(DM, 1)).toMatchObject([{ thread_ts: post.ts, text: expect.stringContaining('第3条') }]);
  });

  test('what is not for us is acknowledged, and not recorded', async () => {
    const at = await atFakeSlack(transport);
    const { people, town } = at.slack;
    const { post, happening } = people.says(ASKER.id, '鍵を貸していい？', { channel: GENERAL.id });
    const gone = { type: 'message', subtype: 'message_deleted', channel: GENERAL.id, channel_type: 'channel' };
    const theirs = [
      happening,
      people.changes(GENERAL.id, post, '第3条は？'),
      people.event({ ...gone, previous_message: post, ts: town.newTs() }),
      people.says(ASKER.id, '第4条は？', { channel: GENERAL.id, thread: post.ts }).happening,
      people.says(APP.bot, `${MENTION} 第3条は？`, { channel: GENERAL.id }).happening,
      people.says(ASKER.id, `${MENTION} 第3条は？`, { channel: GENERAL.id, more: { bot_id: 'B1' } }).happening,
    ];
    for (const each of theirs) expect(await at.deliver(each)).toBe(true);
    // Nor is whoever talks among others looked up.
    expect(at.slack.calls('users.info')).toEqual([]);
    for (const each of [
      people.event({ type: 'reaction_added', user: ASKER.id, reaction: 'key', item: {} }),
      people.event({ type: 'something_new' }),
      people.commands(ASKER.id, '/other', '第3条は？'),
      people.commands(ASKER.id, '/kitei', '  '),
      people.presses(ASKER.id, { action_id: 'theirs', value: '1' }, { channel: GENERAL.id, post }),
    ])
      expect(await at.deliver(each)).toBe(true);
    await quiet();
    expect(at.town.serving.observed.received).not.toHaveBeenCalled();
    expect(at.slack.calls('chat.postMessage')).toEqual([]);
    expect(at.town.errors).toEqual([]);
  });

  test('what nobody listens to is acknowledged at once, kept nowhere, and told of once by its kind', async () => {
    const at = await atFakeSlack(transport);
    const { people, town } = at.slack;
    const { post } = people.says(ASKER.id, '鍵は？', { channel: GENERAL.id });
    const who = { team: { id: TEAM }, user: { id: ASKER.id }, trigger_id: '1.2.3', token: 'token' };
    const view = town.view({ type: 'modal', callback_id: 'ask_box' });
    const of = (payload: object) => ({ kind: 'interactive' as const, payload: { ...who, ...payload } });
    for (const each of [
      people.closes(ASKER.id, view),
      people.closes(ASKER.id, view),
      people.choosesInMenu(ASKER.id, 'of_another_version', { channel: GENERAL.id, post }),
      of({ type: 'block_suggestion', action_id: 'x', block_id: 'b', value: '合言葉' }),
      of({ type: 'interactive_message', callback_id: 'x', actions: [{ name: 'x', value: '合言葉' }] }),
      of({ type: 'workflow_step_edit', callback_id: 'x', workflow_step: {} }),
      of({ type: 'dialog_submission', callback_id: 'x', submission: { said: '合言葉' } }),
      of({ type: '合言葉' }),
    ])
      expect(await at.deliver(each)).toBe(true);
    await quiet();
    expect(at.town.ignored).toEqual([
      'view_closed',
      'message_action',
      'block_suggestion',
      'interactive_message',
      'workflow_step_edit',
      'dialog_submission',
      'unknown',
    ]);
    expect(at.town.serving.observed.received).not.toHaveBeenCalled();
    expect(at.slack.calls('users.info')).toEqual([]);
    expect(at.town.errors).toEqual([]);
  });

  test('who asks is not known in time, and it is acknowledged in time all the same', async () => {
    const at = await atFakeSlack(transport);
    at.slack.api.always('users.info', hangs());
    expect(await acknowledgedLate(at, at.slack.people.says(ASKER.id, '第3条は？').happening)).toBe(true);
    expect(await at.slack.api.hanging('users.info')).toBe(1);
    expect(await at.said(DM, 1)).toHaveLength(1);
  });
});

async function acknowledgedLate(at: AtFake, happening: Parameters<AtFake['deliver']>[0]): Promise<boolean> {
  if (at.url !== '') return await at.deliver(happening);
  return (await at.slack.sockets.send(happening).acknowledged(3000)) !== undefined;
}

test('what is in no form that anybody knows breaks nothing over a socket', async () => {
  const at = await atFakeSlack('socket');
  expect(await at.deliver({ kind: 'interactive', payload: {} })).toBe(true);
  expect(await at.deliver(at.slack.people.says(ASKER.id, '第3条は？').happening)).toBe(true);
  expect(await at.said(DM, 1)).toHaveLength(1);
});
