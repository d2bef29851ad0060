import type { InvokeAnswer } from '../engine/engine.js';
import type { Invoked } from '../receive/happening.js';
import type { Answering } from './answering.js';
import { lookUpPost } from './post.js';
import { press } from './press.js';
import { search } from './search.js';

/** Answers by the name of what Teams asks. The body is undefined where nothing of ours is asked for. */
const ANSWERS: Readonly<Record<string, (invoked: Invoked, answering: Answering) => Promise<object | undefined>>> = {
  'adaptiveCard/action': press,
  'composeExtension/query': search,
  'composeExtension/fetchTask': lookUpPost,
};

/** What Teams waits for in its own response; undefined where it asks for what we do not have. */
export async function answerInvoke(invoked: Invoked, answering: Answering): Promise<InvokeAnswer | undefined> {
  const answer = Object.hasOwn(ANSWERS, invoked.name) ? ANSWERS[invoked.name] : undefined;
  const body = await answer?.(invoked, answering);
  return body === undefined ? undefined : { status: 200, body };
}
