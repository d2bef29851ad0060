import { describe, expect, test } from 'vitest';
import { incomingFrom, REASON_LIMIT, type Received, readIncoming } from '../../src/person/incoming.js';

const common = {
  platform: 'fake',
  conversation: 'fake/talk',
  person: 'fake/person',
  place: 'channel',
  audiences: ['staff'],
  answeredInside: false,
  to: { channel: 'C1' },
} as const;

const FISH = [{ name: '魚課', segments: ['north'] }];

const EVENTS: readonly Received[] = [
  { ...common, kind: 'question', text: '鍵は？', departments: FISH, originalStays: true },
  { ...common, kind: 'feedback', about: 'k', helpful: true },
  { ...common, kind: 'feedback', about: 'k', helpful: false, reason: '古い' },
  { ...common, kind: 'withdrawn', about: 'k' },
  { ...common, kind: 'opened' },
  { ...common, kind: 'question', text: '鍵は？', departments: [], originalStays: true, language: 'en' },
  { ...common, kind: 'feedback', about: 'k', helpful: true, language: 'en' },
  { ...common, kind: 'withdrawn', about: 'k', language: 'en' },
  { ...common, kind: 'opened', language: 'ja' },
  {
    ...common,
    kind: 'question',
    text: '鍵は？',
    departments: [],
    originalStays: true,
    unverified: true,
    contactFirst: true,
  },
];

test.each(EVENTS)('%o comes back from the store as it went there', (received) => {
  const incoming = incomingFrom(received);
  expect(readIncoming(JSON.parse(JSON.stringify(incoming)))).toEqual(incoming);
});

test('a question that was kept before there were other kinds is read as one', () => {
  const { kind: _, ...kept } = incomingFrom({
    ...common,
    kind: 'question',
    text: '鍵は？',
    departments: FISH,
    originalStays: true,
  });
  expect(readIncoming(kept)).toMatchObject({ kind: 'question', text: '鍵は？' });
});

test('one that was kept before there were departments is read without any', () => {
  const question = { ...common, kind: 'question', text: '鍵は？', departments: FISH, originalStays: true } as const;
  const { departments: _, ...kept } = incomingFrom(question) as { departments?: unknown };
  expect(readIncoming(kept)).toEqual({ ...kept, departments: [] });
});

test('one that was kept before there were languages is spoken to in the usual one', () => {
  expect(readIncoming({ ...common, kind: 'opened' })?.language).toBeUndefined();
});

test.each([
  [null],
  ['question'],
  [[]],
  [{ ...common, kind: 'unheard of' }],
  [{ ...common, kind: 'feedback' }],
  [{ ...common, kind: 'opened', language: 'fr' }],
])('%o is nothing that came in', (stored) => {
  expect(readIncoming(stored)).toBeUndefined();
});

describe('the reason of a feedback', () => {
  const reasonOf = (reason: string) => {
    const incoming = incomingFrom({ ...common, kind: 'feedback', about: 'k', helpful: false, reason });
    return incoming.kind === 'feedback' ? incoming.reason : undefined;
  };

  test('holds no number of anybody, no way to reach them, and what no database takes', () => {
    expect(reasonOf('番号は123456789018、\0電話は048-555-0110')).toBe(
      '番号は［番号を伏せました］、電話は［連絡先を伏せました］',
    );
  });

  test('is masked before it is cut, and cut between characters', () => {
    const cut = reasonOf(`${'鍵'.repeat(REASON_LIMIT - 5)}123456789018`);
    expect(cut).toHaveLength(REASON_LIMIT);
    expect(cut).not.toContain('1');
    expect(reasonOf(`${'鍵'.repeat(REASON_LIMIT - 1)}😀`)?.isWellFormed()).toBe(true);
  });

  test('is none where nothing was typed', () => {
    expect(reasonOf(' \n　')).toBeUndefined();
  });
});
