import { expect, test } from 'vitest';
import { activityKey, conversationOf, personOf } from '../../../../adapters/teams/receive/key.js';

const reference = {
  serviceUrl: 'https://x.example',
  conversation: '19:a@thread.tacv2;messageid=1',
  tenant: 't',
  bot: 'b',
};
const user = { id: '29:anna', directoryId: 'aad-anna', name: 'Anna' };

test('a key says what the thing is', () => {
  expect(activityKey({ reference, id: '7' })).toBe('teams/19:a@thread.tacv2;messageid=1/7');
  expect(activityKey({ reference, id: '7' }, '2026-11-23')).toBe('teams/19:a@thread.tacv2;messageid=1/7/2026-11-23');
  expect(conversationOf({ reference })).toBe('teams/19:a@thread.tacv2;messageid=1');
});

test('a person is named by the directory, and who is in none by the app’s own id', () => {
  expect(personOf({ reference, user })).toBe('teams/t/aad-anna');
  expect(personOf({ reference, user: { ...user, directoryId: undefined } })).toBe('teams/t/29:anna');
  expect(personOf({ reference: { tenant: null }, user })).toBe('teams/local/aad-anna');
});
