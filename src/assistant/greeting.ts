import { compose } from '../message/compose.js';
import type { Message } from '../message/message.js';
import { readerIn } from '../person/audience.js';
import type { Opened } from '../person/incoming.js';
import type { Corpus } from './view.js';

/** What is said to somebody who comes for the first time, before they ask anything. */
export function greet(corpus: Corpus, { audiences, language }: Opened): Message {
  const greeting = { kind: 'talk', id: 'greeting', why: 'a conversation was opened' } as const;
  return compose(greeting, { ...corpus.viewFor(readerIn(...audiences), language), notices: [] });
}
