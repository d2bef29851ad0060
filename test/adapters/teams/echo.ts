import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CloudAdapter } from 'botbuilder';
import {
  AppCredentials,
  AuthenticationConfiguration,
  AuthenticationConstants,
  BotFrameworkAuthenticationFactory,
  type ServiceClientCredentials,
  ServiceClientCredentialsFactory,
} from 'botframework-connector';
import express from 'express';
import { CONNECTOR, type Endpoints } from '../../../adapters/teams/engine/parts.js';

export interface Echo extends AsyncDisposable {
  readonly url: string;
}

interface EchoParts {
  readonly appId: string;
  readonly endpoints: Endpoints;
  readonly token: () => Promise<string>;
}

/** A bare bot of Bot Framework's library, as its samples have it: it says again what it is told. */
export async function echo({ appId, endpoints, token }: EchoParts): Promise<Echo> {
  const { issuer, metadataUrl, loginUrl } = endpoints;
  const adapter = new CloudAdapter(
    BotFrameworkAuthenticationFactory.create(
      '',
      true,
      loginUrl,
      CONNECTOR,
      issuer,
      AuthenticationConstants.OAuthUrl,
      metadataUrl,
      AuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl,
      '',
      new GivenCredentials(appId, token),
      new AuthenticationConfiguration(),
    ),
  );
  const app = express();
  app.use(express.json());
  app.post('/api/messages', (request, response) =>
    adapter.process(request, response, async (context) => {
      if (context.activity.type === 'message') await context.sendActivity(`You said: ${context.activity.text}`);
    }),
  );
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Microsoft's library for sign-in takes no address without https. */
class GivenCredentials extends ServiceClientCredentialsFactory {
  constructor(
    readonly appId: string,
    readonly token: () => Promise<string>,
  ) {
    super();
  }

  override isValidAppId(id: string): Promise<boolean> {
    return Promise.resolve(id === this.appId);
  }

  override isAuthenticationDisabled(): Promise<boolean> {
    return Promise.resolve(false);
  }

  override createCredentials(): Promise<ServiceClientCredentials> {
    return Promise.resolve(new Credentials(this.appId, this.token));
  }
}

class Credentials extends AppCredentials {
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
