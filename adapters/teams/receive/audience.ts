import type { Activity } from './activity.js';
import type { Audience } from './happening.js';

/**
 * Among whom something happened. Left out, it is a chat with one person: so says Bot Framework. It is none where anything speaks of others. A kind that
 * we do not know is nobody's secret.
 */
export function audienceOf({ conversation, channelData, recipient }: Activity): Audience | undefined {
  const { id, conversationType, isGroup } = conversation;
  switch (conversationType ?? undefined) {
    case 'channel':
      return 'channel';
    case 'groupChat':
      return 'groupChat';
    case 'personal':
      return isOfOthers(id, recipient.id) ? 'groupChat' : 'personal';
    case undefined:
      if (channelData?.team !== undefined) return 'channel';
      return isGroup === true || isOfOthers(id, recipient.id) ? 'groupChat' : 'personal';
    default:
      return undefined;
  }
}

/**
 * A chat of two people, `19:ONE_ANOTHER@unq.gbl.spaces`, is personal as well, and an app that belongs to one of them may
 * be used there. A chat with us has an id of another kind, or ours in it.
 */
function isOfOthers(conversation: string, us: string): boolean {
  return conversation.startsWith('19:') && !conversation.includes(us.replace(/^28:/, ''));
}
