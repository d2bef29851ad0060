import { describe, expect, test } from 'vitest';
import { readBody } from '../../../../adapters/slack/receive/body.js';
import { readCommand, readInteraction } from '../../../../adapters/slack/receive/interaction.js';

const WHO = { team: { id: 'T1', domain: 'town' }, user: { id: 'U1', name: 'asker', team_id: 'T1' } };
const CALLED = { trigger_id: '1.2.3', response_url: 'https://hooks.example/1' };

describe('a command', () => {
  const body = { command: '/kitei', team_id: 'T1', user_id: 'U1', channel_id: 'C1', text: '鍵は？', ...CALLED };
  const read = {
    kind: 'commanded',
    command: '/kitei',
    team: 'T1',
    user: 'U1',
    channel: 'C1',
    text: '鍵は？',
    trigger: '1.2.3',
    responseUrl: 'https://hooks.example/1',
  };

  test('is read with what was typed behind it, if anything was', () => {
    expect(readBody(body)).toEqual(read);
    expect(readCommand({ ...body, text: undefined })).toEqual({ ...read, text: '' });
  });

  test.each(['command', 'team_id', 'user_id', 'channel_id', 'trigger_id', 'response_url'])(
    'without %s is none',
    (name) => {
      expect(readBody({ ...body, [name]: undefined })).toBeUndefined();
    },
  );
});

describe('something in the menu of a post', () => {
  const body = {
    type: 'message_action',
    callback_id: 'look_up_post',
    ...WHO,
    ...CALLED,
    channel: { id: 'C1', name: 'general' },
    message: { type: 'message', user: 'U2', ts: '1.1', text: '鍵は？' },
  };

  test('is read with the words of the post', () => {
    expect(readBody(body)).toEqual({
      kind: 'picked',
      shortcut: 'look_up_post',
      team: 'T1',
      user: 'U1',
      channel: 'C1',
      repliesTo: undefined,
      text: '鍵は？',
      trigger: '1.2.3',
      responseUrl: 'https://hooks.example/1',
    });
  });

  test.each([
    ['a reply', '1.0', '1.0'],
    ['the first post of a thread', '1.1', undefined],
  ])('is of %s, or is not', (_, thread_ts, repliesTo) => {
    expect(readInteraction({ ...body, message: { ...body.message, thread_ts } })).toMatchObject({ repliesTo });
  });

  test('of a post of pictures has no words', () => {
    expect(readInteraction({ ...body, message: { ts: '1.1' } })).toMatchObject({ text: '' });
  });

  test('is of the workspace of its person where none other is named', () => {
    expect(readInteraction({ ...body, team: null })).toMatchObject({ team: 'T1' });
  });
});

describe('something pressed', () => {
  const body = {
    type: 'block_actions',
    ...WHO,
    ...CALLED,
    container: { type: 'message', message_ts: '1.1', channel_id: 'C1', is_ephemeral: false },
    channel: { id: 'C1', name: 'general' },
    message: { ts: '1.1', thread_ts: '1.0', text: '' },
    actions: [{ type: 'button', action_id: 'ask#3', block_id: 'b', value: '鍵は？', action_ts: '100.2' }],
  };
  const read = {
    kind: 'pressed',
    team: 'T1',
    user: 'U1',
    press: 'ask',
    value: '鍵は？',
    trigger: '1.2.3',
    at: '100.2',
    responseUrl: 'https://hooks.example/1',
    post: { channel: 'C1', ts: '1.1', thread: '1.0', repliesTo: '1.0', isPrivate: false },
  };

  test('in a post is read with where that stands', () => {
    expect(readBody(body)).toEqual(read);
  });

  test('where one person alone sees it, which has no post to go with it, is told to be private', () => {
    const container = { ...body.container, is_ephemeral: true };
    const post = { channel: 'C1', ts: '1.1', thread: undefined, repliesTo: undefined, isPrivate: true };
    expect(readInteraction({ ...body, container, message: undefined })).toEqual({ ...read, post });
    const inThread = { ...container, thread_ts: '1.0' };
    expect(readInteraction({ ...body, container: inThread, message: undefined })).toMatchObject({
      post: { ...post, thread: '1.0', repliesTo: '1.0' },
    });
  });

  test('in a modal or on our page stands in no post', () => {
    const { channel: _, message: __, response_url: ___, ...bare } = body;
    const container = { type: 'view', view_id: 'V1' };
    expect(readInteraction({ ...bare, container })).toEqual({ ...read, responseUrl: undefined, post: undefined });
  });

  test('from a menu has the value of what was chosen, and none where nothing was', () => {
    const chosen = { type: 'overflow', action_id: 'provision', selected_option: { value: 'soko 第1条' } };
    expect(readInteraction({ ...body, actions: [chosen] })).toMatchObject({ press: 'provision', value: 'soko 第1条' });
    const none = { ...chosen, selected_option: null };
    expect(readInteraction({ ...body, actions: [none] })).toMatchObject({ value: '' });
  });

  test.each([
    ['of another app', [{ action_id: 'vote' }]],
    ['named almost like ours', [{ action_id: 'asking' }]],
    ['that is nothing', []],
  ])('%s is left alone', (_, actions) => {
    expect(readBody({ ...body, actions })).toBeUndefined();
  });
});

describe('a modal that is sent', () => {
  const values = {
    question: { question: { type: 'plain_text_input', value: '鍵は？' } },
    more: { reason: { type: 'plain_text_input', value: null }, menu: { type: 'static_select', selected_option: null } },
  };
  const view = { id: 'V1', hash: 'h1', callback_id: 'ask_box', private_metadata: 'k', state: { values } };
  const body = { type: 'view_submission', ...WHO, trigger_id: '1.2.3', view };

  test('is read with what was filled in', () => {
    expect(readBody(body)).toEqual({
      kind: 'submitted',
      team: 'T1',
      user: 'U1',
      view: 'ask_box',
      id: 'V1',
      hash: 'h1',
      kept: 'k',
      values: { question: '鍵は？', reason: '', menu: '' },
    });
  });

  test('is of the workspace that we are installed in, where it was opened from another', () => {
    const opened = { ...body, view: { ...view, app_installed_team_id: 'T2' } };
    expect(readBody(opened)).toMatchObject({ kind: 'submitted', team: 'T2' });
    const actions = [{ type: 'button', action_id: 'ask#1', value: '鍵は？' }];
    const press = { ...opened, type: 'block_actions', view: { ...opened.view, type: 'modal' }, actions };
    expect(readBody(press)).toMatchObject({ kind: 'pressed', team: 'T2' });
  });

  test('and one that is closed is left alone', () => {
    expect(readBody({ ...body, type: 'view_closed' })).toBeUndefined();
    expect(readBody({ ...body, view: { ...view, state: undefined } })).toBeUndefined();
  });
});

test.each([undefined, null, '', [], { type: 'block_suggestion', ...WHO }, { ssl_check: '1' }])(
  '%j is nothing',
  (body) => {
    expect(readBody(body)).toBeUndefined();
  },
);
