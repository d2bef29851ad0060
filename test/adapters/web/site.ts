import type { AddressInfo } from 'node:net';
import { createWeb } from '../../../adapters/web/app.js';
import type { Web } from '../../../adapters/web/web.js';

export interface Site extends AsyncDisposable {
  readonly url: string;
}

/** The pages on a free port of this machine. */
export async function siteOf(web: Web): Promise<Site> {
  const server = createWeb(web).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
