import type { Server } from 'node:http';
import { addressOf, type Listen } from '../config/listen.js';

/** Undefined once the server listens; else what is wrong and how to mend it. */
export function listening(server: Server, { host, port }: Listen): Promise<string | undefined> {
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => resolve(listenProblem(error, { host, port })));
    server.listen(port, host, () => resolve(undefined));
  });
}

function listenProblem({ code, message }: NodeJS.ErrnoException, listen: Listen): string {
  const address = addressOf(listen);
  if (code === 'EADDRINUSE')
    return `${address} はすでに使われています。別のポートを PORT で指定してください。例: PORT=3979 npm start`;
  if (code === 'EACCES') return `${address} を開く権限がありません。1024以上のポートを PORT で指定してください。`;
  return `${address} を開けませんでした（${message}）。WEB_LISTEN を確かめてください。`;
}

/** With port 0 the system chooses one. */
export function boundTo(server: Server, { host }: Listen): Listen {
  const address = server.address();
  return { host, port: typeof address === 'object' && address !== null ? address.port : 0 };
}

/** An answer under way may take this long to reach its reader once the program was told to stop. */
const GRACE_MS = 2000;

/** Takes no more requests, and ends when those under way have ended. */
export function closing(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    // A connection that a browser opened in advance and never used counts as busy.
    setTimeout(() => server.closeAllConnections(), GRACE_MS).unref();
  });
}
