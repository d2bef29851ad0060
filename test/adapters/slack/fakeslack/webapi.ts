import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { readManifest } from '../../../../adapters/slack/manifest.js';
import { APP } from '../workspace.js';
import { type Arguments, METHODS } from './methods.js';
import type { Reply } from './reply.js';
import { Refusal, type Town } from './town.js';

export interface Call {
  /** A method of the Web API, or `response_url`. */
  readonly method: string;
  /** Strings, as they come over the wire; blocks, views and the like are parsed. */
  readonly args: Arguments;
  readonly token: string | undefined;
  /** `Date.now()`. */
  readonly at: number;
}

/** What the app may do here where nothing else is said. */
export const SCOPES: readonly string[] = readManifest().oauth_config.scopes.bot;

/** Whoever gave up has hung up by then. */
const HANGING_UP_MS = 100;

/** Arguments that the client of Slack sends as JSON inside a form. */
const NESTED = ['attachments', 'blocks', 'metadata', 'prompts', 'view'];

/** Slack's Web API: does what a call asks for, or answers as a test wants it to; keeps every call. */
export class WebApi {
  readonly calls: Call[] = [];
  /** Those of the bot's token. */
  scopes = SCOPES;
  /** Where a socket may be opened, once for each. */
  socketUrl: () => string = () => '';
  readonly #hanging: { readonly method: string; readonly response: ServerResponse }[] = [];
  readonly #planned = new Map<string, Reply[]>();
  readonly #always = new Map<string, () => Reply>();

  constructor(readonly town: Town) {}

  /** The next calls of a method are answered so, one after another; those after them as ever. */
  plan(method: string, ...replies: readonly Reply[]): void {
    this.#planned.set(method, [...(this.#planned.get(method) ?? []), ...replies]);
  }

  /** All calls of a method are answered so, or as each is drawn, until it is given none. */
  always(method: string, reply?: Reply | (() => Reply)): void {
    if (reply === undefined) this.#always.delete(method);
    else this.#always.set(method, typeof reply === 'function' ? reply : () => reply);
  }

  /** How many calls of a method hang here that nobody has given up. */
  async hanging(method: string): Promise<number> {
    await wait(HANGING_UP_MS);
    return this.#hanging.filter((each) => each.method === method && !each.response.destroyed).length;
  }

  async answer(method: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const args = argumentsIn(request.headers['content-type'] ?? '', await text(request));
    const token = request.headers.authorization?.replace(/^Bearer /, '');
    this.calls.push({ method, args, token, at: Date.now() });
    const reply = this.#planned.get(method)?.shift() ?? this.#always.get(method)?.() ?? { taken: true };
    if (reply.breaks === 'hangs') this.#hanging.push({ method, response });
    if (reply.taken) {
      const body = JSON.stringify(this.#do(method, args, token));
      response.setHeader('x-oauth-scopes', this.scopes.join(','));
      return send(response, { body, ...reply });
    }
    return send(response, reply);
  }

  #do(method: string, args: Arguments, token: string | undefined): object {
    if (method === 'response_url') return { ok: true };
    if (token !== (method.startsWith('apps.') ? APP.appToken : APP.botToken))
      return { ok: false, error: 'invalid_auth' };
    if (method === 'apps.connections.open') return { ok: true, url: this.socketUrl() };
    try {
      const result = METHODS[method]?.(args, this.town, this);
      return result === undefined
        ? { ok: false, error: 'unknown_method', req_method: method }
        : { ok: true, ...result };
    } catch (error) {
      if (error instanceof Refusal) return { ok: false, error: error.message };
      throw error;
    }
  }
}

async function send(response: ServerResponse, reply: Reply): Promise<void> {
  const { status = 200, headers = {}, body = '', breaks, afterMs = 0 } = reply;
  if (afterMs > 0) await wait(afterMs);
  if (breaks === 'hangs') return;
  if (breaks === 'resets') {
    response.socket?.resetAndDestroy();
    return;
  }
  const length = Buffer.byteLength(body);
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': length,
    ...headers,
  });
  if (breaks === 'stops') response.write(Buffer.from(body).subarray(0, length / 2));
  else response.end(body);
}

function argumentsIn(type: string, body: string): Arguments {
  if (type.startsWith('application/json')) return JSON.parse(body) as Arguments;
  const form = Object.entries(Object.fromEntries(new URLSearchParams(body)));
  return Object.fromEntries(form.map(([name, value]) => [name, NESTED.includes(name) ? JSON.parse(value) : value]));
}
