import { carriedSchema, PRESSES } from '../names.js';
import { type Activity, activitySchema } from './activity.js';
import { audienceOf } from './audience.js';
import type { Happening } from './happening.js';
import { quotesIn } from './quotes.js';

/** What an activity tells; undefined where it is nothing that concerns us. */
export function readActivity(sent: unknown): Happening | undefined {
  const { data: activity } = activitySchema.safeParse(sent);
  if (activity === undefined || isOfBot(activity)) return undefined;
  const common = commonOf(activity);
  if (common === undefined) return undefined;
  switch (activity.type) {
    case 'message':
      return asked(activity, common) ?? said(activity, common);
    case 'messageUpdate':
      return isWrittenAnew(activity) ? edited(activity, common) : undefined;
    case 'messageDelete':
      return activity.channelData?.eventType === 'softDeleteMessage' ? { kind: 'deleted', ...common } : undefined;
    case 'installationUpdate':
      return activity.action === 'add' ? { kind: 'opened', ...common } : undefined;
    case 'conversationUpdate':
      return isAdded(activity) ? { kind: 'opened', ...common } : undefined;
    case 'invoke':
      return { kind: 'invoked', ...common, name: activity.name ?? '', value: activity.value };
    default:
      return undefined;
  }
}

type Common = Pick<Happening, 'user' | 'reference' | 'audience' | 'team' | 'id' | 'locale'>;

function commonOf(activity: Activity): Common | undefined {
  const { id = '', from, recipient, conversation, serviceUrl, channelData, locale } = activity;
  const audience = audienceOf(activity);
  if (audience === undefined || id === '') return undefined;
  return {
    user: { id: from.id, directoryId: from.aadObjectId, name: from.name },
    reference: {
      serviceUrl,
      conversation: conversation.id,
      tenant: (channelData?.tenant?.id ?? conversation.tenantId)?.toLowerCase() ?? null,
      bot: recipient.id,
    },
    audience,
    team: channelData?.team?.id,
    id,
    locale,
  };
}

/** Other apps, and what we said ourselves. */
function isOfBot({ from, recipient }: Activity): boolean {
  return from.role === 'bot' || from.id.startsWith('28:') || from.id === recipient.id;
}

function isAdded({ membersAdded, recipient }: Activity): boolean {
  return membersAdded.some(({ id }) => id === recipient.id);
}

/** Edited, or there again after it was deleted. */
function isWrittenAnew({ channelData }: Activity): boolean {
  return channelData?.eventType === 'editMessage' || channelData?.eventType === 'undeleteMessage';
}

/** A card sends what its button carries, and no words. Who chose nothing before is waiting for an answer all the same. */
function asked({ value }: Activity, common: Common): Happening | undefined {
  const { data } = carriedSchema.safeParse(value);
  return data?.press === PRESSES.ask ? { kind: 'asked', ...common, question: data.value } : undefined;
}

/** What was pressed on a card of another app has no words either, and is not for us. */
function said({ text = '', value, entities, attachments, recipient }: Activity, common: Common): Happening | undefined {
  if (value !== undefined && value !== null && text === '') return undefined;
  const mentioned = entities.flatMap(({ type, mentioned }) =>
    type === 'mention' && mentioned !== undefined ? [mentioned.id] : [],
  );
  return {
    kind: 'said',
    ...common,
    text,
    quotes: attachments.flatMap(({ contentType, content }) => (contentType === 'text/html' ? quotesIn(content) : [])),
    mentionsUs: mentioned.includes(recipient.id),
    mentionsOthers: mentioned.some((id) => id !== recipient.id),
    edited: undefined,
  };
}

function edited(activity: Activity, common: Common): Happening | undefined {
  const read = said(activity, common);
  return read?.kind === 'said' ? { ...read, edited: activity.timestamp ?? '' } : undefined;
}
