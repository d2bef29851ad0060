import type { Arrival, QuestionArrival } from '../../../src/service/service.js';
import { LABELS } from '../render/labels.js';
import type { InPrivate } from '../send/to.js';
import { type Answering, common, privatelyTo, threadOf } from './address.js';
import type { Author } from './author.js';
import type { Commanded, Picked, Submitted } from './happening.js';
import { privateConversationOf, triggerKey, viewKey } from './key.js';
import { typedText } from './typed.js';

type Place = Pick<InPrivate, 'channel' | 'user' | 'thread'> & { readonly team: string };
type Asking = Omit<Answering, 'question'>;

export function fromCommand({ team, user, channel, text, trigger, responseUrl }: Commanded, author: Author): Arrival {
  const key = triggerKey(team, trigger);
  return privately(typedText(text), { team, channel, user }, { key, responseUrl, author });
}

/** The post becomes the question, whoever wrote it; the answer is for the one who asks. */
export function fromMenu(picked: Picked, author: Author): Arrival {
  const { team, user, channel, repliesTo: thread, text, trigger, responseUrl } = picked;
  const key = triggerKey(team, trigger);
  return privately(typedText(text), { team, channel, user, thread }, { key, responseUrl, author });
}

/** Of an incident, before anything else: whom to tell. What the post says is nobody's business here. */
export function fromReport(picked: Picked, author: Author): Arrival {
  const { team, user, channel, repliesTo: thread, trigger, responseUrl } = picked;
  const key = triggerKey(team, trigger);
  const { reports } = LABELS[author.asker.user.language];
  const asked = privately(reports, { team, channel, user, thread }, { key, responseUrl, author });
  return { ...asked, contactFirst: true };
}

export function fromSubmission({ team, user, id, hash }: Submitted, question: string, author: Author): Arrival {
  return inDirect(question, { team, user, channel: user }, { key: viewKey(team, id, hash), author });
}

export function privately(text: string, { team, channel, user, thread }: Place, asking: Asking): QuestionArrival {
  return {
    ...common(asking.author, 'direct'),
    kind: 'question',
    key: asking.key,
    conversation: privateConversationOf(team, user),
    text,
    departments: asking.author.asker.departments,
    originalStays: false,
    to: privatelyTo({ channel, user, thread }, { ...asking, question: text }),
  };
}

/** Asked on our page or in a modal: answered in the direct message, where the question does not stand yet. */
export function inDirect(text: string, { team, user }: Place, asking: Asking): Arrival {
  const to = threadOf({ channel: user, user, isDirect: true, thread: undefined }, { ...asking, question: text });
  const { to: _, ...rest } = privately(text, { team, user, channel: user }, asking);
  // The answer is the first of a thread, and a thread is a conversation.
  return { ...rest, conversation: asking.key, to: { ...to, showsQuestion: true } } as Arrival;
}
