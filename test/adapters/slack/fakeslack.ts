import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Happenings } from './fakeslack/happenings.js';
import { Hook } from './fakeslack/hook.js';
import { Sockets } from './fakeslack/sockets.js';
import { Town } from './fakeslack/town.js';
import { type Call, WebApi } from './fakeslack/webapi.js';

const API = '/api/';
const RESPONSES = '/response/';
const SOCKET = '/socket/';

/**
 * A fake of Slack on loopback for what the local Slack lacks: answers that fail, repeats, signatures, guests, shared
 * channels, metadata, message shortcuts, sockets that break. It draws nothing and checks no block.
 */
export class FakeSlack implements AsyncDisposable {
  readonly town = new Town();
  readonly api = new WebApi(this.town);
  readonly sockets = new Sockets();
  /** What people do here, as the app is told of it. */
  readonly people: Happenings;
  readonly apiUrl: string;
  readonly #server: Server;

  private constructor(server: Server, host: string) {
    this.#server = server;
    const at = `${host}:${(server.address() as AddressInfo).port}`;
    this.apiUrl = `http://${at}${API}`;
    this.people = new Happenings(this.town, (id) => `http://${at}${RESPONSES}${id}`);
    this.api.socketUrl = () => `ws://${at}${SOCKET}${this.town.newId('S')}`;
    server.on('request', (request, response) => {
      const { pathname } = new URL(request.url ?? '', this.apiUrl);
      const method = pathname.startsWith(RESPONSES) ? 'response_url' : pathname.slice(API.length);
      this.api.answer(method, request, response).catch((error) => response.destroy(error));
    });
    server.on('upgrade', (request, socket, head) => this.sockets.accept(request, socket, head));
  }

  /** By which name it is known does not change where it is. */
  static async start(host = '127.0.0.1'): Promise<FakeSlack> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new FakeSlack(server, host);
  }

  hook(url: string): Hook {
    return new Hook(url);
  }

  calls(method: string): readonly Call[] {
    return this.api.calls.filter((call) => call.method === method);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.sockets.drop();
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }
}
