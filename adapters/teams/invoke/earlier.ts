import type { Message } from '../../../src/message/message.js';
import type { Pressed } from '../receive/happening.js';
import { conversationOf } from '../receive/key.js';
import { readTo, type To } from '../send/to.js';
import type { Answering } from './answering.js';

/** Longer than any key that Teams' ids make. */
const KEY_LIMIT = 1000;

/** Whether it may be the key of something that was asked where it is named. Whatever else it is, nobody looks for it. */
export function isOfConversation(key: string, pressed: Pick<Pressed, 'reference'>): boolean {
  return key.length <= KEY_LIMIT && key.startsWith(`${conversationOf(pressed)}/`) && !/[\p{Cc}\p{Cs}]/u.test(key);
}

/** What was said in this very conversation to what the card answers; undefined where it is kept no more. */
export async function earlierAnswer(
  pressed: Pressed,
  { answers }: Pick<Answering, 'answers'>,
): Promise<{ readonly to: To; readonly message: Message } | undefined> {
  const { carried, reference } = pressed;
  const said = isOfConversation(carried.answers, pressed) ? await answers.saidTo(carried.answers) : undefined;
  // What was said inside a response stands nowhere.
  if (said === undefined || said.to === null) return undefined;
  const to = readTo(said.to);
  return to.reference.conversation === reference.conversation ? { to, message: said.message } : undefined;
}
