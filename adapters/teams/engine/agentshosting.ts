import {
  type AuthConfiguration,
  AuthType,
  authorizeJWT,
  ConnectorClient,
  HttpError,
  type HttpRequestConfig,
  MsalTokenProvider,
} from '@microsoft/agents-hosting';
import type { TeamsApp } from '../../../src/config/teams.js';
import { Unauthorized } from './caller.js';
import { type Answered, call, refusalOf, tokenOf } from './calling.js';
import { type Authenticate, createDoor } from './door.js';
import type { Engine } from './engine.js';
import { outgoing } from './outgoing.js';
import { CONNECTOR, type Endpoints, type EngineParts, PUBLIC_CLOUD } from './parts.js';
import { ConnectorProblem } from './problem.js';
import type { Reference } from './reference.js';

/** On the Microsoft 365 Agents SDK, which took the place of botbuilder. */
export function createEngine(parts: EngineParts): Engine {
  const { app } = parts.settings;
  const token = app === undefined ? undefined : tokensOf(app, parts);

  /** Through the client's own way out: its methods take no signal. */
  const connected = (to: Reference, signal: AbortSignal, method: string, path: Path, data?: unknown) =>
    call(
      async (given) => {
        const secret = token === undefined ? '' : await tokenOf(token, given);
        const { httpClient } = ConnectorClient.createClientWithToken(to.serviceUrl, secret);
        const request: HttpRequestConfig = { method, url: urlOf(path), signal: given, data };
        const { data: said } = await httpClient.request(request);
        // The library gives what it cannot read as it came: somebody else answered, on the way.
        if (typeof said === 'string' && said !== '') throw new ConnectorProblem(undefined, 'PARSE_ERROR');
        return said;
      },
      signal,
      parts,
      answeredIn,
    );

  return {
    handle: createDoor(parts, authenticator(parts)),
    async say(to, saying, signal) {
      const path = ['conversations', to.conversation, 'activities'] as const;
      return idIn(await connected(to, signal, 'post', path, outgoing(to, saying)));
    },
    async replace(to, id, saying, signal) {
      const path = ['conversations', to.conversation, 'activities', id] as const;
      await connected(to, signal, 'put', path, { ...outgoing(to, saying), id });
    },
    async remove(to, id, signal) {
      await connected(to, signal, 'delete', ['conversations', to.conversation, 'activities', id]);
    },
    member: (to, user, signal) => connected(to, signal, 'get', ['conversations', to.conversation, 'members', user]),
    memberOfTeam: (to, team, user, signal) => connected(to, signal, 'get', ['conversations', team, 'members', user]),
    refusal: (signal) => (token === undefined ? Promise.resolve(undefined) : refusalOf(token, signal, parts)),
  };
}

type Path = readonly string[];

function urlOf(path: Path): string {
  return `v3/${path.map(encodeURIComponent).join('/')}`;
}

function idIn(said: unknown): string | undefined {
  const { id } = (typeof said === 'object' && said !== null ? said : {}) as { id?: unknown };
  return typeof id === 'string' ? id : undefined;
}

/** What the app shows who it is with, by how it is registered; and whose tokens it takes. */
export function configurationFor(
  { id, tenantId, password }: TeamsApp,
  { loginUrl, issuer }: Pick<Endpoints, 'loginUrl' | 'issuer'>,
): AuthConfiguration {
  const connection = {
    clientId: id,
    tenantId,
    authorityEndpoint: loginUrl,
    issuers: [issuer],
    validateIssuer: true,
    msalRetryCount: 0,
    ...(password === undefined
      ? { authType: AuthType.UserManagedIdentity }
      : { authType: AuthType.ClientSecret, clientSecret: password }),
  };
  return { ...connection, connections: new Map([['connector', connection]]) };
}

function tokensOf(app: TeamsApp, { token, endpoints = PUBLIC_CLOUD }: EngineParts): () => Promise<string> {
  if (token !== undefined) return token;
  const provider = new MsalTokenProvider(configurationFor(app, endpoints));
  return () => provider.getAccessToken(CONNECTOR);
}

function authenticator({ settings: { app }, endpoints = PUBLIC_CLOUD }: EngineParts): Authenticate {
  if (app === undefined) return () => Promise.reject(new Unauthorized('no app'));
  const check = authorizeJWT(configurationFor(app, endpoints));
  return async (authorization) => {
    let passed = false;
    let why = '';
    const response = {
      status: () => response,
      send(body: { readonly 'jwt-auth-error'?: string }) {
        why = body['jwt-auth-error'] ?? '';
        return response;
      },
    };
    const request = { method: 'POST', headers: { authorization } };
    await check(request, response as unknown as Parameters<typeof check>[1], () => {
      passed = true;
    });
    if (!passed) throw areKeysMissing(why) ? new Error(why) : new Unauthorized(why);
  };
}

/** The library answers 401 as well where it could not fetch the keys, which is not the caller's fault. */
function areKeysMissing(why: string): boolean {
  return why.startsWith('error in secret or public key callback') && !why.includes('Unable to find a signing key');
}

function answeredIn(error: unknown): Answered | undefined {
  if (!(error instanceof HttpError)) return undefined;
  const { status, data, headers } = error.response;
  return { status, retryAfter: headers.get('retry-after'), body: data };
}
