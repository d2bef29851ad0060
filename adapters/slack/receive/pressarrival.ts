import type { Arrival } from '../../../src/service/service.js';
import { common, privatelyTo, threadOf } from './address.js';
import type { Author } from './author.js';
import type { Pressed, PressedPost, Submitted } from './happening.js';
import { conversationOf, pressKeys, privateConversationOf, triggerKey, viewKey } from './key.js';
import { inDirect, privately } from './privatearrival.js';

/** A question that a button carries: answered where the button stands. */
export function fromPress(pressed: Pressed, author: Author): Arrival {
  const { team, user, value, responseUrl, post } = pressed;
  const { key } = pressKeys(pressed);
  if (post === undefined) return inDirect(value, { team, user, channel: user }, { key, author });
  const { channel, ts, thread = ts, repliesTo, isPrivate } = post;
  if (isPrivate) return privately(value, { team, channel, user, thread: repliesTo }, { key, responseUrl, author });
  const isDirect = channel.startsWith('D');
  return {
    ...common(author, isDirect ? 'direct' : 'channel'),
    kind: 'question',
    key,
    conversation: conversationOf(team, channel, thread),
    text: value,
    departments: author.asker.departments,
    originalStays: false,
    // Nobody typed it there.
    to: { ...threadOf({ channel, user, isDirect, thread }, { key, question: value, author }), showsQuestion: true },
  };
}

/** What one person was told is asked again for everybody there: the answer is what all of them may read. */
export function fromSharing(pressed: Pressed & { readonly post: PressedPost }, author: Author): Arrival {
  const { user, value, responseUrl, post } = pressed;
  const { channel } = post;
  const { key } = pressKeys(pressed);
  const to = threadOf({ channel, user, isDirect: false, thread: undefined }, { key, question: value, author });
  return {
    ...common(author, 'channel'),
    kind: 'question',
    key,
    // Nothing that was said before in private is gone on from; whoever goes on from this does so in its thread.
    conversation: key,
    text: value,
    departments: [],
    originalStays: false,
    to: { ...to, showsQuestion: true, ...(responseUrl === undefined ? {} : { responseUrl }) },
  };
}

interface Rating {
  readonly about: string;
  readonly helpful: boolean;
  readonly reason?: string;
}

/** What somebody says of an answer; the thanks are for them alone. Who gives a reason was thanked: the modal closes. */
export function fromRating(rating: Rating, happening: Pressed | Submitted, author: Author): Arrival {
  const { team, user } = happening;
  const pressed = happening.kind === 'pressed' ? happening : undefined;
  const key =
    happening.kind === 'pressed' ? triggerKey(team, happening.trigger) : viewKey(team, happening.id, happening.hash);
  const channel = pressed?.post?.channel ?? user;
  const responseUrl = pressed?.responseUrl;
  const thread = pressed?.post?.repliesTo;
  const to = privatelyTo({ channel, user, thread }, { key, question: '', responseUrl, author });
  return {
    ...common(author, 'direct'),
    kind: 'feedback',
    key,
    conversation: privateConversationOf(team, user),
    ...rating,
    answeredInside: pressed === undefined,
    to,
  };
}
