import { describe, expect, test } from 'vitest';
import { read } from './reading.js';

describe('a place', () => {
  test.each([
    [undefined, 'personal'],
    ['personal', 'personal'],
    ['groupChat', 'groupChat'],
    ['channel', 'channel'],
  ])('where the conversation’s type is %s is seen as %s', (conversationType, audience) => {
    expect(read({ conversation: { id: 'x', conversationType } })).toMatchObject({ audience });
  });

  test.each([
    ['a chat of two people', { id: '19:anna_ben@unq.gbl.spaces', conversationType: 'personal' }, {}, 'groupChat'],
    ['such a chat without a type', { id: '19:anna_ben@unq.gbl.spaces' }, {}, 'groupChat'],
    [
      'a chat with us that is named like one',
      { id: '19:anna_us@unq.gbl.spaces', conversationType: 'personal' },
      {},
      'personal',
    ],
    ['a meeting without a type', { id: '19:meeting@thread.v2' }, {}, 'groupChat'],
    ['a group without a type', { id: 'x', isGroup: true }, {}, 'groupChat'],
    ['a team without a type', { id: 'x', conversationType: null }, { team: { id: 't' } }, 'channel'],
    ['a chat whose type is null', { id: 'a:x', conversationType: null }, {}, 'personal'],
  ])('in %s is seen by whom it is', (_, conversation, channelData, audience) => {
    expect(read({ conversation, channelData })).toMatchObject({ audience });
  });
});
