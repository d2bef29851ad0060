import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { type JWTPayload, SignJWT } from 'jose';
import type { SignIn } from '../../../../src/config/signin.js';
import { keyNamed } from './keys.js';

type Answer = (response: ServerResponse) => void;

/** Signs in whoever comes, without asking, and says and answers whatever a test makes it. Refresh tokens rotate. */
export interface BentProvider extends AsyncDisposable {
  readonly settings: SignIn;
  /** What stands in its next tokens; undefined: a refresh brings no token of this kind. */
  claims: JWTPayload | undefined;
  /** What its page about the user says; without it, there is no such page. */
  info: object | undefined;
  /** Answers in place of its own, by path. */
  readonly instead: Map<string, Answer>;
  /** Waited for before it answers, by path. */
  readonly before: Map<string, () => Promise<void>>;
  /** As `POST /token`, in their order. */
  readonly requests: string[];
  /** Whether a refresh token came a second time: from then on none is taken. */
  readonly revoked: boolean;
  /** Whether it gives refresh tokens at all. */
  refreshes: boolean;
  /** Signs with a new key from now on, under a new name. */
  changeKey(): Promise<void>;
}

/** By which name it is known does not change where it is. */
export async function startBentProvider(host = 'localhost'): Promise<BentProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://${host}:${(server.address() as AddressInfo).port}`;
  const nonces = new Map<string, string>();
  let key = await keyNamed('first');
  let refresh = 0;
  const state = {
    settings: { issuer, clientId: 'jobun', clientSecret: 'secret', scopes: 'openid', groupsClaim: 'groups' },
    claims: { sub: 'hanako' } as JWTPayload | undefined,
    info: undefined as object | undefined,
    instead: new Map<string, Answer>(),
    before: new Map<string, () => Promise<void>>(),
    requests: [] as string[],
    revoked: false,
    refreshes: true,
    changeKey: async () => {
      key = await keyNamed('second');
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  async function tokensFor(form: URLSearchParams): Promise<object | undefined> {
    const renewing = form.get('grant_type') === 'refresh_token';
    if (renewing && form.get('refresh_token') !== `refresh ${refresh}`) state.revoked = true;
    if (renewing && state.revoked) return undefined;
    refresh += 1;
    const nonce = nonces.get(form.get('code') ?? '');
    const claims = state.claims === undefined ? undefined : { aud: 'jobun', iss: issuer, nonce, ...state.claims };
    const signed =
      claims === undefined
        ? undefined
        : await new SignJWT(claims)
            .setProtectedHeader({ alg: 'RS256', kid: key.publicJwk.kid })
            .setIssuedAt()
            .setExpirationTime('1h')
            .sign(key.privateKey);
    const rotated = state.refreshes ? `refresh ${refresh}` : undefined;
    return { access_token: `access ${refresh}`, token_type: 'Bearer', id_token: signed, refresh_token: rotated };
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '', issuer);
    state.requests.push(`${request.method} ${pathname}`);
    await state.before.get(pathname)?.();
    const instead = state.instead.get(pathname);
    if (instead !== undefined) return instead(response);
    if (pathname === '/.well-known/openid-configuration') return json(response, metadata(issuer, state.info));
    if (pathname === '/jwks') return json(response, { keys: [key.publicJwk] });
    if (pathname === '/user') return json(response, state.info ?? {});
    if (pathname === '/token') {
      const tokens = await tokensFor(new URLSearchParams(await text(request)));
      return tokens === undefined ? json(response, { error: 'invalid_grant' }, 400) : json(response, tokens);
    }
    if (pathname !== '/authorize') return json(response, {}, 404);
    const code = `code ${nonces.size}`;
    nonces.set(code, searchParams.get('nonce') ?? '');
    const back = new URL(searchParams.get('redirect_uri') ?? '');
    back.search = `${new URLSearchParams({ code, state: searchParams.get('state') ?? '', iss: issuer })}`;
    response.writeHead(303, { Location: back.href }).end();
  }
  server.on('request', (request, response) => void answer(request, response));
  return state;
}

export function json(response: ServerResponse, body: object, status = 200): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}

function metadata(issuer: string, info: object | undefined): object {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    ...(info === undefined ? {} : { userinfo_endpoint: `${issuer}/user` }),
    authorization_response_iss_parameter_supported: true,
  };
}
