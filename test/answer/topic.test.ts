import { expect, test } from 'vitest';
import { readTopic, topicOf } from '../../src/answer/topic.js';

test('who was asked which of several actions is meant may go on with a segment', () => {
  const decision = { kind: 'which-action', options: [], why: 'two are level' } as const;
  expect(topicOf('持って行っていい？', decision, undefined)).toEqual({
    question: '持って行っていい？',
    ofAction: true,
  });
});

test('what was offered in a conversation stays known, whatever comes after', () => {
  const before = { question: '貸していい？', ofAction: true, offered: true };
  const decision = { kind: 'not-stated', silence: undefined, related: [], why: '' } as const;
  const after = topicOf('犬は？', decision, before);
  expect(after).toEqual({ question: '犬は？', ofAction: false, offered: true });
  expect(readTopic(JSON.parse(JSON.stringify(after)))).toEqual({ ...after, askedAt: 0 });
});
