import { createHash, randomUUID } from 'node:crypto';
import { maskNumbers } from '../../src/person/masking.js';
import type { Arrival } from '../../src/service/service.js';
import type { Origin } from './card/origin.js';
import { fieldOf } from './question.js';

const ID = /^[\w-]{16,64}$/;

/** The conversation a form belongs to; a new one where it names none. */
export function conversationOf(fields: unknown): string {
  const conversation = fieldOf(fields, 'conversation') ?? '';
  return ID.test(conversation) ? conversation : randomUUID();
}

/** For a page whose forms have not been sent yet. */
export function originFor(conversation: string): Origin {
  return { conversation, event: randomUUID() };
}

/**
 * A question as the service takes it. The words are part of the key: going back in the browser brings a form with its
 * old number, and another question in it is another event.
 */
export function arrivalFrom(fields: unknown, conversation: string, question: string): Arrival {
  const event = fieldOf(fields, 'event') ?? '';
  const words = createHash('sha256').update(maskNumbers(question).text).digest('base64url').slice(0, 16);
  return {
    key: `web/${conversation}/${ID.test(event) ? event : randomUUID()}/${words}`,
    platform: 'web',
    conversation: `web/${conversation}`,
    // Nobody signs in: whoever has the page is the person.
    person: `web/${conversation}`,
    place: 'web',
    audiences: ['public'],
    text: question,
    originalStays: false,
    answeredInside: true,
    to: null,
  };
}
