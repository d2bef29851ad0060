import { expect, test } from 'vitest';
import { feedbackOf, feedbackValue, provisionOf, provisionValue } from '../../../adapters/slack/values.js';

test('what a press carries is read back', () => {
  expect(feedbackOf(feedbackValue('unhelpful', 'slack/T1 a'))).toEqual({
    feedback: 'unhelpful',
    answers: 'slack/T1 a',
  });
  const provision = { documentId: 'souko', address: '第4条第2号' };
  expect(provisionOf(provisionValue(provision))).toEqual(provision);
});

test('what is nothing of ours is not read', () => {
  expect(feedbackOf('great a1')).toBeUndefined();
  expect(feedbackOf('helpful')).toBeUndefined();
  expect(provisionOf('第4条')).toBeUndefined();
  expect(provisionOf(' 第4条')).toBeUndefined();
});
