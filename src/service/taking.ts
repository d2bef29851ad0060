import { readTopic } from '../answer/topic.js';
import { type Rated, takeFeedback } from '../assistant/feedback.js';
import { greet } from '../assistant/greeting.js';
import { takeTurn } from '../assistant/turn.js';
import type { Corpus } from '../assistant/view.js';
import { tellWithdrawn } from '../assistant/withdrawal.js';
import type { Message } from '../message/message.js';
import type { Incoming } from '../person/incoming.js';
import { readProfile } from '../person/profile.js';
import type { LogEntry } from '../store/log/answers.js';
import type { Store } from '../store/store.js';
import type { Turn } from '../store/turn.js';
import type { Json } from '../store/value.js';

/** What an event leaves: what is said, what the log keeps of it, and what is known from now on. */
export interface Taken {
  /** Undefined where nothing is to be said. */
  readonly message: Message | undefined;
  readonly answers: readonly LogEntry[];
  readonly conversation: Json;
  readonly person: Json;
}

/** What the records hold of an event that this one is about. */
export interface Earlier {
  readonly rated?: Rated | undefined;
  readonly wasAnswered?: boolean;
}

export async function earlierOf(
  incoming: Incoming | undefined,
  { person }: Turn,
  { answers, inbox }: Pick<Store, 'answers' | 'inbox'>,
): Promise<Earlier> {
  if (incoming?.kind === 'feedback') return { rated: await answers.answerTo(incoming.about, person.id) };
  if (incoming?.kind === 'withdrawn') return { wasAnswered: await inbox.wasAnswered(incoming.about) };
  return {};
}

/** Whatever came in, as a pure function of what is known. */
export function take(corpus: Corpus, incoming: Incoming, turn: Turn, { rated, wasAnswered = false }: Earlier): Taken {
  const unchanged = { conversation: turn.conversation.state, person: turn.person.state };
  switch (incoming.kind) {
    case 'question': {
      const before = { topic: readTopic(turn.conversation.state), profile: readProfile(turn.person.state) };
      const { message, entry, topic, profile } = takeTurn(corpus, incoming, turn.event.receivedAt, before);
      return {
        message,
        answers: [{ kind: 'answer', ...entry }],
        conversation: topic as unknown as Json,
        // Of whom nothing was told, nothing is kept.
        person: profile === before.profile ? unchanged.person : (profile as unknown as Json),
      };
    }
    case 'feedback': {
      const { message, entry, repeated } = takeFeedback(corpus, incoming, rated);
      const answers = entry === undefined ? [] : [{ kind: 'feedback' as const, ...entry }];
      // Thanks once are enough, unless the platform itself waits for them.
      const isSaid = !repeated || incoming.answeredInside;
      return { ...unchanged, message: isSaid ? message : undefined, answers };
    }
    case 'withdrawn':
      return { ...unchanged, message: wasAnswered ? tellWithdrawn(corpus, incoming) : undefined, answers: [] };
    case 'opened':
      return { ...unchanged, message: greet(corpus, incoming), answers: [] };
  }
}
