import { describe, expect, test } from 'vitest';
import { readActivity } from '../../../../adapters/teams/receive/read.js';
import { TENANT } from '../townspeople.js';
import { COMMON, MESSAGE, read } from './reading.js';

const names = (...ids: string[]) => ({ entities: ids.map((id) => ({ type: 'mention', mentioned: { id } })) });

describe('a message', () => {
  test('tells who said what, and where to answer', () => {
    expect(read({})).toEqual({
      kind: 'said',
      ...COMMON,
      text: '鍵は？',
      quotes: [],
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
    [{ entities: [null, { '@type': 'Message' }, ...names('28:us').entities] }, true, false],
    [{ entities: 'none' }, false, false],
    [{ text: '<at>Jobun</at> 鍵は？' }, false, false],
  ])('with %j names us: %j, and others: %j', (changed, mentionsUs, mentionsOthers) => {
    expect(read(changed)).toMatchObject({ mentionsUs, mentionsOthers });
  });

  test('is read, whatever is null that nobody needs', () => {
    const nothing = {
      timestamp: null,
      locale: null,
      channelData: null,
      entities: null,
      attachments: null,
      action: null,
    };
    const from = { ...MESSAGE.from, name: null, role: null };
    const conversation = { ...MESSAGE.conversation, isGroup: null };
    expect(read({ ...nothing, from, conversation, name: null, membersAdded: null })).toMatchObject({
      kind: 'said',
      text: '鍵は？',
      user: { id: '29:anna', directoryId: 'aad-anna', name: undefined },
    });
    expect(read({ text: null })).toMatchObject({ kind: 'said', text: '' });
    expect(read({ from: { ...MESSAGE.from, aadObjectId: null } })).toMatchObject({ user: { directoryId: undefined } });
  });

  test('that replies to others tells what it quotes of them', () => {
    const quote = (name: string, words: string) =>
      `<blockquote itemscope="" itemtype="http://schema.skype.com/Reply" itemid="1"><strong itemprop="mri">${name}</strong>` +
      `<span itemprop="time"></span><p itemprop="preview">${words}</p></blockquote>`;
    const content = `${quote('別府 勉', '鍵を<b>貸した</b>')}${quote('安藤', 'A &amp; B')}<p>これは？</p><blockquote>はい</blockquote>`;
    const attachments = [{ contentType: 'image/*' }, { contentType: 'text/html', content }];
    expect(read({ attachments })).toMatchObject({ quotes: ['別府 勉\n鍵を貸した', '安藤\nA & B'] });
    expect(read({ attachments: [{ contentType: 'text/html', content: content.slice(0, 60) }] })).toMatchObject({
      quotes: [],
    });
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
  });

  test('that is there again after it was deleted is as one that was edited', () => {
    const again = { type: 'messageUpdate', timestamp: '2026-11-23T09:02:00.000Z' };
    expect(read({ ...again, channelData: { eventType: 'undeleteMessage' } })).toMatchObject({
      kind: 'said',
      text: '鍵は？',
      edited: again.timestamp,
    });
    expect(read({ ...again, channelData: { eventType: 'another' } })).toBeUndefined();
  });

  test('that is deleted is told of', () => {
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

  test('asks nothing in particular where nothing was chosen, and waits for an answer', () => {
    expect(read({ text: undefined, value: { ...ask, value: undefined } })).toMatchObject({
      kind: 'asked',
      question: '',
    });
    expect(read({ text: null, value: { ...ask, value: ' ' } })).toMatchObject({ kind: 'asked', question: ' ' });
  });

  test.each([
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
    ['a new member', { type: 'conversationUpdate', membersAdded: [{ id: '29:ben' }, { id: '28:us' }] }],
  ])('is told by %s', (_, changed) => {
    expect(read({ ...changed, text: undefined })).toEqual({ kind: 'opened', ...COMMON });
  });

  test.each([
    ['an upgrade', { type: 'installationUpdate', action: 'add-upgrade' }],
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
