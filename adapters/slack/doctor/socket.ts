import { connect as connectPlainly, isIP, type Socket } from 'node:net';
import { connect as connectSafely } from 'node:tls';
import { networkProblem } from '../../../src/diagnosis/network.js';
import { proxyRefusal } from '../../../src/service/outbound.js';
import type { Reach } from './reached.js';

const PATIENCE_MS = 5000;

type SocketReach = Pick<Reach, 'problem' | 'proxyStatus'>;

/**
 * Whether the host of a WebSocket can be reached, by way of a proxy where `fetch` is given. Opens none: whoever serves
 * would miss what came over it.
 */
export async function reachOfSocket(url: URL, fetch: typeof globalThis.fetch | undefined): Promise<SocketReach> {
  return fetch === undefined ? { problem: await directProblem(url) } : await reachThrough(url, fetch);
}

/** Whatever the host answers, it was reached. */
async function reachThrough({ protocol, host }: URL, fetch: typeof globalThis.fetch): Promise<SocketReach> {
  try {
    const address = `${protocol === 'wss:' ? 'https' : 'http'}://${host}/`;
    await fetch(address, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(PATIENCE_MS) });
    return { problem: undefined };
  } catch (failure) {
    return { problem: networkProblem(failure, PATIENCE_MS), proxyStatus: proxyRefusal(failure) };
  }
}

/** Says nothing there and hangs up. */
function directProblem({ protocol, hostname, port }: URL): Promise<string | undefined> {
  const isSafe = protocol === 'wss:';
  const host = hostname.replace(/^\[|\]$/g, '');
  const to = { host, port: Number(port || (isSafe ? 443 : 80)) };
  return new Promise((resolve) => {
    const socket: Socket = isSafe
      ? connectSafely({ ...to, ...(isIP(host) === 0 && { servername: host }) })
      : connectPlainly(to);
    const end = (problem?: string) => {
      socket.destroy();
      resolve(problem);
    };
    socket.once(isSafe ? 'secureConnect' : 'connect', () => end());
    socket.on('error', (failure) => end(networkProblem(failure, PATIENCE_MS)));
    socket.setTimeout(PATIENCE_MS, () => end(`${PATIENCE_MS / 1000}秒待っても応答がありませんでした`));
  });
}
