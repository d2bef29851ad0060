import type { Action, Ruling } from '../answer/action.js';
import { settled } from '../answer/judge.js';
import { compose } from '../message/compose.js';
import type { Message } from '../message/message.js';
import type { View } from './view.js';

/** What is said of an action where these rulings hold: to the word what somebody is told who asks. */
export function tell(action: Action, rulings: readonly Ruling[], view: View): Message {
  const { documents } = view;
  return compose(settled(action, rulings, { documents, everywhere: false }), { ...view, notices: [] });
}
