import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What reached the connector, in order. */
export interface Call {
  readonly method: string;
  readonly conversation: string;
  /** Of the activity or of the person. */
  readonly id: string | undefined;
  readonly authorization: string | undefined;
  readonly body: unknown;
}

/** In place of doing what it is told; `taken`: it does it, and says otherwise. */
interface Refused {
  readonly status: number;
  readonly code?: string;
  readonly retryAfter?: string;
  readonly text?: string;
  readonly taken?: boolean;
}

/** `reset` hangs up; `lost` does what it is told, and hangs up before it says so. */
export type Mishap = Refused | 'hang' | 'reset' | 'lost';

export interface Standing {
  readonly id: string;
  readonly activity: Readonly<Record<string, unknown>>;
}

const PATH = /^\/v3\/conversations\/([^/]+)\/(activities|members)(?:\/([^/]+))?$/;

/**
 * A fake of the connector that Teams has for bots, on loopback: it keeps what stands in each conversation, and has mishaps
 * in the order they are given. It draws nothing and checks no card.
 */
export class FakeConnector implements AsyncDisposable {
  readonly calls: Call[] = [];
  /** By the id of a conversation or a team: who is there, by their id. */
  readonly rosters = new Map<string, ReadonlyMap<string, unknown>>();
  /** Conversations and teams of which it does not say who is there, at the moment. */
  readonly closed = new Set<string>();
  readonly serviceUrl: string;
  /** Whether somebody may speak here; by default everybody. */
  admits: (authorization: string | undefined) => boolean = () => true;
  /** The mishap of each call that none was planned for; by default none. */
  mishapOf: (call: Call) => Mishap | undefined = () => undefined;
  readonly #server: Server;
  readonly #standing = new Map<string, Standing[]>();
  readonly #mishaps: (Mishap | undefined)[] = [];
  #lastId = 0;

  private constructor(server: Server) {
    this.#server = server;
    this.serviceUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/teams/`;
    server.on('request', (request, response) => {
      this.#take(request, response).catch((error) => response.destroy(error));
    });
  }

  static async start(): Promise<FakeConnector> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new FakeConnector(server);
  }

  /** The next calls have these mishaps, one each; undefined is none. */
  fail(...mishaps: readonly (Mishap | undefined)[]): void {
    this.#mishaps.push(...mishaps);
  }

  /** What was said in a conversation and is still there. */
  standing(conversation: string): readonly Standing[] {
    return this.#standing.get(conversation) ?? [];
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '', headers } = request;
    const body = await bodyOf(request);
    const found = PATH.exec(url.replace(/^\/teams/, ''));
    if (found === null) return answer(response, 404, problem('NotFound'));
    const [conversation = '', id] = [found[1], found[3]].map((part) => part && decodeURIComponent(part));
    const call = { method, conversation, id, authorization: headers.authorization, body };
    this.calls.push(call);
    if (!this.admits(headers.authorization)) return answer(response, 401, problem('Unauthorized'));
    const mishap = this.#mishaps.length > 0 ? this.#mishaps.shift() : this.mishapOf(call);
    if (mishap === 'hang') return;
    if (mishap === 'reset') return void response.socket?.resetAndDestroy();
    if (typeof mishap === 'object' && mishap.taken !== true) return refuse(response, mishap);
    const { status, said } = found[2] === 'members' ? this.#look(call) : this.#act(call);
    if (mishap === 'lost') return void response.socket?.resetAndDestroy();
    if (mishap !== undefined) return refuse(response, mishap);
    answer(response, status, said);
  }

  #look({ conversation, id = '' }: Call) {
    if (this.closed.has(conversation)) return { status: 500, said: problem('ServiceError') };
    const person = this.rosters.get(conversation)?.get(id);
    return person === undefined
      ? { status: 404, said: problem('MemberNotFoundInConversation') }
      : { status: 200, said: person };
  }

  #act({ method, conversation, id, body }: Call) {
    const all = [...this.standing(conversation)];
    const at = all.findIndex((each) => each.id === id);
    if (method === 'POST') {
      const given = `${++this.#lastId}`;
      this.#standing.set(conversation, [...all, { id: given, activity: body as Standing['activity'] }]);
      return { status: 201, said: { id: given } };
    }
    if (at === -1 || id === undefined) return { status: 404, said: problem('ActivityNotFoundInConversation') };
    const kept = method === 'PUT' ? [{ id, activity: body as Standing['activity'] }] : [];
    this.#standing.set(conversation, all.toSpliced(at, 1, ...kept));
    return { status: 200, said: method === 'PUT' ? { id } : '' };
  }
}

function problem(code: string) {
  return { error: { code, message: 'said by the fake' } };
}

function refuse(response: ServerResponse, { status, code = 'ServiceError', retryAfter, text }: Refused): void {
  const after = retryAfter === undefined ? {} : { 'Retry-After': retryAfter };
  answer(response, status, text ?? problem(code), after);
}

function answer(response: ServerResponse, status: number, said: unknown, headers: Record<string, string> = {}): void {
  const text = typeof said === 'string' ? said : JSON.stringify(said);
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', ...headers }).end(text);
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString();
  return text === '' ? undefined : JSON.parse(text);
}
