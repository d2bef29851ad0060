import { expect, test } from 'vitest';
import { ConfigError } from '../../src/config/configerror.js';
import { readConfig } from '../../src/config/readconfig.js';

const SIGN_IN = {
  OIDC_ISSUER: 'https://login.example.jp/realms/staff',
  OIDC_CLIENT_ID: 'jobun',
  PUBLIC_URL: 'https://jobun.example.jp',
};

test('two settings and the public address are enough to sign in', () => {
  expect(readConfig(SIGN_IN).signIn).toEqual({
    issuer: 'https://login.example.jp/realms/staff',
    clientId: 'jobun',
    clientSecret: undefined,
    scopes: 'openid profile email offline_access',
    groupsClaim: 'groups',
  });
});

test('the rest of sign-in may be set', () => {
  const { signIn } = readConfig({
    ...SIGN_IN,
    OIDC_CLIENT_SECRET: 's3cret',
    OIDC_SCOPES: ' email   openid ',
    OIDC_GROUPS_CLAIM: 'https://example.jp/roles',
  });
  expect(signIn).toMatchObject({
    clientSecret: 's3cret',
    scopes: 'email openid',
    groupsClaim: 'https://example.jp/roles',
  });
});

test.each(['https://login.example.jp', 'https://login.example.jp/', 'http://localhost:8080/a', 'http://[::1]:8080'])(
  'the issuer stays as it is written: %s',
  (issuer) => expect(readConfig({ ...SIGN_IN, OIDC_ISSUER: issuer }).signIn?.issuer).toBe(issuer),
);

test.each([
  ['OIDC_ISSUER', 'http://login.example.jp', '提供元の示すとおりに'],
  ['OIDC_ISSUER', 'http://127.0.0.1.example.jp', '提供元の示すとおりに'],
  ['OIDC_ISSUER', 'login.example.jp', '提供元の示すとおりに'],
  ['OIDC_ISSUER', 'https:login.example.jp', '提供元の示すとおりに'],
  ['OIDC_ISSUER', ' https://login.example.jp', '提供元の示すとおりに'],
  ['OIDC_ISSUER', 'https://login.example.jp/?a=b', '提供元の示すとおりに'],
  ['OIDC_ISSUER', 'https://login.example.jp/#', '提供元の示すとおりに'],
  ['OIDC_ISSUER', 'https://login.example.jp/.well-known/openid-configuration', 'openid-configuration はつけません'],
  ['OIDC_ISSUER', 'https://login.microsoftonline.com/common/v2.0', 'テナントIDの入ったもの'],
  ['OIDC_ISSUER', 'https://login.microsoftonline.com/Organizations', 'テナントIDの入ったもの'],
  ['OIDC_ISSUER', 'file:///etc/passwd', '提供元の示すとおりに'],
  ['OIDC_CLIENT_ID', ' ', 'クライアントID'],
  ['OIDC_SCOPES', 'profile email', 'openid を入れて'],
  ['OIDC_SCOPES', 'openid,profile', 'openid を入れて'],
  ['OIDC_SCOPES', 'openid 所属', 'openid を入れて'],
  ['OIDC_GROUPS_CLAIM', ' ', '項目の名前'],
])('%s=%s is refused by name, with the remedy', (name, value, remedy) => {
  const reading = () => readConfig({ ...SIGN_IN, [name]: value });
  expect(reading).toThrow(ConfigError);
  expect(reading).toThrow(`設定 ${name} の値「${value}」は使えません。`);
  expect(reading).toThrow(remedy);
});

test.each([
  [{ OIDC_ISSUER: '' }, /^設定 OIDC_ISSUER がありません。/],
  [{ OIDC_CLIENT_ID: '' }, /^設定 OIDC_CLIENT_ID がありません。/],
  [
    { OIDC_ISSUER: '', OIDC_CLIENT_ID: '', OIDC_CLIENT_SECRET: 'x' },
    /^設定 OIDC_ISSUER と OIDC_CLIENT_ID がありません。/,
  ],
  [{ PUBLIC_URL: '' }, /^設定 PUBLIC_URL がありません。サインインを使うときは/],
  [{ PUBLIC_URL: 'http://jobun.example.jp' }, /^設定 PUBLIC_URL が http で始まっています。.*https にしてください/],
])('sign-in with %j is refused in words', (change, problem) => {
  const reading = () => readConfig({ ...SIGN_IN, ...change });
  expect(reading).toThrow(ConfigError);
  expect(reading).toThrow(problem);
});

test.each(['http://localhost:3978', 'http://127.0.0.1:3978', 'http://[::1]:3978'])(
  'on this machine alone, people may come back to %s',
  (url) => expect(readConfig({ ...SIGN_IN, PUBLIC_URL: url }).signIn).toBeDefined(),
);

test('without sign-in its details mean nothing', () => {
  expect(readConfig({ OIDC_SCOPES: 'openid', OIDC_GROUPS_CLAIM: 'roles' }).signIn).toBeUndefined();
});
