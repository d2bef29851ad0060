import { createHash, randomUUID } from 'node:crypto';
import { maskNumbers } from '../../src/person/masking.js';
import type { Arrival } from '../../src/service/service.js';
import type { Origin } from './card/origin.js';
import { fieldOf } from './question.js';
import type { Visitor } from './visitor.js';

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

/** For a form that comes back to be sent again: if it was answered after all, this is that answer. */
export function originOf(fields: unknown): Origin {
  const event = fieldOf(fields, 'event') ?? '';
  const origin = originFor(conversationOf(fields));
  return ID.test(event) ? { ...origin, event } : origin;
}

interface Asking {
  readonly conversation: string;
  readonly question: string;
  readonly visitor: Visitor;
}

/**
 * A question as the service takes it. The words are part of the key: going back in the browser brings a form with its
 * old number, and another question in it is another event. So is who asks and what they may read: the next one at the
 * machine, or the same one signed out, is not given the answer that was made for another.
 */
export function arrivalFrom(fields: unknown, { conversation, question, visitor }: Asking): Arrival {
  const { event } = originOf(fields);
  const audiences = [...visitor.reader.names].sort();
  const words = createHash('sha256')
    .update(JSON.stringify([maskNumbers(question).text, ...audiences]))
    .digest('base64url')
    .slice(0, 16);
  // Whoever has the page is the person, as long as nobody signs in.
  const own = visitor.person === undefined ? `web/${conversation}` : `web/${visitor.person.id}/${conversation}`;
  return {
    key: `${own}/${event}/${words}`,
    kind: 'question',
    platform: 'web',
    conversation: own,
    person: visitor.person?.id ?? own,
    place: 'web',
    audiences,
    text: question,
    originalStays: false,
    answeredInside: true,
    to: null,
  };
}
