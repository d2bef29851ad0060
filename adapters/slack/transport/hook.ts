import type { HTTPReceiver } from '@slack/bolt';
import type { Hook } from '../../../src/service/hook.js';
import { HOOK_PATH } from '../names.js';

export function hookOf(receiver: HTTPReceiver): Hook {
  return {
    path: HOOK_PATH,
    methods: ['POST'],
    // Signatures are checked by Slack's library, over the bytes as they come.
    handler: (request, response) => receiver.requestListener(request, response),
  };
}
