import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import { createHooks } from '../../../adapters/hooks/hooks.js';
import { HOOK_PATH } from '../../../adapters/teams/names.js';
import { Teams } from '../../../adapters/teams/teams.js';
import type { Corpus } from '../../../src/assistant/view.js';
import { serving } from '../../service/serving.js';

/** Jobun as it runs, in local mode, where the playground calls it. */
export async function townhall(corpus: Corpus) {
  const errors: unknown[] = [];
  const onError = (error: unknown) => void errors.push(error);
  const teams = await Teams.open({
    settings: { app: undefined, engine: 'botbuilder', tenants: [], channelMessages: false },
    corpus,
    publicUrl: undefined,
    now: Date.now,
    onError,
    onRefused: onError,
  });
  const { service, store, observed } = await serving({ platforms: [teams], corpus, timings: { send: 5000, poll: 20 } });
  const server = await listening(inJapanese(createHooks({ hooks: teams.hooks, onError })));
  service.start();
  await teams.start(service);
  onTestFinished(() => teams.stop());
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}${HOOK_PATH}`, errors, store, observed };
}

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

async function listening(listener: Listener): Promise<Server> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  await once(server, 'listening');
  return server;
}

/** The playground speaks nothing but American English. */
function inJapanese(listener: Listener): Listener {
  return async (request, response) => {
    const sent = Buffer.from((await text(request)).replaceAll('"locale":"en-US"', '"locale":"ja-JP"'));
    const { method, url, headers } = request;
    const again = Object.assign(Readable.from([sent], { objectMode: false }), {
      method,
      url,
      headers: { ...headers, 'content-length': `${sent.length}` },
      complete: true,
    });
    listener(again as unknown as IncomingMessage, response);
  };
}
