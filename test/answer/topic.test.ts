import { expect, test } from 'vitest';
import { topicOf } from '../../src/answer/topic.js';

test('who was asked which of several actions is meant may go on with a segment', () => {
  const decision = { kind: 'which-action', options: [], why: 'two are level' } as const;
  expect(topicOf('持って行っていい？', decision, undefined)).toEqual({
    question: '持って行っていい？',
    ofAction: true,
  });
});
