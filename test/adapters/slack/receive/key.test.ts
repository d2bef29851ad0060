import { describe, expect, test } from 'vitest';
import type { Pressed } from '../../../../adapters/slack/receive/happening.js';
import {
  conversationOf,
  personOf,
  postKey,
  pressKeys,
  privateConversationOf,
  triggerKey,
  viewKey,
} from '../../../../adapters/slack/receive/key.js';

const POST = { team: 'T1', channel: 'C1', ts: '1.1' };

test('a key says what the thing is', () => {
  expect(postKey(POST)).toBe('slack/T1/C1/1.1');
  expect(postKey(POST, '2.0')).toBe('slack/T1/C1/1.1/2.0');
  expect(viewKey('T1', 'V1', 'h1')).toBe('slack/T1/view/V1/h1');
  expect(conversationOf('T1', 'C1', '1.1')).toBe('slack/T1/C1/1.1');
  expect(privateConversationOf('T1', 'U1')).toBe('slack/T1/private/U1');
  expect(personOf('T1', 'U1')).toBe('slack/T1/U1');
});

test('a trigger is told from another by its key, which does not hold it', () => {
  const key = triggerKey('T1', '13345224609.738474920.8088930838d88f008e0');
  expect(key).toBe(triggerKey('T1', '13345224609.738474920.8088930838d88f008e0'));
  expect(key).not.toBe(triggerKey('T1', '13345224609.738474920.8088930838d88f008e1'));
  expect(key).toMatch(/^slack\/T1\/trigger\/[\w-]{43}$/);
});

describe('a press that is answered', () => {
  const post = { channel: 'C1', ts: '1.1', thread: undefined, repliesTo: undefined, isPrivate: false };
  const common = { kind: 'pressed', team: 'T1', user: 'U1', press: 'ask', value: '鍵は？', post } as const;
  const pressed = (at: string | undefined, more: Partial<Pressed> = {}): Pressed => ({
    ...common,
    at,
    trigger: `trigger at ${at}`,
    modal: undefined,
    responseUrl: undefined,
    ...more,
  });
  /** Whether the later of two is taken for the same finger. */
  const isOne = (first: Pressed, second: Pressed) => {
    const { key } = pressKeys(first);
    const later = pressKeys(second);
    return later.key === key || later.before === key;
  };

  test.each([
    ['1000.000001', '1000.400000', true],
    ['1004.900000', '1005.200000', true],
    ['1000.000000', '1005.000000', true],
    ['1004.999999', '1010.000000', false],
    ['1000.000000', '1060.000000', false],
  ])('at %s and again at %s: the same finger is %s', (first, second, expected) => {
    expect(isOne(pressed(first), pressed(second))).toBe(expected);
  });

  test.each<[string, Partial<Pressed>]>([
    ['by somebody else', { user: 'U2' }],
    ['with another question', { value: '台帳は？' }],
    ['for another thing', { press: 'share' }],
    ['in another post', { post: { ...post, ts: '1.2' } }],
    ['in another channel', { post: { ...post, channel: 'C2' } }],
    ['on our page', { post: undefined }],
  ])('is another %s', (_, more) => {
    expect(isOne(pressed('1000.1'), pressed('1000.2', more))).toBe(false);
  });

  test('of which no time is told is told by its trigger', () => {
    expect(pressKeys(pressed(undefined))).toEqual({
      key: triggerKey('T1', 'trigger at undefined'),
      before: undefined,
    });
  });
});

test('nothing of one kind has the key of another', () => {
  const keys = [postKey(POST), postKey(POST, '1.1'), triggerKey('T1', '1.1'), viewKey('T1', 'C1', '1.1')];
  expect(new Set(keys).size).toBe(keys.length);
});
