import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { onTestFinished } from 'vitest';
import type { ProxySettings } from '../src/config/proxy.js';

/** Where every name leads to this machine, and none does without the proxy. */
export const HOST = 'slack.town.test';

/** Put together here: written out, it would look like a secret. */
export const CREDENTIALS = { user: 'soko', password: ['pr0xy', 'pAss', '@'].join('-') };

export interface ConnectProxy {
  /** Host and port. */
  readonly address: string;
  /** Everything by way of it, with the credentials, but for what is spared. */
  settings(change?: { spared?: string; credentials?: boolean }): ProxySettings;
  /** The hosts to which a way was asked for, in order. */
  readonly asked: readonly string[];
  /** How many ways are open. */
  readonly open: number;
  /** With which status ways to a host are refused; undefined: they are opened; `hangs`: neither. */
  refusal: (host: string) => number | 'hangs' | undefined;
  /** From now on nothing comes through the ways that are open, and they stay so. */
  freeze(): void;
}

/** A proxy of its own for one test, as stands before the outside: opens ways by CONNECT, to whoever knows the password. */
export async function connectProxy({ guarded = false } = {}): Promise<ConnectProxy> {
  const asked: string[] = [];
  const open = new Map<Duplex, Socket>();
  const server = createServer((_, response) => response.writeHead(405).end());
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { user, password } = CREDENTIALS;
  const known = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  const proxy: ConnectProxy = {
    address,
    settings: ({ spared = '', credentials = guarded } = {}) => {
      const url = `http://${credentials ? `${user}:${encodeURIComponent(password)}@` : ''}${address}`;
      return { https: url, http: url, spared };
    },
    asked,
    get open() {
      return open.size;
    },
    refusal: () => undefined,
    freeze() {
      for (const [near, far] of open) {
        far.unpipe(near);
        // Read all the same: else nobody learns that it was hung up.
        near.unpipe(far).resume();
      }
    },
  };
  server.on('connect', (request, near: Duplex, head: Buffer) => {
    const [host = '', port = ''] = (request.url ?? '').split(':');
    asked.push(host);
    near.on('error', () => near.destroy());
    near.on('end', () => near.destroy());
    const isKnown = !guarded || request.headers['proxy-authorization'] === known;
    const refusal = isKnown ? proxy.refusal(host) : 407;
    if (refusal === 'hangs') return;
    if (refusal !== undefined) return void near.end(`HTTP/1.1 ${refusal} No\r\nContent-Length: 0\r\n\r\n`);
    const far = connect(Number(port), '127.0.0.1', () => {
      near.write('HTTP/1.1 200 OK\r\n\r\n');
      far.write(head);
      far.pipe(near).pipe(far);
    });
    far.on('error', () => near.destroy());
    far.on('close', () => near.destroy());
    near.on('close', () => far.destroy(void open.delete(near) as undefined));
    open.set(near, far);
  });
  onTestFinished(() => {
    for (const [near] of open) near.destroy();
    server.closeAllConnections();
    server.close();
  });
  return proxy;
}
