import { createHash } from 'node:crypto';
import type { Said } from './happening.js';

/*
 * Keys say what a thing is, so that a second delivery has the same: a post has a time of its own in its channel (a mention
 * is told of twice, with two ids), an edit another; what is pressed has a trigger; what is sent, its modal as it was then.
 */

export function postKey({ team, channel, ts }: Pick<Said, 'team' | 'channel' | 'ts'>, edited?: string): string {
  return ['slack', team, channel, ts, ...(edited === undefined ? [] : [edited])].join('/');
}

/** A trigger is good for opening things for a while: it is not kept. */
export function triggerKey(team: string, trigger: string): string {
  return ['slack', team, 'trigger', createHash('sha256').update(trigger).digest('base64url')].join('/');
}

export function viewKey(team: string, id: string, hash: string): string {
  return ['slack', team, 'view', id, hash].join('/');
}

export function conversationOf(team: string, channel: string, thread: string): string {
  return ['slack', team, channel, thread].join('/');
}

/** What one person asks where nobody else sees it: by command, in menus, on our page. */
export function privateConversationOf(team: string, user: string): string {
  return ['slack', team, 'private', user].join('/');
}

export function personOf(team: string, user: string): string {
  return ['slack', team, user].join('/');
}
