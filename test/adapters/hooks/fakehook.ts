import { text } from 'node:stream/consumers';
import type { Hook } from '../../../src/service/hook.js';

/** Stands for a chat platform: takes what is posted to its path, and says what it took. */
export function fakeHook(change: Partial<Hook> = {}): Hook {
  return {
    path: '/fakechat/events',
    methods: ['POST'],
    async handler(request, response) {
      const body = await text(request);
      response.end(`${request.url} ${body.length > 100 ? body.length : body}`);
    },
    ...change,
  };
}
