import type { SocketModeReceiver } from '@slack/bolt';
import { type Outbound, proxyRefusal } from '../../../src/service/outbound.js';

/**
 * Rejects where a proxy does not let the first socket through; never resolves. Slack's library is not told why, and would
 * go on trying without a word: the proxy is asked once more.
 */
export function refusedSocket({ client }: SocketModeReceiver, { fetch }: Outbound): Promise<never> {
  return new Promise((_, reject) => {
    let socket: string | undefined;
    const keep = ({ url }: { url?: string }) => {
      socket = url;
    };
    const look = async () => {
      if (socket === undefined || !URL.canParse(socket)) return;
      // Without the path: it holds a ticket, which a socket alone may use.
      const host = new URL('/', socket.replace(/^ws/, 'http'));
      const failure = await fetch(host, { method: 'HEAD', redirect: 'manual' }).catch((error: unknown) => error);
      if (proxyRefusal(failure) !== undefined) reject(failure);
    };
    client.on('authenticated', keep).on('error', look);
    client.once('connected', () => client.off('authenticated', keep).off('error', look));
  });
}
