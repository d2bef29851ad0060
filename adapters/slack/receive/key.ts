import { createHash } from 'node:crypto';
import type { Pressed, Said } from './happening.js';

/*
 * Keys say what a thing is, so that a second delivery has the same: a post has a time of its own in its channel (a mention
 * is told of twice, with two ids), an edit another; what is pressed has a trigger; what is sent, its modal as it was then.
 * A finger that is quick presses twice, with two triggers: where each press would be answered, its key is what was
 * pressed, and the span of time in which.
 */

/** Length of a span. Whoever presses again later asks again. */
const SPAN_MS = 5000;

export function postKey({ team, channel, ts }: Pick<Said, 'team' | 'channel' | 'ts'>, edited?: string): string {
  return ['slack', team, channel, ts, ...(edited === undefined ? [] : [edited])].join('/');
}

/** A trigger is good for opening things for a while: it is not kept. */
export function triggerKey(team: string, trigger: string): string {
  return ['slack', team, 'trigger', createHash('sha256').update(trigger).digest('base64url')].join('/');
}

/**
 * The keys of a press that is answered: its own, and the one that it would have had in the span before, whose press may
 * have come a moment earlier. Without a time of Slack's own there is one key, of this press alone.
 */
export function pressKeys(pressed: Pressed): { readonly key: string; readonly before: string | undefined } {
  const { team, user, press, value, post, at, trigger } = pressed;
  const ms = Number(at) * 1000;
  if (!(ms > 0)) return { key: triggerKey(team, trigger), before: undefined };
  const span = Math.floor(ms / SPAN_MS);
  const inSpan = (number: number) => {
    const what = JSON.stringify([user, press, value, post?.channel, post?.ts, number]);
    return ['slack', team, 'press', createHash('sha256').update(what).digest('base64url')].join('/');
  };
  return { key: inSpan(span), before: inSpan(span - 1) };
}

export function viewKey(team: string, id: string, hash: string): string {
  return ['slack', team, 'view', id, hash].join('/');
}

export function conversationOf(team: string, channel: string, thread: string): string {
  return ['slack', team, channel, thread].join('/');
}

/** What one person asks where nobody else sees it: by command, in menus. */
export function privateConversationOf(team: string, user: string): string {
  return ['slack', team, 'private', user].join('/');
}

export function personOf(team: string, user: string): string {
  return ['slack', team, user].join('/');
}
