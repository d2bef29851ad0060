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

/** The end of the key of a question of a page. */
const ABOUT = /^[\w-]{16,64}\/[\w-]{16}$/;

interface Asking {
  readonly conversation: string;
  readonly question: string;
  readonly visitor: Visitor;
}

/**
 * A question as the service takes it. The words are part of the key: going back in the browser brings a form with its
 * old number, and another question in it is another event. So is who asks, what they may read and where they work: the next one at the
 * machine, or the same one signed out, is not given the answer that was made for another.
 */
export function arrivalFrom(fields: unknown, { conversation, question, visitor }: Asking): Arrival {
  const { event } = originOf(fields);
  const common = commonOf(conversation, visitor);
  const { departments } = visitor;
  const words = hashOf([maskNumbers(question).text, common.audiences, departments]);
  const key = `${common.conversation}/${event}/${words}`;
  return { ...common, kind: 'question', key, text: question, departments, originalStays: false };
}

/** What the form below an answer names it by: the key without what the next request says of itself. */
export function aboutOf({ key, conversation }: Arrival): string {
  return key.slice(conversation.length + 1);
}

interface Rating {
  readonly conversation: string;
  readonly helpful: boolean;
  readonly reason: string;
  readonly visitor: Visitor;
}

/** What somebody says of an answer. It can only be one of their own: the conversation and the person are in its key. */
export function feedbackFrom(fields: unknown, { conversation, helpful, reason, visitor }: Rating): Arrival {
  const { event } = originOf(fields);
  const common = commonOf(conversation, visitor);
  const named = fieldOf(fields, 'about') ?? '';
  const about = `${common.conversation}/${ABOUT.test(named) ? named : 'none'}`;
  const said = hashOf([about, `${helpful}`, maskNumbers(reason).text]);
  return {
    ...common,
    kind: 'feedback',
    key: `${common.conversation}/feedback/${event}/${said}`,
    about,
    helpful,
    reason,
  };
}

function commonOf(conversation: string, { reader, person }: Visitor) {
  // Whoever has the page is the person, as long as nobody signs in.
  const own = person === undefined ? `web/${conversation}` : `web/${person.id}/${conversation}`;
  const audiences = [...reader.names].sort();
  const platform = 'web' as const;
  return {
    platform,
    conversation: own,
    person: person?.id ?? own,
    place: platform,
    audiences,
    answeredInside: true,
    to: null,
  };
}

function hashOf(words: unknown): string {
  return createHash('sha256').update(JSON.stringify(words)).digest('base64url').slice(0, 16);
}
