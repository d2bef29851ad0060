import type { Socket } from 'node:net';
import type { buildConnector, Dispatcher } from 'undici';
import { isLoopback } from '../config/loopback.js';
import type { ProxySettings } from '../config/proxy.js';

/** How the outside is reached. */
export interface Outbound {
  readonly fetch: typeof fetch;
  /** The same for a library that opens WebSockets; undefined: it may go its own way. */
  readonly dispatcher: Dispatcher | undefined;
  /** Breaks whatever is still open. */
  close(): Promise<void>;
}

/** Without a proxy. */
export const DIRECT: Outbound = {
  fetch: (...request) => fetch(...request),
  dispatcher: undefined,
  close: async () => {},
};

/** How long a proxy may take to open a way. */
const PATIENCE_MS = 10_000;

/** Node.js 20 knows no proxy, and no version takes one for WebSockets: undici does. It is loaded where it is used. */
export async function outboundThrough(proxy: ProxySettings | undefined, patienceMs = PATIENCE_MS): Promise<Outbound> {
  if (proxy === undefined) return DIRECT;
  const { Agent, EnvHttpProxyAgent, fetch: fetchWith, Pool } = await import('undici');
  // A WebSocket takes its connection out of the library's hands: one whose other end is silent would keep us running.
  const open = new Set<Socket>();
  const through = new EnvHttpProxyAgent({
    // Where these are undefined the library reads the environment itself.
    httpProxy: proxy.http ?? '',
    httpsProxy: proxy.https ?? '',
    noProxy: proxy.spared,
    clientFactory: (origin, options) => {
      const { connect } = options as { connect: buildConnector.connector };
      return new Pool(origin, {
        headersTimeout: patienceMs,
        connect: (to, done) =>
          connect(to, (...made) => {
            const [, socket] = made;
            // Where there is none, it is not always the null that is declared.
            if (socket) open.add(socket.once('close', () => open.delete(socket)));
            done(...made);
          }),
      });
    },
  });
  const direct = new Agent();
  // Another machine's loopback is not ours; and it is there alone that tokens go over plain HTTP.
  const dispatcher = through.compose(
    (dispatch) => (options, handler) =>
      isLoopback(new URL(`${options.origin}`).hostname)
        ? direct.dispatch(options, handler)
        : dispatch(options, handler),
  );
  return {
    fetch: ((input, init) => fetchWith(input as never, { ...(init as object), dispatcher })) as typeof fetch,
    dispatcher,
    async close() {
      await Promise.all([through.destroy(), direct.destroy()]);
      for (const socket of open) socket.destroy();
    },
  };
}

/** The status with which a proxy refused to open a way, wherever in an error that stands. Nothing has gone out then. */
export function proxyRefusal(failure: unknown): number | undefined {
  if (!(failure instanceof Error)) return undefined;
  const [, status] = /^Proxy response \((\d{3})\)/.exec(failure.message) ?? [];
  return status === undefined ? proxyRefusal(failure.cause ?? Reflect.get(failure, 'original')) : Number(status);
}
