import { isPast, type KeptTopic } from '../answer/topic.js';
import { citationsOf } from '../message/citations.js';
import type { Message, Outcome } from '../message/message.js';
import { readerIn } from '../person/audience.js';
import type { Question } from '../person/incoming.js';
import { type MaskedText, maskContacts, maskNumbers, withoutMarks } from '../person/masking.js';
import { NO_PROFILE, type Profile } from '../person/profile.js';
import { QUESTION_LIMIT } from '../search/text.js';
import { firstNotices } from './firstnotices.js';
import { type Asked, respond } from './respond.js';
import type { Corpus } from './view.js';

/** What is known before a question: of the conversation, and of the person. */
export interface Before {
  readonly topic?: KeptTopic | undefined;
  readonly profile?: Profile;
}

/** What one question leaves: what is said, what the log keeps of it, and what is known from now on. */
export interface Taken {
  readonly message: Message;
  readonly entry: Entry;
  /** The very one from before where what was asked is no subject of its own. */
  readonly topic: KeptTopic;
  /** The very one from before where nothing new was told. */
  readonly profile: Profile;
}

export interface Entry {
  readonly place: string;
  /** As far as it was read, and without addresses and numbers of people. */
  readonly question: MaskedText;
  readonly outcome: Outcome;
  /** What was cited, as `document address`. */
  readonly shown: readonly string[];
  readonly edition: string;
}

/**
 * One turn of a conversation as a pure function: the same corpus, question, time and knowledge before it leave the same.
 * `at`: when the question came in; milliseconds since 1970.
 */
export function takeTurn(corpus: Corpus, incoming: Question, at: number, before: Before = {}): Taken {
  const { topic: earlier, profile = NO_PROFILE } = before;
  const past = earlier !== undefined && isPast(earlier, at);
  const notices = firstNotices(corpus, incoming);
  const asked = { ...askedBy(incoming), topic: earlier, isPast: past, profile, notices };
  const { message, topic, profile: known = profile } = respond(corpus, asked);
  return {
    message,
    entry: {
      place: incoming.place,
      question: loggedQuestion(incoming),
      outcome: message.outcome,
      shown: citationsOf(message).map(({ documentId, address }) => `${documentId} ${address}`),
      edition: corpus.edition,
    },
    // Kept as long as the conversation is: without whom to call or write to, and without marks, which would be searched.
    topic:
      topic === earlier
        ? earlier
        : { ...topic, question: withoutMarks(maskContacts(maskNumbers(topic.question).text)), askedAt: at },
    profile: known,
  };
}

/** What came in, as it is answered. */
export function askedBy({ text, audiences, language, departments, masked, originalStays }: Question): Asked {
  return {
    reader: readerIn(...audiences),
    language,
    departments,
    question: withoutMarks(text),
    ...(masked ? { masked: { originalStays } } : {}),
  };
}

/** What the log keeps of a question, whatever came of it. A cut must not go through a character. */
export function loggedQuestion({ text }: Question): MaskedText {
  return maskContacts(text.slice(0, QUESTION_LIMIT).toWellFormed() as MaskedText);
}
