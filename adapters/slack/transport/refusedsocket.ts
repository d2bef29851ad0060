import { deadline } from '../../../src/service/deadline.js';
import { type Outbound, proxyRefusal } from '../../../src/service/outbound.js';

const PATIENCE_MS = 5000;

/**
 * The refusal of a proxy that does not let a socket through; undefined where none refuses. Slack's library is not told
 * why: the proxy is asked once more. Never rejects.
 */
export async function refusedSocket(
  socketUrl: string | undefined,
  { fetch, dispatcher }: Outbound,
  stopping: AbortSignal,
): Promise<unknown> {
  if (dispatcher === undefined || socketUrl === undefined || !URL.canParse(socketUrl)) return undefined;
  // Without the path: it holds a ticket, which a socket alone may use.
  const host = new URL('/', socketUrl.replace(/^ws/, 'http'));
  const signal = deadline(PATIENCE_MS, stopping);
  const failure = await fetch(host, { method: 'HEAD', redirect: 'manual', signal }).catch((error: unknown) => error);
  return proxyRefusal(failure) === undefined ? undefined : failure;
}
