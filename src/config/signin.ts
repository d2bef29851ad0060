import { z } from 'zod';
import { isLoopback } from './loopback.js';

/** The identity provider that people sign in with, over OpenID Connect. */
export interface SignIn {
  /** As the provider itself writes it: tokens are compared with it letter by letter. */
  readonly issuer: string;
  readonly clientId: string;
  /** None for a public client. */
  readonly clientSecret: string | undefined;
  /** Separated by single spaces. */
  readonly scopes: string;
  /** The claim that names the groups a person is in. */
  readonly groupsClaim: string;
}

export const SIGN_IN_FIELDS = {
  OIDC_ISSUER: z.string().refine(isIssuer).optional(),
  OIDC_CLIENT_ID: z.string().trim().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_SCOPES: z
    .string()
    .transform((text) => text.trim().split(/\s+/))
    .refine((scopes) => scopes.includes('openid') && scopes.every(isScope))
    .transform((scopes) => scopes.join(' '))
    .default('openid profile email offline_access'),
  OIDC_GROUPS_CLAIM: z.string().trim().min(1).default('groups'),
};

export const SIGN_IN_REMEDIES: Readonly<Record<string, string>> = {
  OIDC_ISSUER:
    '「https://login.example.jp/realms/staff」のように、提供元の示すとおりに書いてください。/.well-known/openid-configuration はつけません。Entra ID では、common などでなく、組織のテナントIDの入ったものにします。http で始められるのは、このコンピューターの中（localhost など）だけです。',
  OIDC_CLIENT_ID: '提供元に登録したクライアントIDを書いてください。',
  OIDC_SCOPES: '「openid profile email」のように、openid を入れて空白で区切ってください。',
  OIDC_GROUPS_CLAIM: '「groups」のように、所属の入る項目の名前を書いてください。',
};

type Read = z.infer<z.ZodObject<typeof SIGN_IN_FIELDS>>;

export function signInIn(read: Read): SignIn | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId } = read;
  if (issuer === undefined || clientId === undefined) return undefined;
  return {
    issuer,
    clientId,
    clientSecret: read.OIDC_CLIENT_SECRET,
    scopes: read.OIDC_SCOPES,
    groupsClaim: read.OIDC_GROUPS_CLAIM,
  };
}

/** What is wrong with the settings of sign-in together. People come back from the provider to the public address. */
export function signInProblem(read: Read, publicUrl: string | undefined): string | undefined {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = read;
  if (OIDC_ISSUER === undefined && OIDC_CLIENT_ID === undefined && OIDC_CLIENT_SECRET === undefined) return undefined;
  if (OIDC_ISSUER === undefined || OIDC_CLIENT_ID === undefined) {
    const missing = [
      OIDC_ISSUER === undefined ? ['OIDC_ISSUER'] : [],
      OIDC_CLIENT_ID === undefined ? ['OIDC_CLIENT_ID'] : [],
    ];
    return `設定 ${missing.flat().join(' と ')} がありません。サインインには OIDC_ISSUER と OIDC_CLIENT_ID の両方を書いてください。使わないなら、OIDC_CLIENT_SECRET も含めて消してください。`;
  }
  if (publicUrl === undefined)
    return '設定 PUBLIC_URL がありません。サインインを使うときは、ここへ戻ってくるので、外から見えるアドレスを書いてください。';
  const { protocol, hostname } = new URL(publicUrl);
  return protocol === 'https:' || isLoopback(hostname)
    ? undefined
    : '設定 PUBLIC_URL が http で始まっています。サインインを使うときは https にしてください。http でよいのは、このコンピューターの中（localhost など）だけです。';
}

/** Entra ID's addresses for every organisation there is: their people would all count as ours. */
const EVERYBODYS = /^https:\/\/login\.microsoftonline\.com\/+(common|organizations|consumers)(\/|$)/i;

/** Not the address of what it says of itself, either: everybody's identity has the issuer in it, and would change. */
function isIssuer(text: string): boolean {
  if (
    EVERYBODYS.test(text) ||
    text.includes('/.well-known/') ||
    !URL.canParse(text) ||
    !/^https?:\/\/[^\s?#]+$/.test(text)
  )
    return false;
  const { protocol, hostname, username, password } = new URL(text);
  const guarded = protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
  return guarded && username === '' && password === '';
}

/** As OAuth defines them: printable ASCII without quotes and backslashes. */
function isScope(text: string): boolean {
  return /^[\x21\x23-\x5b\x5d-\x7e]+$/.test(text);
}
