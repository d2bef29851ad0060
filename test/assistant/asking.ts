import { incomingFrom, type Question, type ReceivedQuestion } from '../../src/person/incoming.js';

const QUESTION = {
  kind: 'question',
  platform: 'web',
  conversation: 'web/c',
  person: 'web/p',
  place: 'web',
  audiences: ['public'],
  departments: [],
  originalStays: false,
  answeredInside: true,
  to: null,
} as const;

/** A question as it was kept, for tests that take a turn on it. */
export function questionOf(text: string, more: Partial<ReceivedQuestion> = {}): Question {
  return incomingFrom({ ...QUESTION, ...more, text });
}
