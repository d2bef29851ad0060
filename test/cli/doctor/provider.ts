import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { Config } from '../../../src/config/config.js';
import { CLIENT_SECRET } from './examining.js';

export interface Provider {
  readonly issuer: string;
  /** The settings to sign in there. */
  readonly config: Pick<Config, 'signIn' | 'publicUrl'>;
  /** Everything it was sent, headers and all. */
  readonly asked: readonly string[];
}

type Document = Readonly<Record<string, unknown>>;

/** Stands for an identity provider until the test ends: says of itself what is changed so, or answers otherwise. */
export async function provider(
  change: (issuer: string) => Document = () => ({}),
  answer?: RequestListener,
): Promise<Provider> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url} ${JSON.stringify(request.headers)}`);
    if (answer !== undefined) return void answer(request, response);
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify({ ...documentOf(issuer), ...change(issuer) }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}/realms/staff`;
  const signIn = {
    issuer,
    clientId: 'cLient-1d',
    clientSecret: CLIENT_SECRET,
    scopes: 'openid email',
    groupsClaim: 'groups',
  };
  return { issuer, config: { signIn, publicUrl: 'https://jobun.example.jp' }, asked };
}

function documentOf(issuer: string): Document {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/keys`,
    grant_types_supported: ['authorization_code', 'refresh_token'],
    code_challenge_methods_supported: ['plain', 'S256'],
    scopes_supported: ['openid', 'email', 'profile'],
  };
}
