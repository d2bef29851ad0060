import {
  AppCredentials,
  AuthenticationConfiguration,
  AuthenticationConstants,
  AuthenticationError,
  type BotFrameworkAuthentication,
  BotFrameworkAuthenticationFactory,
  ConnectorClient,
  JwtTokenProviderFactory,
  ManagedIdentityAppCredentials,
  MicrosoftAppCredentials,
  MsalAppCredentials,
  PasswordServiceClientCredentialFactory,
} from 'botframework-connector';
import type { TeamsApp } from '../../../src/config/teams.js';
import { Unauthorized } from './caller.js';
import { type Answered, call, refusalOf, tokenOf } from './calling.js';
import { type Authenticate, createDoor } from './door.js';
import type { Engine } from './engine.js';
import { outgoing } from './outgoing.js';
import { CONNECTOR, type Endpoints, type EngineParts, PUBLIC_CLOUD } from './parts.js';
import { quietly } from './quiet.js';
import type { Reference } from './reference.js';

/** On the part of botbuilder that knows callers and connectors: the rest of it is for bots that answer at once. */
export function createEngine(parts: EngineParts): Engine {
  const { app } = parts.settings;
  const credentials = app === undefined ? MicrosoftAppCredentials.Empty : credentialsOf(app, parts);

  async function at(serviceUrl: string, signal: AbortSignal): Promise<ConnectorClient['conversations']> {
    // The client asks once more, and is given the same.
    if (app !== undefined) await tokenOf(() => credentials.getToken(), signal);
    const client = new ConnectorClient(credentials, { baseUri: serviceUrl });
    withoutRetries(client);
    return client.conversations;
  }
  const connected = <Result>({ serviceUrl }: Reference, signal: AbortSignal, work: Work<Result>) =>
    call(async (abortSignal) => work(await at(serviceUrl, abortSignal), { abortSignal }), signal, parts, answeredIn);

  return {
    handle: createDoor(parts, authenticator(parts)),
    say: (to, saying, signal) =>
      connected(to, signal, async (there, options) => {
        const said = await there.sendToConversation(to.conversation, outgoing(to, saying) as Activity, options);
        return said.id;
      }),
    replace: (to, id, saying, signal) =>
      connected(to, signal, async (there, options) => {
        await there.updateActivity(to.conversation, id, { ...outgoing(to, saying), id } as Activity, options);
      }),
    remove: (to, id, signal) =>
      connected(to, signal, async (there, options) => {
        await there.deleteActivity(to.conversation, id, options);
      }),
    member: (to, user, signal) =>
      connected(to, signal, (there, options) => there.getConversationMember(to.conversation, user, options)),
    memberOfTeam: (to, team, user, signal) =>
      connected(to, signal, (there, options) => there.getConversationMember(team, user, options)),
    refusal: (signal) =>
      app === undefined ? Promise.resolve(undefined) : refusalOf(() => credentials.getToken(true), signal, parts),
  };
}

/** The library's own type asks for more than it needs. */
type Activity = Parameters<BotFrameworkAuthentication['authenticateRequest']>[0];

type Work<Result> = (
  there: ConnectorClient['conversations'],
  options: { readonly abortSignal: AbortSignal },
) => Promise<Result>;

/** What the app shows who it is with, by how it is registered. */
export function credentialsFor(
  { id, tenantId, password }: TeamsApp,
  { loginUrl }: Pick<Endpoints, 'loginUrl'>,
): AppCredentials {
  return password === undefined
    ? new ManagedIdentityAppCredentials(id, CONNECTOR, new JwtTokenProviderFactory())
    : new MsalAppCredentials(id, password, `${loginUrl}/${tenantId}`, CONNECTOR);
}

function credentialsOf(app: TeamsApp, { token, endpoints = PUBLIC_CLOUD }: EngineParts): AppCredentials {
  return token === undefined ? credentialsFor(app, endpoints) : new GivenCredentials(app.id, token);
}

class GivenCredentials extends AppCredentials {
  constructor(
    id: string,
    private readonly given: () => Promise<string>,
  ) {
    super(id, undefined, CONNECTOR);
  }

  override getToken(): Promise<string> {
    return this.given();
  }

  protected override refreshToken(): never {
    throw new Error('a given token is not kept');
  }
}

/** What failed is tried again from the outbox, where it is seen. There is no setting for it. */
function withoutRetries(client: ConnectorClient): void {
  const { pipeline } = (client as unknown as { readonly client: ServiceClient }).client;
  pipeline.removePolicy({ phase: 'Retry' });
}

interface ServiceClient {
  readonly pipeline: { removePolicy(which: { readonly phase: 'Retry' }): unknown };
}

function authenticator({ settings: { app }, endpoints = PUBLIC_CLOUD }: EngineParts): Authenticate {
  const { issuer, metadataUrl, loginUrl } = endpoints;
  const known = new PasswordServiceClientCredentialFactory(app?.id ?? '', '');
  const library = BotFrameworkAuthenticationFactory.create(
    '',
    true,
    loginUrl,
    CONNECTOR,
    issuer,
    AuthenticationConstants.OAuthUrl,
    metadataUrl,
    AuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl,
    '',
    known,
    new AuthenticationConfiguration(),
  );
  return async (authorization, envelope) => {
    try {
      await quietly(() => library.authenticateRequest(envelope as Activity, authorization));
    } catch (error) {
      throw isOfCaller(error) ? new Unauthorized((error as Error).message) : error;
    }
  };
}

/** The library lets through what checks the signature throws; and says 500 where it could not fetch the keys. */
function isOfCaller(error: unknown): boolean {
  if (error instanceof AuthenticationError) return error.statusCode < 500;
  return error instanceof Error && ['JsonWebTokenError', 'TokenExpiredError', 'NotBeforeError'].includes(error.name);
}

function answeredIn(error: unknown): Answered | undefined {
  const { statusCode, response } = error as { statusCode?: number; response?: Response };
  // With less the connector did it, and only its answer cannot be read.
  if (statusCode === undefined || statusCode < 400) return undefined;
  return { status: statusCode, retryAfter: response?.headers.get('retry-after'), body: response?.bodyAsText };
}

interface Response {
  readonly headers: { get(name: string): string | undefined };
  readonly bodyAsText?: string;
}
