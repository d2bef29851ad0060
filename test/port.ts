import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';

/** A port of this machine that somebody has until it is given back. */
export async function takenPort(): Promise<{ readonly port: number; giveBack(): Promise<void> }> {
  // Whoever connects is heard, and told nothing.
  const server = createServer((socket) => socket.on('error', () => {}).resume()).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    async giveBack() {
      server.close();
      await once(server, 'close');
    },
  };
}

/** A port of this machine that nobody has. */
export async function freePort(): Promise<number> {
  const { port, giveBack } = await takenPort();
  await giveBack();
  return port;
}
