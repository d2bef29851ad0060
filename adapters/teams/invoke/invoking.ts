import type { InvokeAnswer } from '../engine/engine.js';
import type { Invoked } from '../receive/happening.js';
import type { Answering } from './answering.js';
import { lookUpFailed, pressFailed, searchFailed } from './failing.js';
import { lookUpPost } from './post.js';
import { press } from './press.js';
import { search } from './search.js';

interface Answer {
  /** The body is undefined where nothing of ours is asked for. */
  readonly of: (invoked: Invoked, answering: Answering) => Promise<object | undefined>;
  /** Where that throws: Teams' own words would say no more than that the app cannot be reached. */
  readonly failed: (invoked: Invoked, answering: Answering) => object;
}

/** By the name of what Teams asks. */
const ANSWERS: Readonly<Record<string, Answer>> = {
  'adaptiveCard/action': { of: press, failed: pressFailed },
  'composeExtension/query': { of: search, failed: searchFailed },
  'composeExtension/fetchTask': { of: lookUpPost, failed: lookUpFailed },
};

/** What Teams waits for in its own response; undefined where it asks for what we do not have. */
export async function answerInvoke(invoked: Invoked, answering: Answering): Promise<InvokeAnswer | undefined> {
  const answer = Object.hasOwn(ANSWERS, invoked.name) ? ANSWERS[invoked.name] : undefined;
  if (answer === undefined) return undefined;
  const body = await answer.of(invoked, answering).catch((error: unknown) => {
    answering.onError(error);
    return answer.failed(invoked, answering);
  });
  return body === undefined ? undefined : { status: 200, body };
}
