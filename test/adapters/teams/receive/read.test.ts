import { describe, expect, test } from 'vitest';
import { readActivity } from '../../../../adapters/teams/receive/read.js';
import { TENANT } from '../townspeople.js';

const MESSAGE = {
  type: 'message',
  id: '1700000000000',
  timestamp: '2026-11-23T09:00:00.000Z',
  channelId: 'msteams',
  serviceUrl: 'https://smba.example/jp/',
  from: { id: '29:anna', aadObjectId: 'aad-anna', name: 'Anna' },
  recipient: { id: '28:us', name: 'Jobun' },
  conversation: { id: 'a:personal', conversationType: 'personal', tenantId: TENANT },
  channelData: { tenant: { id: TENANT } },
  locale: 'ja-JP',
  text: '鍵は？',
};
const COMMON = {
  user: { id: '29:anna', directoryId: 'aad-anna', name: 'Anna' },
  reference: { serviceUrl: 'https://smba.example/jp/', conversation: 'a:personal', tenant: TENANT, bot: '28:us' },
  audience: 'personal',
  team: undefined,
  id: '1700000000000',
  locale: 'ja-JP',
};
const read = (changed: object) => readActivity({ ...MESSAGE, ...changed });
const names = (...ids: string[]) => ({ entities: ids.map((id) => ({ type: 'mention', mentioned: { id } })) });

describe('a message', () => {
  test('tells who said what, and where to answer', () => {
    expect(read({})).toEqual({
      kind: 'said',
      ...COMMON,
      text: '鍵は？',
      mentionsUs: false,
      mentionsOthers: false,
      edited: undefined,
    });
  });

  test.each([
    [names('28:us'), true, false],
    [names('28:us', '29:ben'), true, true],
    [names('29:ben'), false, true],
    [{ entities: [{ type: 'clientInfo' }, { type: 'mention' }] }, false, false],
    [{ entities: 'none' }, false, false],
    [{ text: '<at>Jobun</at> 鍵は？' }, false, false],
  ])('with %j names us: %j, and others: %j', (changed, mentionsUs, mentionsOthers) => {
    expect(read(changed)).toMatchObject({ mentionsUs, mentionsOthers });
  });

  test.each([
    [undefined, 'personal'],
    ['personal', 'personal'],
    ['groupChat', 'groupChat'],
    ['channel', 'channel'],
  ])('where the conversation’s type is %s is seen as %s', (conversationType, audience) => {
    expect(read({ conversation: { id: 'x', conversationType } })).toMatchObject({ audience });
  });

  test('in a channel tells the team, and of which tenant the place is, in small letters', () => {
    const channelData = { team: { id: '19:t@thread.tacv2' }, tenant: { id: 'ABC' } };
    expect(read({ channelData })).toMatchObject({ team: '19:t@thread.tacv2', reference: { tenant: 'abc' } });
    expect(read({ channelData: 'x' })).toMatchObject({ team: undefined, reference: { tenant: TENANT } });
    expect(read({ channelData: {}, conversation: { id: 'x' } })).toMatchObject({ reference: { tenant: null } });
  });

  test('that is edited says when', () => {
    const edit = { type: 'messageUpdate', timestamp: '2026-11-23T09:01:00.000Z' };
    expect(read({ ...edit, channelData: { eventType: 'editMessage' } })).toMatchObject({
      kind: 'said',
      id: MESSAGE.id,
      edited: edit.timestamp,
    });
    expect(read({ ...edit, channelData: { eventType: 'undeleteMessage' } })).toBeUndefined();
  });

  test('that is deleted is told of, and one that was restored is not', () => {
    const gone = { type: 'messageDelete', text: undefined };
    expect(read({ ...gone, channelData: { eventType: 'softDeleteMessage', tenant: { id: TENANT } } })).toEqual({
      kind: 'deleted',
      ...COMMON,
    });
    expect(read(gone)).toBeUndefined();
  });
});

describe('a card', () => {
  const ask = { press: 'ask', value: '第4条は？', answers: 'k', card: 0 };

  test('asks what its button carries', () => {
    expect(read({ text: undefined, value: ask })).toEqual({ kind: 'asked', ...COMMON, question: '第4条は？' });
  });

  test.each([
    ['nothing', { ...ask, value: ' ' }],
    ['what is answered in place', { ...ask, press: 'provision' }],
    ['another app’s', { action: 'ask' }],
  ])('that carries %s asks nothing', (_, value) => {
    expect(read({ text: undefined, value })).toBeUndefined();
  });

  test('that waits for its answer is told of as it is', () => {
    expect(read({ type: 'invoke', name: 'adaptiveCard/action', value: { action: 7 } })).toEqual({
      kind: 'invoked',
      ...COMMON,
      name: 'adaptiveCard/action',
      value: { action: 7 },
    });
  });
});

describe('that we were added', () => {
  test.each([
    ['an installation', { type: 'installationUpdate', action: 'add' }],
    ['an upgrade', { type: 'installationUpdate', action: 'add-upgrade' }],
    ['a new member', { type: 'conversationUpdate', membersAdded: [{ id: '29:ben' }, { id: '28:us' }] }],
  ])('is told by %s', (_, changed) => {
    expect(read({ ...changed, text: undefined })).toEqual({ kind: 'opened', ...COMMON });
  });

  test.each([
    ['an installation that is removed', { type: 'installationUpdate', action: 'remove' }],
    ['somebody else’s coming', { type: 'conversationUpdate', membersAdded: [{ id: '29:ben' }] }],
    ['a new name of a channel', { type: 'conversationUpdate', channelData: { eventType: 'channelRenamed' } }],
  ])('is not told by %s', (_, changed) => {
    expect(read(changed)).toBeUndefined();
  });
});

describe('nothing is told by', () => {
  test.each([
    ['another app', { from: { id: '28:other' } }],
    ['a bot that says so', { from: { id: '29:x', role: 'bot' } }],
    ['ourselves', { from: MESSAGE.recipient }],
    ['a place of a kind we do not know', { conversation: { id: 'x', conversationType: 'broadcast' } }],
    ['what has no id', { id: undefined }],
    ['what has an empty id', { id: '' }],
    ['somebody’s typing', { type: 'typing' }],
    ['a reaction', { type: 'messageReaction' }],
    ['what has no sender', { from: undefined }],
    ['an address that is none', { serviceUrl: 'smba' }],
  ])('%s', (_, changed) => {
    expect(read(changed)).toBeUndefined();
  });

  test.each([undefined, null, 7, 'text', [], {}])('%j', (sent) => {
    expect(readActivity(sent)).toBeUndefined();
  });
});
