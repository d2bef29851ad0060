import { expect, test } from 'vitest';
import { signIn } from '../../../src/cli/doctor/signin.js';
import { freePort } from '../../port.js';
import { CLIENT_SECRET, findings, levels } from './examining.js';
import { provider } from './provider.js';

test('where nobody signs in, nobody is asked', async () => {
  expect(await findings(signIn)).toMatchObject([{ level: 'ok', text: expect.stringContaining('使っていません') }]);
});

test('a provider that fits is right, and the address to come back to is told', async () => {
  const { issuer, config, asked } = await provider();
  const found = await findings(signIn, { config });
  expect(found.map(({ level }) => level)).toEqual(['ok', 'ok', 'ok', 'ok']);
  expect(found[0]?.text).toContain(issuer);
  expect(found.at(-1)?.text).toBe(
    '戻り先は https://jobun.example.jp/signin/callback です。提供元に、このとおり登録してください。',
  );
  expect(asked).toHaveLength(1);
  expect(asked[0]).toMatch(/^GET \/realms\/staff\/\.well-known\/openid-configuration /);
  expect(asked[0]).not.toContain(CLIENT_SECRET);
  expect(asked[0]).not.toContain('cLient-1d');
  expect(asked[0]).not.toMatch(/authorization|cookie/i);
});

test('an issuer with a slash at its end is asked at the same place', async () => {
  const { config, issuer, asked } = await provider(() => ({ issuer: `${issuer}/` }));
  const own = { ...config.signIn, issuer: `${issuer}/` } as NonNullable<typeof config.signIn>;
  expect(await levels(signIn, { config: { ...config, signIn: own } })).toEqual(['ok', 'ok', 'ok', 'ok']);
  expect(asked[0]).toContain('GET /realms/staff/.well-known/');
});

test.each([
  [
    'another issuer',
    { issuer: 'https://evil.example.jp' },
    'error',
    /「https:\/\/evil\.example\.jp」で、OIDC_ISSUER の「http/,
  ],
  ['no issuer', { issuer: undefined }, 'error', /名前なし/],
  ['no token endpoint', { token_endpoint: undefined }, 'error', /token_endpoint がありません/],
  ['keys at no address', { jwks_uri: 'keys' }, 'error', /jwks_uri がありません/],
  ['no codes', { grant_types_supported: ['implicit'] }, 'error', /authorization_code/],
  ['no S256', { code_challenge_methods_supported: ['plain'] }, 'error', /PKCE（S256）に対応していません/],
  ['not a word of PKCE', { code_challenge_methods_supported: undefined }, 'warning', /告げていません/],
  ['fewer scopes', { scopes_supported: ['openid'] }, 'warning', /OIDC_SCOPES の email がありません/],
])('%s is told', async (_, change, level, text) => {
  const { config } = await provider(() => change);
  const wrong = (await findings(signIn, { config })).filter((finding) => finding.level !== 'ok');
  expect(wrong).toMatchObject([{ level, text: expect.stringMatching(text), remedy: expect.stringMatching(/。$/) }]);
});

test('what it does not list counts as the standard says', async () => {
  const { config } = await provider(() => ({ grant_types_supported: undefined, scopes_supported: undefined }));
  expect(await levels(signIn, { config })).toEqual(['ok', 'ok', 'ok', 'ok']);
});

test.each([
  ['nothing there', 404, {}, '', 'HTTPの状態が 404'],
  ['a way elsewhere', 302, { Location: 'http://127.0.0.1/x' }, '', 'HTTPの状態が 302'],
  ['no JSON', 200, {}, `<html>${CLIENT_SECRET}`, 'JSONとして読めませんでした'],
  ['a list', 200, {}, '[]', 'JSONの項目の集まりでは'],
])('%s instead of the document is an error', async (_, status, headers, body, problem) => {
  const { config } = await provider(
    undefined,
    (_request, response) => void response.writeHead(status, headers).end(body),
  );
  const [found, callback] = await findings(signIn, { config });
  expect(found).toMatchObject({ level: 'error', text: expect.stringContaining(problem) });
  expect(callback?.text).toContain('/signin/callback');
});

test('one that is not there, or does not answer, is an error within seconds', { timeout: 15_000 }, async () => {
  const { config } = await provider(undefined, () => {});
  const own = { ...config.signIn, issuer: `http://127.0.0.1:${await freePort()}` } as NonNullable<typeof config.signIn>;
  expect((await findings(signIn, { config: { ...config, signIn: own } }))[0]).toMatchObject({
    level: 'error',
    text: expect.stringContaining('つながりませんでした（ECONNREFUSED）'),
  });
  expect((await findings(signIn, { config }))[0]).toMatchObject({
    level: 'error',
    text: expect.stringContaining('5秒待っても応答がありませんでした'),
  });
});

test('a name that a terminal would obey is shown without it', async () => {
  const { config } = await provider(() => ({ issuer: `https://\u001b[31m\n${'x'.repeat(500)}` }));
  const [found] = await findings(signIn, { config });
  for (const obeyed of ['\u001b', '\n']) expect(found?.text).not.toContain(obeyed);
  expect(found?.text.length).toBeLessThan(400);
});
