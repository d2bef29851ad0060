import { expect, test } from 'vitest';
import { incomingFrom, readIncoming } from '../../src/person/incoming.js';

const received = {
  platform: 'web',
  conversation: 'web/c',
  person: 'web/p',
  place: 'web',
  audiences: ['public', 'staff'],
  departments: [{ name: '魚課', segments: ['north'] }],
  text: '鍵を貸していい？',
  originalStays: false,
  answeredInside: true,
  to: null,
} as const;

test('what the inbox kept is read as it came in, with the departments of that moment', () => {
  const incoming = incomingFrom(received);
  expect(readIncoming(JSON.parse(JSON.stringify(incoming)))).toEqual(incoming);
});

test('what came in before there were departments is read without any', () => {
  const { departments: _, ...earlier } = incomingFrom(received);
  expect(readIncoming(JSON.parse(JSON.stringify(earlier)))).toEqual({ ...earlier, departments: [] });
});
