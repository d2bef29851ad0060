import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { Endpoints } from '../../../adapters/teams/engine/parts.js';
import type { TeamsApp } from '../../../src/config/teams.js';

type Key = Awaited<ReturnType<typeof generateKeyPair>>['privateKey'];

const KEY_ID = 'the key';
/** Made once: it takes a while. */
const PAIR = generateKeyPair('RS256');

/** A fake of what Teams signs with, and of where apps get their tokens, on loopback. */
export class FakeMicrosoft implements AsyncDisposable {
  readonly endpoints: Endpoints;
  /** Nobody gets a token or keys. */
  isDown = false;
  readonly #given = new Set<string>();
  readonly #server: Server;
  readonly #key: Key;

  private constructor(server: Server, keys: object, key: Key) {
    this.#server = server;
    this.#key = key;
    const loginUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    this.endpoints = { issuer: `${loginUrl}/issuer`, metadataUrl: `${loginUrl}/metadata`, loginUrl };
    server.on('request', (request, response) => {
      const { pathname } = new URL(request.url ?? '', loginUrl);
      const said =
        pathname === '/metadata' ? { jwks_uri: `${loginUrl}/keys` } : pathname.endsWith('/token') ? this.#give() : keys;
      request.resume();
      response.writeHead(this.isDown ? 503 : 200, { 'Content-Type': 'application/json' }).end(JSON.stringify(said));
    });
  }

  static async start(): Promise<FakeMicrosoft> {
    const { publicKey, privateKey } = await PAIR;
    const keys = { keys: [{ ...(await exportJWK(publicKey)), kid: KEY_ID, use: 'sig', endorsements: ['msteams'] }] };
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new FakeMicrosoft(server, keys, privateKey);
  }

  /** What a library would get for an app; `admits` tells it from others. */
  async token({ tenantId }: Pick<TeamsApp, 'tenantId'>): Promise<string> {
    const response = await fetch(`${this.endpoints.loginUrl}/${tenantId}/oauth2/v2.0/token`, { method: 'POST' });
    if (!response.ok) throw Object.assign(new Error('down'), { code: 'temporarily_unavailable' });
    return ((await response.json()) as { access_token: string }).access_token;
  }

  readonly admits = (authorization: string | undefined): boolean => this.#given.has(authorization ?? '');

  /** What Teams shows when it calls. Whatever is given takes the place of what would be right. */
  async authorization(
    { app, serviceUrl }: { readonly app: Pick<TeamsApp, 'id'>; readonly serviceUrl: string },
    changed: { readonly claims?: Readonly<Record<string, unknown>>; readonly kid?: string; readonly key?: Key } = {},
  ): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const claims = { iss: this.endpoints.issuer, aud: app.id, serviceurl: serviceUrl, nbf: now, exp: now + 3600 };
    const token = new SignJWT({ ...claims, ...changed.claims });
    token.setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: changed.kid ?? KEY_ID });
    return `Bearer ${await token.sign(changed.key ?? this.#key)}`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #give() {
    const token = `token-${this.#given.size + 1}-${Math.random().toString(36).slice(2)}`;
    this.#given.add(`Bearer ${token}`);
    return { token_type: 'Bearer', expires_in: 3600, access_token: token };
  }
}
