import { readActivity } from '../../../../adapters/teams/receive/read.js';
import { TENANT } from '../townspeople.js';

/** As Teams sends it. */
export const MESSAGE = {
  type: 'message',
  id: '1700000000000',
  timestamp: '2026-11-23T09:00:00.000Z',
  channelId: 'msteams',
  serviceUrl: 'https://smba.example/jp/',
  from: { id: '29:anna', aadObjectId: 'aad-anna', name: 'Anna' },
  recipient: { id: '28:us', name: 'Jobun' },
  conversation: { id: 'a:personal', conversationType: 'personal', tenantId: TENANT },
  channelData: { tenant: { id: TENANT } },
  locale: 'ja-JP',
  text: '鍵は？',
};
/** What is read of it, whatever it tells. */
export const COMMON = {
  user: { id: '29:anna', directoryId: 'aad-anna', name: 'Anna' },
  reference: { serviceUrl: 'https://smba.example/jp/', conversation: 'a:personal', tenant: TENANT, bot: '28:us' },
  audience: 'personal' as const,
  team: undefined,
  id: '1700000000000',
  locale: 'ja-JP',
};
/** What is read of the message, with changes. */
export const read = (changed: object) => readActivity({ ...MESSAGE, ...changed });
