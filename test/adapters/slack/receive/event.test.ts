import { describe, expect, test } from 'vitest';
import { readEvent } from '../../../../adapters/slack/receive/event.js';

const POST = { type: 'message', user: 'U1', text: '鍵は？', ts: '1.1', channel: 'C1', channel_type: 'channel' };
const SAID = {
  kind: 'said',
  team: 'T1',
  user: 'U1',
  channel: 'C1',
  isDirect: false,
  text: '鍵は？',
  ts: '1.1',
  thread: undefined,
  edited: undefined,
};
const DELETED = {
  kind: 'deleted',
  team: 'T1',
  user: 'U1',
  channel: 'C1',
  isDirect: false,
  ts: '1.1',
  thread: undefined,
};

function read(event: unknown) {
  return readEvent({ type: 'event_callback', team_id: 'T1', event_id: 'Ev1', event });
}

describe('a post', () => {
  test.each([
    ['in a channel', {}, {}],
    ['in a direct message', { channel: 'D1', channel_type: 'im' }, { channel: 'D1', isDirect: true }],
    ['among several', { channel: 'G1', channel_type: 'mpim' }, { channel: 'G1' }],
    ['in a private channel', { channel: 'C1', channel_type: 'group' }, {}],
    ['in a thread', { thread_ts: '1.0' }, { thread: '1.0' }],
    ['in a thread, shown in the channel too', { thread_ts: '1.0', subtype: 'thread_broadcast' }, { thread: '1.0' }],
    ['with a file', { subtype: 'file_share', files: [{ id: 'F1' }] }, {}],
    ['of nothing but a file', { subtype: 'file_share', text: undefined }, { text: '' }],
    ['that names us', { type: 'app_mention', channel_type: undefined }, {}],
    ['that names us since it was edited', { type: 'app_mention', edited: { ts: '2.1' } }, { edited: '2.1' }],
    [
      'that names us in a direct message',
      { type: 'app_mention', channel: 'D1', channel_type: undefined },
      { channel: 'D1', isDirect: true },
    ],
  ])('%s is read', (_, event, said) => {
    expect(read({ ...POST, ...event })).toEqual({ ...SAID, ...said });
  });

  test.each([
    ['of a bot', { bot_id: 'B1' }],
    ['of a bot that names us', { type: 'app_mention', bot_id: 'B1' }],
    ['of a bot of the old kind', { subtype: 'bot_message', user: undefined, bot_id: 'B1' }],
    ['that tells who joined', { subtype: 'channel_join' }],
    ['that tells of a new topic', { subtype: 'channel_topic' }],
    ['of Slackbot', { subtype: 'slackbot_response', user: 'USLACKBOT' }],
    ['of Slackbot without a kind', { user: 'USLACKBOT' }],
    ['that says what somebody does', { subtype: 'me_message' }],
    ['of nobody', { user: undefined }],
    ['without a time', { ts: undefined }],
  ])('%s is left alone', (_, event) => {
    expect(read({ ...POST, ...event })).toBeUndefined();
  });
});

test.each([
  ['where one is told', { authorizations: [{ team_id: 'T2' }], context_team_id: 'T3' }, 'T2'],
  ['of an installation of a whole organisation', { authorizations: [{ team_id: null }], context_team_id: 'T3' }, 'T3'],
  ['where no installation is told', { authorizations: [], context_team_id: null }, 'T1'],
])('the workspace is that of our installation, %s', (_, more, team) => {
  expect(readEvent({ type: 'event_callback', team_id: 'T1', ...more, event: POST })).toEqual({ ...SAID, team });
});

describe('a change', () => {
  const change = (after: object, before: object | undefined = POST, more: object = {}) =>
    read({
      type: 'message',
      subtype: 'message_changed',
      channel: 'C1',
      channel_type: 'channel',
      message: { ...POST, ...after },
      previous_message: before,
      ts: '2.1',
      ...more,
    });

  test('of the words is read as the post that it was, with the time of the edit', () => {
    const edited = { text: '扉は？', edited: { user: 'U1', ts: '2.0' } };
    expect(change(edited)).toEqual({ ...SAID, text: '扉は？', edited: '2.0' });
    expect(change({ ...edited, thread_ts: '1.0', subtype: 'thread_broadcast' })).toMatchObject({ thread: '1.0' });
    expect(change(edited, POST, { channel: 'D1', channel_type: 'im' })).toMatchObject({
      channel: 'D1',
      isDirect: true,
    });
    expect(change(edited, undefined)).toMatchObject({ text: '扉は？' });
  });

  test.each([
    ['that unfolds a link', { attachments: [{ from_url: 'https://example.jp' }] }],
    ['that counts the replies', { reply_count: 1, reply_users: ['U2'] }],
    ['that unfolds a link of what was edited before', { edited: { ts: '2.0' }, attachments: [{}] }],
    ['of a bot', { text: '扉は？', edited: { ts: '2.0' }, bot_id: 'B1' }],
    ['of an event that is nobody’s words', { text: '扉は？', edited: { ts: '2.0' }, subtype: 'channel_topic' }],
  ])('%s is left alone', (_, after) => {
    expect(change(after)).toBeUndefined();
  });

  test('to a stone is a deletion', () => {
    const stone = { subtype: 'tombstone', text: 'This message was deleted.', user: 'USLACKBOT' };
    expect(change(stone)).toEqual(DELETED);
    expect(change(stone, { ...POST, thread_ts: '1.1' })).toEqual({ ...DELETED, thread: '1.1' });
    expect(change(stone, { ...POST, bot_id: 'B1' } as object)).toBeUndefined();
  });
});

describe('a deletion', () => {
  const gone = (before: unknown) =>
    read({
      type: 'message',
      subtype: 'message_deleted',
      channel: 'C1',
      channel_type: 'channel',
      deleted_ts: '1.1',
      previous_message: before,
      ts: '3.1',
    });

  test('is read as of the post that it was', () => {
    expect(gone(POST)).toEqual(DELETED);
    expect(gone({ ...POST, subtype: 'file_share', edited: { ts: '2.0' } })).toEqual(DELETED);
    expect(gone({ ...POST, thread_ts: '1.0' })).toEqual({ ...DELETED, thread: '1.0' });
  });

  test('of what a bot said, or of nobody knows what, is left alone', () => {
    expect(gone({ ...POST, bot_id: 'B1' })).toBeUndefined();
    expect(gone(undefined)).toBeUndefined();
  });
});

test('whoever opens us is read with what they opened', () => {
  const opened = { type: 'app_home_opened', user: 'U1', channel: 'D1', event_ts: '1.1' };
  expect(read({ ...opened, tab: 'messages' })).toEqual({
    kind: 'opened',
    team: 'T1',
    user: 'U1',
    channel: 'D1',
    tab: 'messages',
  });
  expect(read({ ...opened, tab: 'home', view: {} })).toMatchObject({ tab: 'home' });
  expect(read({ ...opened, tab: 'about' })).toBeUndefined();
});

test.each([
  ['another event', { type: 'event_callback', team_id: 'T1', event: { type: 'reaction_added', user: 'U1' } }],
  ['an event of no kind', { type: 'event_callback', team_id: 'T1', event: null }],
  ['a post of no workspace', { type: 'event_callback', event: POST }],
  ['a post in no envelope', POST],
  ['the question for our address', { type: 'url_verification', challenge: 'c' }],
  ['a text', 'x'],
  ['nothing', undefined],
])('%s is left alone', (_, body) => {
  expect(readEvent(body)).toBeUndefined();
});
