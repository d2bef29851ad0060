import { ANNA, PERSONAL, type Person, type Place, TENANT } from './townspeople.js';

export const APP = {
  id: '77777777-7777-4777-8777-777777777777',
  tenantId: TENANT,
  password: 'a password for tests',
};
export const BOT = `28:${APP.id}`;
/** How Teams writes that somebody names us, and the entity that says whom. */
export const MENTION = '<at>Jobun</at>';
const NAMES_US = { type: 'mention', mentioned: { id: BOT, name: 'Jobun' }, text: MENTION };

export interface Where {
  readonly by?: Person;
  readonly at?: Place;
  readonly [name: string]: unknown;
}

/** What people do in a town's Teams, as Jobun is told of it. */
export class Activities {
  #lastId = 1_700_000_000_000;

  constructor(readonly serviceUrl: string) {}

  activity({ by = ANNA, at = PERSONAL, ...more }: Where = {}): Record<string, unknown> {
    const { entry: _, ...from } = by;
    const { team, ...conversation } = at;
    return {
      type: 'message',
      id: `${++this.#lastId}`,
      timestamp: '2026-11-23T09:00:00.000Z',
      channelId: 'msteams',
      serviceUrl: this.serviceUrl,
      from,
      conversation: { ...conversation, tenantId: TENANT },
      recipient: { id: BOT, name: 'Jobun' },
      channelData: { tenant: { id: TENANT }, ...(team === undefined ? {} : { team: { id: team } }) },
      locale: 'ja-JP',
      ...more,
    };
  }

  /** A message, as yet told to nobody. */
  message(text: string, where: Where = {}): Record<string, unknown> {
    return this.activity({ text, entities: text.includes(MENTION) ? [NAMES_US] : [], ...where });
  }

  edit(message: object, text: string, timestamp = '2026-11-23T09:01:00.000Z'): Record<string, unknown> {
    const { channelData } = message as { channelData: object };
    const entities = text.includes(MENTION) ? [NAMES_US] : [];
    const told = { ...channelData, eventType: 'editMessage' };
    return { ...message, type: 'messageUpdate', text, entities, timestamp, channelData: told };
  }

  deletion(message: object): Record<string, unknown> {
    const {
      text: _,
      entities: __,
      channelData,
      ...rest
    } = message as Record<string, unknown> & { channelData: object };
    return { ...rest, type: 'messageDelete', channelData: { ...channelData, eventType: 'softDeleteMessage' } };
  }
}
