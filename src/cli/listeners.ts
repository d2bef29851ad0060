import { createServer, type RequestListener, type Server, type ServerOptions } from 'node:http';
import { addressOf, type Listen } from '../config/listen.js';

/** Something that listens, by the setting that says where. */
export interface Listener {
  readonly setting: 'WEB_LISTEN' | 'HOOKS_LISTEN';
  readonly listen: Listen;
  readonly handler: RequestListener;
}

export interface OpenListeners {
  /** Where each really listens, in their order. */
  readonly addresses: readonly string[];
  /** Takes no more requests, and ends when those under way have ended. */
  close(): Promise<void>;
}

/** Whoever sends slowly, or much before the body, holds up nobody else. */
export const LIMITS = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 1000,
} as const satisfies ServerOptions;

/** All of them, or what is wrong with the first that cannot be opened and how to mend it. */
export async function openListeners(
  listeners: readonly Listener[],
  limits: ServerOptions = LIMITS,
): Promise<OpenListeners | string> {
  const servers: Server[] = [];
  const close = async () => void (await Promise.all(servers.map(closing)));
  for (const listener of listeners) {
    const server = createServer(limits, listener.handler);
    const problem = await listening(server, listener);
    if (problem !== undefined) {
      await close();
      return problem;
    }
    servers.push(server);
  }
  const addresses = listeners.map(({ listen: { host } }, at) => addressOf({ host, port: portOf(servers[at]) }));
  return { addresses, close };
}

function listening(server: Server, listener: Listener): Promise<string | undefined> {
  const { host, port } = listener.listen;
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => resolve(listenProblem(error, listener)));
    server.listen(port, host, () => resolve(undefined));
  });
}

const WORDS = {
  WEB_LISTEN: { what: 'Webページの', port: 'PORT', example: '例: PORT=3979 npm start' },
  HOOKS_LISTEN: {
    what: 'チャットサービスからの受け口の',
    port: 'HOOKS_LISTEN',
    example: '例: HOOKS_LISTEN=127.0.0.1:3980',
  },
} as const;

function listenProblem({ code, message }: NodeJS.ErrnoException, { setting, listen }: Listener): string {
  const { what, port, example } = WORDS[setting];
  const address = `${what} ${addressOf(listen)}`;
  if (code === 'EADDRINUSE')
    return `${address} はすでに使われています。別のポートを ${port} で指定してください。${example}`;
  if (code === 'EACCES') return `${address} を開く権限がありません。1024以上のポートを ${port} で指定してください。`;
  return `${address} を開けませんでした（${message}）。${setting} を確かめてください。`;
}

/** With port 0 the system chooses one. */
function portOf(server: Server | undefined): number {
  const address = server?.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** An answer under way may take this long to reach its reader once the program was told to stop. */
const GRACE_MS = 2000;

function closing(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    // A connection that a browser opened in advance and never used counts as busy.
    setTimeout(() => server.closeAllConnections(), GRACE_MS).unref();
  });
}
