import { generateKeyPair, UnsecuredJWT } from 'jose';
import type { Place } from './place.js';

type Showing = (place: Place) => Promise<Readonly<Record<string, string>>>;
type Changed = Parameters<Place['authorization']>[0];

/** What somebody shows who is not Teams. */
export const STRANGERS: Readonly<Record<string, Showing>> = {
  'nobody at all': async () => ({}),
  garbage: async () => ({ Authorization: 'Bearer garbage' }),
  'garbage in three parts': async () => ({ Authorization: 'Bearer a.b.c' }),
  'a password': async () => ({ Authorization: 'Basic anNvbjpib3VybmU=' }),
  'two tokens': async (place) => ({ Authorization: `${await place.authorization()} ${await place.authorization()}` }),
  'whoever calls another app': showing({ claims: { aud: '99999999-9999-4999-8999-999999999999' } }),
  'whoever calls several apps': async (place) => showing({ claims: { aud: [place.app.id, 'other'] } })(place),
  'another issuer': showing({ claims: { iss: 'https://sts.example.jp/' } }),
  'another app of the tenant': showing({
    claims: { iss: 'https://sts.windows.net/11111111-1111-4111-8111-111111111111/', ver: '1.0', appid: 'other' },
  }),
  'another service': showing({ claims: { serviceurl: 'https://other.example.jp/teams/' } }),
  'a token without a service': showing({ claims: { serviceurl: undefined } }),
  'a token that expired': showing({ claims: { exp: now() - 600 } }),
  'a token that never expires': showing({ claims: { exp: undefined } }),
  'a token of tomorrow': showing({ claims: { nbf: now() + 86_400 } }),
  'a key that nobody knows': async (place) => showing({ kid: 'another key', key: await anotherKey() })(place),
  'another key by the name of a known one': async (place) => showing({ key: await anotherKey() })(place),
  'a token that was changed after it was signed': async (place) => {
    const [header, payload = '', signature] = (await place.authorization()).split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
    const other = Buffer.from(JSON.stringify({ ...claims, sub: 'other' })).toString('base64url');
    return { Authorization: [header, other, signature].join('.') };
  },
  'a token that nobody signed': async ({ app, connector, microsoft }) => {
    const claims = { iss: microsoft.endpoints.issuer, aud: app.id, serviceurl: connector.serviceUrl, exp: now() + 600 };
    return { Authorization: `Bearer ${new UnsecuredJWT(claims).encode()}` };
  },
  'a signature that is left out': async (place) => {
    const authorization = await place.authorization();
    return { Authorization: authorization.slice(0, authorization.lastIndexOf('.') + 1) };
  },
};

function showing(changed: Changed): Showing {
  return async (place) => ({ Authorization: await place.authorization(changed) });
}

const ANOTHER = generateKeyPair('RS256');

async function anotherKey() {
  return (await ANOTHER).privateKey;
}

function now(): number {
  return Math.floor(Date.now() / 1000);
}
