import { exportJWK, generateKeyPair, type JWK } from 'jose';

/** What a provider signs with. */
export interface Key {
  readonly privateKey: CryptoKey;
  readonly privateJwk: JWK;
  /** What it publishes. */
  readonly publicJwk: JWK & { readonly kid: string };
}

const keys = new Map<string, Promise<Key>>();

/** The key of this name, for every provider of the process the same: to find one takes longer than all else in a test. */
export function keyNamed(kid: string): Promise<Key> {
  const key = keys.get(kid) ?? newKey(kid);
  keys.set(kid, key);
  return key;
}

async function newKey(kid: string): Promise<Key> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  const named = { kid, use: 'sig', alg: 'RS256' };
  return {
    privateKey,
    privateJwk: { ...(await exportJWK(privateKey)), ...named },
    publicJwk: { ...(await exportJWK(publicKey)), ...named },
  };
}
