import type { Saying } from './engine.js';
import type { Reference } from './reference.js';

/** What is said, with who says it and where, as Bot Framework has it. */
export function outgoing({ bot, conversation, tenant, serviceUrl }: Reference, saying: Saying) {
  return {
    ...saying,
    channelId: 'msteams',
    serviceUrl,
    from: { id: bot },
    conversation: { id: conversation, ...(tenant === null ? {} : { tenantId: tenant }) },
  };
}
