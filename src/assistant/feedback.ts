import type { Message } from '../message/message.js';
import { remark } from '../message/remark.js';
import { readerIn } from '../person/audience.js';
import type { Feedback } from '../person/incoming.js';
import type { MaskedText } from '../person/masking.js';
import type { Corpus } from './view.js';

/** An answer that can be rated, and how this person rated it last. */
export interface Rated {
  readonly rating: { readonly helpful: boolean; readonly reason: string | undefined } | undefined;
}

export interface FeedbackTaken {
  readonly message: Message;
  /** What the log keeps; undefined where it has no such answer, or knows the same of this person already. */
  readonly entry:
    | {
        readonly place: string;
        readonly about: string;
        readonly helpful: boolean;
        readonly reason: MaskedText | undefined;
        readonly edition: string;
      }
    | undefined;
  /** Whether they were told the same before. */
  readonly repeated: boolean;
}

/** What is said to somebody who rates an answer; `answer` is undefined where none is known any more. */
export function takeFeedback(
  corpus: Corpus,
  { audiences, language, place, about, helpful, reason }: Feedback,
  answer: Rated | undefined,
): FeedbackTaken {
  const view = corpus.viewFor(readerIn(...audiences), language);
  if (answer === undefined) return { message: remark('feedbackUnknown', view), entry: undefined, repeated: false };
  const message = remark(helpful ? 'feedbackHelpful' : 'feedbackUnhelpful', view);
  const { rating } = answer;
  // A second press on the same button takes back no reason.
  const isKnown = rating?.helpful === helpful && (reason === undefined || rating.reason === reason);
  if (isKnown) return { message, entry: undefined, repeated: true };
  return { message, entry: { place, about, helpful, reason, edition: corpus.edition }, repeated: false };
}
