import { createServer } from 'node:http';
import { createWeb } from '../../adapters/web/app.js';
import { addressOf } from '../config.js';
import { ANYONE } from '../person/audience.js';
import type { Command, Invocation, Terminal } from './command.js';
import { CORPUS_OPTIONS, openFor } from './opening.js';

export const serve: Command = {
  name: 'serve',
  takes: '',
  summary: { ja: 'Webページを開きます', en: 'serve the web page' },
  options: { corpus: CORPUS_OPTIONS.corpus },
  async run(invocation) {
    const corpus = openFor(invocation);
    if (corpus === undefined) return 1;
    // The first question should not wait for the index.
    corpus.viewFor(ANYONE);
    const { webListen, publicUrl } = invocation.config;
    const server = createServer(createWeb({ corpus, ...(publicUrl === undefined ? {} : { publicUrl }) }));
    const problem = await listening(server, webListen);
    if (problem !== undefined) {
      invocation.terminal.err(problem);
      return 1;
    }
    invocation.terminal.out(`条文を開きました: ${addressOf(boundTo(server, webListen))}`);
    return untilStopped(server, invocation.terminal);
  },
};

type Server = ReturnType<typeof createServer>;
type Listen = Invocation['config']['webListen'];

function listening(server: Server, { host, port }: Listen): Promise<string | undefined> {
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

/** An answer under way may take this long to reach its reader once the program was told to stop. */
const GRACE_MS = 2000;

/** With port 0 the system chooses one. */
function boundTo(server: Server, { host }: Listen): Listen {
  const address = server.address();
  return { host, port: typeof address === 'object' && address !== null ? address.port : 0 };
}

function untilStopped(server: Server, terminal: Terminal): Promise<0> {
  return new Promise((resolve) => {
    const stop = () => {
      terminal.out('終了します。');
      server.close(() => resolve(0));
      server.closeIdleConnections();
      // A connection that a browser opened in advance and never used counts as busy.
      setTimeout(() => server.closeAllConnections(), GRACE_MS).unref();
    };
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  });
}
