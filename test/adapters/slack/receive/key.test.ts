import { expect, test } from 'vitest';
import {
  conversationOf,
  personOf,
  postKey,
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

test('nothing of one kind has the key of another', () => {
  const keys = [postKey(POST), postKey(POST, '1.1'), triggerKey('T1', '1.1'), viewKey('T1', 'C1', '1.1')];
  expect(new Set(keys).size).toBe(keys.length);
});
