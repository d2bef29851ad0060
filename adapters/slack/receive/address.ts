import { maskNumbers } from '../../../src/person/masking.js';
import { PLATFORM } from '../names.js';
import type { InPrivate, InThread } from '../send/to.js';
import type { Author } from './author.js';

/** What is answered, and to whom. */
export interface Answering {
  readonly key: string;
  readonly question: string;
  readonly author: Author;
  readonly responseUrl?: string | undefined;
}

/** Where everybody sees the answer, it holds what everybody may read. */
export function common({ asker, person }: Author, place: 'direct' | 'channel') {
  return {
    platform: PLATFORM,
    person,
    place,
    audiences: place === 'direct' ? [...asker.reader.names].sort() : [],
    language: asker.user.language,
    // To everybody else the same is shown, whoever asks.
    ...(place === 'direct' && !asker.isVerified ? { unverified: true } : {}),
    answeredInside: false,
  } as const;
}

export function threadOf(
  { channel, user, isDirect, thread }: { channel: string; user: string; isDirect: boolean; thread: string | undefined },
  { key, question, author }: Answering,
) {
  return {
    kind: 'thread',
    ...addressed(key, question, author),
    channel,
    user,
    isDirect,
    showsQuestion: false,
    ...(thread === undefined ? {} : { thread }),
  } satisfies InThread;
}

export function privatelyTo(
  { channel, user, thread }: Pick<InPrivate, 'channel' | 'user' | 'thread'>,
  { key, question, responseUrl, author }: Answering,
) {
  const back = responseUrl === undefined ? {} : { responseUrl };
  const at = thread === undefined ? {} : { thread };
  return { kind: 'private', ...addressed(key, question, author), channel, user, ...at, ...back } satisfies InPrivate;
}

/** What goes with the answer is kept with it: no number of anybody. */
function addressed(event: string, question: string, { asker }: Author) {
  return { event, language: asker.user.language, question: maskNumbers(question).text };
}
