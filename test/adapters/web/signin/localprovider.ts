import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type JWTPayload, SignJWT } from 'jose';
import Provider from 'oidc-provider';
import type { SignIn } from '../../../../src/config/signin.js';
import { keyNamed } from './keys.js';

export interface Account {
  readonly name: string;
  readonly groups: readonly string[];
  readonly email?: string;
  readonly emailVerified?: boolean;
}

/** A real identity provider on this machine, with accounts that a test changes while it runs. */
export interface LocalProvider extends AsyncDisposable {
  readonly settings: SignIn;
  readonly accounts: Map<string, Account>;
  /** Bends what the provider says in its next tokens, which it signs all the same; undefined: nothing. */
  bend: ((claims: JWTPayload) => JWTPayload) | undefined;
  /** Signs the next tokens with a key that is not the provider's. */
  forged: boolean;
  /** Shows the address it would send the browser back to, and does not, while true. */
  holding: boolean;
  /** Gives refresh tokens while true, as it does at first. */
  refreshing: boolean;
  /** Answers nothing but errors while true. */
  down: boolean;
  /** Names of the requests that came in, as `POST /token`. */
  readonly requests: string[];
}

const CLIENT = { id: 'jobun', secret: 'a client secret that must never be seen' };

export async function startProvider(siteUrl: string): Promise<LocalProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // Another site to the browser than 127.0.0.1, as a real provider is.
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  const accounts = new Map<string, Account>();
  const own = await keyNamed('own');
  const another = await keyNamed('another');
  const state = {
    bend: undefined as LocalProvider['bend'],
    forged: false,
    holding: false,
    refreshing: true,
    down: false,
  };
  const requests: string[] = [];

  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [`${siteUrl}/signin/callback`],
        post_logout_redirect_uris: [`${siteUrl}/`],
        grant_types: ['authorization_code', 'refresh_token'],
      },
    ],
    jwks: { keys: [own.privateJwk] },
    cookies: { keys: ['a key of the provider for its cookies'] },
    claims: { openid: ['sub'], profile: ['name', 'groups'], email: ['email', 'email_verified'] },
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (context, form) => {
          context.body = `${form}<button form="op.logoutForm" name="logout" value="yes">Sign me out</button>`;
        },
      },
    },
    issueRefreshToken: async (_context, client) => state.refreshing && client.grantTypeAllowed('refresh_token'),
    rotateRefreshToken: true,
    findAccount: (_context, id) => {
      const account = accounts.get(id);
      if (account === undefined) return undefined;
      const { name, groups, email, emailVerified } = account;
      return { accountId: id, claims: () => ({ sub: id, name, groups, email, email_verified: emailVerified }) };
    },
    ttl: { AccessToken: 3600, IdToken: 3600, RefreshToken: 86_400, Interaction: 600, Session: 86_400, Grant: 86_400 },
  });
  provider.use(async (context, next) => {
    requests.push(`${context.method} ${context.path}`);
    await next();
    const { bend, forged, holding } = state;
    const back: string | undefined = context.response.get('Location');
    if (holding && back?.startsWith(siteUrl)) {
      context.status = 200;
      context.response.remove('Location');
      context.body = back;
    }
    const body = context.body as { id_token?: string } | undefined;
    if (context.path !== '/token' || body?.id_token === undefined || (bend === undefined && !forged)) return;
    const [, payload = ''] = body.id_token.split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as JWTPayload;
    body.id_token = await new SignJWT(bend?.(claims) ?? claims)
      .setProtectedHeader({ alg: 'RS256', kid: own.publicJwk.kid })
      .sign((forged ? another : own).privateKey);
  });
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (state.down) response.writeHead(503).end('down');
    else void answer(request, response);
  });

  return Object.assign(state, {
    settings: {
      issuer,
      clientId: CLIENT.id,
      clientSecret: CLIENT.secret,
      scopes: 'openid profile email offline_access',
      groupsClaim: 'groups',
    },
    accounts,
    requests,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  });
}
