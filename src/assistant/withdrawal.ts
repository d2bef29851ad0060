import type { Message } from '../message/message.js';
import { remark } from '../message/remark.js';
import { readerIn } from '../person/audience.js';
import type { Withdrawn } from '../person/incoming.js';
import type { Corpus } from './view.js';

/** Said below an answer whose question its author deleted: others may go by the answer, and it stays. */
export function tellWithdrawn(corpus: Corpus, { audiences, language }: Withdrawn): Message {
  return remark('withdrawn', corpus.viewFor(readerIn(...audiences), language));
}
