import { connect as connectPlainly, isIP, type Socket } from 'node:net';
import { connect as connectSafely } from 'node:tls';
import { networkProblem } from '../../../src/diagnosis/network.js';

const PATIENCE_MS = 5000;

/**
 * Why no connection to the host of a WebSocket can be made, as its library makes it: without a proxy. Undefined where one
 * can. Says nothing there and hangs up.
 */
export function socketProblem({ protocol, hostname, port }: URL): Promise<string | undefined> {
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
