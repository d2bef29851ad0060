import { randomBytes } from 'node:crypto';
import type { Entrance } from '../../adapters/web/signin/entrance.js';
import type { Provider } from '../../adapters/web/signin/provider.js';
import type { Config } from '../config/config.js';
import { isLoopback } from '../config/loopback.js';
import type { SignIn } from '../config/signin.js';
import type { Outbound } from '../service/outbound.js';
import type { Store } from '../store/store.js';

/** How people come into the pages that the settings describe. */
export async function entranceFor(
  { signIn, publicUrl, session }: Config,
  store: Store,
  outbound: Outbound,
  local: boolean,
): Promise<Entrance> {
  return {
    store,
    provider:
      signIn === undefined || publicUrl === undefined ? undefined : await providerFor(signIn, publicUrl, outbound),
    local,
    session,
    now: Date.now,
    newSecret: () => randomBytes(32).toString('base64url'),
  };
}

/** The library is loaded where it is used. */
async function providerFor(signIn: SignIn, publicUrl: string, { fetch }: Outbound): Promise<Provider> {
  const { openIdProvider } = await import('../../adapters/web/signin/openid.js');
  return openIdProvider(signIn, publicUrl, fetch);
}

/** Why there can be no local link here; undefined where there can. */
export function localProblem({ webListen, publicUrl, signIn }: Config): string | undefined {
  if (signIn !== undefined) return '--local は、サインインの設定（OIDC_ISSUER）がないときだけ使えます。';
  if (!isLoopback(webListen.host))
    return `--local は、このコンピューターの中だけで開くときに使えます。WEB_LISTEN を 127.0.0.1:${webListen.port} にしてください。`;
  if (publicUrl !== undefined && !isLoopback(new URL(publicUrl).hostname))
    return '--local は、外から見えるアドレス（PUBLIC_URL）を設定しているときは使えません。';
  return undefined;
}
