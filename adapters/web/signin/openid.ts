import * as client from 'openid-client';
import type { SignIn } from '../../../src/config/signin.js';
import { whoIn } from './claims.js';
import { type Pending, type Provider, type SignedIn, SignInProblem, type Tokens } from './provider.js';

/** Seconds. A person waits for this. */
const TIMEOUT = 10;

/** Where the provider sends the browser back to. */
export const CALLBACK = '/signin/callback';

/** OpenID Connect: authorization code with PKCE, state and nonce; `openid-client` checks whatever comes back. */
export function openIdProvider(settings: SignIn, publicUrl: string, fetch = globalThis.fetch): Provider {
  const connected = connection(settings, fetch);
  const redirectUri = new URL(CALLBACK, publicUrl).href;
  return {
    // With a slash after the host or without one it works alike, and has to mean the same people.
    issuer: new URL(settings.issuer).href,

    begin: () =>
      explained(async () => {
        const config = await connected();
        const pending = {
          state: client.randomState(),
          nonce: client.randomNonce(),
          verifier: client.randomPKCECodeVerifier(),
        };
        const url = client.buildAuthorizationUrl(config, {
          redirect_uri: redirectUri,
          scope: scopesFor(config, settings.scopes),
          state: pending.state,
          nonce: pending.nonce,
          code_challenge: await client.calculatePKCECodeChallenge(pending.verifier),
          code_challenge_method: 'S256',
        });
        return { url, pending };
      }),

    complete: (callback, { state, nonce, verifier }: Pending) =>
      explained(async () => {
        const config = await connected();
        const current = new URL(callback.search, redirectUri);
        const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier };
        const tokens = await client.authorizationCodeGrant(config, current, { ...checks, idTokenExpected: true });
        return signedInWith(config, tokens, settings);
      }),

    again: (before, keep) =>
      explained(async () => {
        const config = await connected();
        const now = await signedInAgain(config, before, keep, settings);
        // Groups that stood in the token at sign-in may stand in no later answer: what is not said again no longer
        // holds. But that somebody is a guest does.
        return { ...now, member: before.member && now.member };
      }),

    endUrl: () =>
      explained(async () => {
        const config = await connected();
        if (config.serverMetadata().end_session_endpoint === undefined) return undefined;
        return client.buildEndSessionUrl(config, { post_logout_redirect_uri: new URL('/', publicUrl).href });
      }),
  };
}

/** Asked of the provider once; a provider that did not answer is asked again the next time. */
function connection(
  { issuer, clientId, clientSecret }: SignIn,
  fetch: typeof globalThis.fetch,
): () => Promise<client.Configuration> {
  let asked: Promise<client.Configuration> | undefined;
  const connect = async () => {
    // The settings allow plain HTTP for this machine alone.
    const execute = issuer.startsWith('http:') ? [client.allowInsecureRequests] : [];
    const config = await client.discovery(new URL(issuer), clientId, undefined, authentication(clientSecret), {
      execute: [...execute, client.enableNonRepudiationChecks],
      timeout: TIMEOUT,
      [client.customFetch]: (url, options) => fetch(url, options as RequestInit),
    });
    // The library takes tokens of every organisation where the issuer stands for all of them.
    if (config.serverMetadata().issuer.includes('{tenantid}'))
      throw new SignInProblem('untrusted', { code: 'ISSUER_OF_EVERYBODY' });
    config.timeout = TIMEOUT;
    return config;
  };
  return () => {
    asked ??= connect().catch((error) => {
      asked = undefined;
      throw error;
    });
    return asked;
  };
}

/** A provider that gives no refresh tokens may refuse whoever asks for one, as Slack does. */
function scopesFor(config: client.Configuration, scopes: string): string {
  const known = config.serverMetadata().scopes_supported;
  const unknown = (scope: string) => scope === 'offline_access' && known !== undefined && !known.includes(scope);
  return scopes
    .split(' ')
    .filter((scope) => !unknown(scope))
    .join(' ');
}

/** OpenID Connect's usual way, unless the provider names others and not this one. */
function authentication(secret: string | undefined): client.ClientAuth {
  if (secret === undefined) return client.None();
  const [usual, other] = [client.ClientSecretBasic(secret), client.ClientSecretPost(secret)];
  return (server, ...request) => {
    const methods = server.token_endpoint_auth_methods_supported;
    (methods === undefined || methods.includes('client_secret_basic') ? usual : other)(server, ...request);
  };
}

async function signedInAgain(
  config: client.Configuration,
  before: SignedIn,
  keep: (tokens: Tokens) => Promise<void>,
  settings: SignIn,
): Promise<SignedIn> {
  const { subject, tokens } = before;
  if (tokens.refresh !== undefined) {
    const answer = await client.refreshTokenGrant(config, tokens.refresh);
    await keep(tokensIn(answer, tokens));
    return signedInWith(config, answer, settings, before);
  }
  const info = await client.fetchUserInfo(config, tokens.access, subject).catch((error) => {
    // A token of the sign-in, which has an end.
    throw error instanceof client.WWWAuthenticateChallengeError ? new SignInProblem('stale', error) : error;
  });
  return { ...whoIn([info], settings), subject, tokens };
}

type TokenAnswer = Pick<
  Awaited<ReturnType<typeof client.authorizationCodeGrant>>,
  'access_token' | 'refresh_token' | 'claims'
>;

async function signedInWith(
  config: client.Configuration,
  answer: TokenAnswer,
  settings: SignIn,
  before?: SignedIn,
): Promise<SignedIn> {
  const claims = answer.claims();
  const subject = claims?.sub ?? before?.subject;
  if (subject === undefined || (before !== undefined && subject !== before.subject))
    throw new SignInProblem('untrusted');
  // Some providers say who somebody is in the token, some on this page of theirs, some half and half.
  const asks = config.serverMetadata().userinfo_endpoint !== undefined;
  const info = asks ? await client.fetchUserInfo(config, answer.access_token, subject) : {};
  return { ...whoIn([claims ?? {}, info], settings), subject, tokens: tokensIn(answer, before?.tokens) };
}

/** The old refresh token stays where there is no new one. */
function tokensIn({ refresh_token, access_token }: TokenAnswer, before?: Tokens): Tokens {
  return { refresh: refresh_token ?? before?.refresh, access: access_token };
}

async function explained<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof SignInProblem ? error : new SignInProblem(kindOf(error), error);
  }
}

function kindOf(error: unknown): SignInProblem['kind'] {
  if (error instanceof client.AuthorizationResponseError)
    return error.error === 'access_denied' ? 'declined' : BUSY.has(error.error) ? 'unreachable' : 'untrusted';
  if (error instanceof client.ResponseBodyError) {
    if (error.status === 429 || BUSY.has(error.error)) return 'unreachable';
    return error.error === 'invalid_grant' ? 'stale' : 'untrusted';
  }
  // It is we who are not known, or what has just been given is not taken.
  if (error instanceof client.WWWAuthenticateChallengeError) return 'untrusted';
  if (error instanceof client.ClientError) return UNREADABLE.has(error.code ?? '') ? 'unreachable' : 'untrusted';
  return 'unreachable';
}

/** The provider's own words for being away. */
const BUSY: ReadonlySet<string> = new Set(['server_error', 'temporarily_unavailable', 'slow_down']);

/** Nothing that can be read came back: a page of a proxy that is being maintained, say. */
const UNREADABLE: ReadonlySet<string> = new Set([
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
  'OAUTH_PARSE_ERROR',
  'OAUTH_TIMEOUT',
  'OAUTH_ABORT',
]);
