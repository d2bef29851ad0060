import type { Arrival } from '../../../src/service/service.js';
import { common, threadOf } from './address.js';
import type { Author } from './author.js';
import type { Deleted, Opened, Said } from './happening.js';
import { conversationOf, postKey, privateConversationOf } from './key.js';
import { typedText } from './typed.js';

/** A post, and what was edited of it. */
export function fromPost(said: Said, author: Author): Arrival {
  const { team, channel, ts, thread = ts, edited, isDirect } = said;
  const key = postKey(said, edited);
  const question = typedText(said.text);
  const to = threadOf({ ...said, thread }, { key, question, author });
  return {
    ...common(author, isDirect ? 'direct' : 'channel'),
    kind: 'question',
    key,
    conversation: conversationOf(team, channel, thread),
    text: question,
    departments: author.asker.departments,
    originalStays: true,
    ...(edited === undefined ? {} : { replaces: postKey(said) }),
    to,
  };
}

export function fromDeletion(deleted: Deleted, author: Author): Arrival {
  const { team, channel, ts, thread = ts, isDirect } = deleted;
  const about = postKey(deleted);
  const key = `${about}/deleted`;
  const to = threadOf({ ...deleted, thread }, { key, question: '', author });
  const conversation = conversationOf(team, channel, thread);
  return { ...common(author, isDirect ? 'direct' : 'channel'), kind: 'withdrawn', key, about, conversation, to };
}

/** Somebody comes; as long as keys are kept, they come once: the key says no more than who. */
export function fromOpening({ team, user, channel }: Opened, author: Author): Arrival {
  const key = `${author.person}/opened`;
  const to = threadOf({ channel, user, isDirect: true, thread: undefined }, { key, question: '', author });
  return {
    ...common(author, 'direct'),
    kind: 'opened',
    key,
    conversation: privateConversationOf(team, user),
    to,
  };
}
