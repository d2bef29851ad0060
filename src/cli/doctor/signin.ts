import type { SignIn } from '../../config/signin.js';
import type { Check } from '../../diagnosis/check.js';
import { error, type Finding, ok, quotedWords, warning } from '../../diagnosis/finding.js';
import { discoveryAddress } from './discovery.js';
import type { Examined } from './examined.js';

type Document = Readonly<Record<string, unknown>>;

export const signIn: Check<Examined> = {
  name: 'signin',
  title: 'サインイン',
  async look({ config, discovery }) {
    const provider = await discovery();
    if (provider === undefined || config.signIn === undefined)
      return [ok('使っていません（OIDC_ISSUER がありません）。')];
    const { document, problem } = provider;
    const findings =
      document === undefined
        ? [
            error(
              `${discoveryAddress(config.signIn.issuer)} を読めませんでした。${problem}。`,
              'OIDC_ISSUER と、この機械から提供元へ届くかを確かめてください。',
            ),
          ]
        : [issuer(document, config.signIn), ...endpoints(document), ...abilities(document, config.signIn)];
    const callback = new URL('/signin/callback', config.publicUrl).href;
    return [...findings, ok(`戻り先は ${callback} です。提供元に、このとおり登録してください。`)];
  },
};

function issuer(document: Document, own: SignIn): Finding {
  if (document.issuer === own.issuer) return ok(`提供元は、設定のとおり ${own.issuer} と名乗っています。`);
  const theirs = typeof document.issuer === 'string' ? quotedWords(document.issuer) : '名前なし';
  return error(
    `提供元の名乗り（issuer）は${theirs}で、OIDC_ISSUER の「${own.issuer}」と違います。`,
    '末尾の / も含めて、提供元の名乗るとおりに OIDC_ISSUER を書いてください。',
  );
}

const ENDPOINTS = ['authorization_endpoint', 'token_endpoint', 'jwks_uri'];

function endpoints(document: Document): Finding[] {
  const missing = ENDPOINTS.filter((name) => typeof document[name] !== 'string' || !URL.canParse(document[name]));
  return missing.length === 0
    ? []
    : [error(`提供元の案内に ${missing.join('、')} がありません。`, 'OpenID Connect の提供元かを確かめてください。')];
}

/** What is not listed counts as OpenID Connect Discovery says; of PKCE it says nothing. */
function abilities(document: Document, { scopes }: SignIn): Finding[] {
  const grants = listed(document.grant_types_supported) ?? ['authorization_code', 'implicit'];
  const challenges = listed(document.code_challenge_methods_supported);
  const known = listed(document.scopes_supported);
  const unknown = scopes.split(' ').filter((scope) => known !== undefined && !known.includes(scope));
  return [
    grants.includes('authorization_code')
      ? ok('認可コードによるサインインができます。')
      : error('提供元が、認可コード（authorization_code）に対応していません。', '提供元の設定で、有効にしてください。'),
    challenges === undefined
      ? warning('提供元が、PKCE（S256）に対応しているかを告げていません。', '提供元の説明で、対応を確かめてください。')
      : challenges.includes('S256')
        ? ok('PKCE（S256）に対応しています。')
        : error('提供元が、PKCE（S256）に対応していません。', '提供元の設定で、PKCE を有効にしてください。'),
    ...(unknown.length === 0
      ? []
      : [
          warning(
            `提供元の案内に、OIDC_SCOPES の ${unknown.join('、')} がありません。`,
            '断られるときは、OIDC_SCOPES から外してください。',
          ),
        ]),
  ];
}

function listed(value: unknown): readonly unknown[] | undefined {
  return Array.isArray(value) ? value : undefined;
}
