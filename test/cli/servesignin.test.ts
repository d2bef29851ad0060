import { expect, onTestFinished, test } from 'vitest';
import { serve } from '../../src/cli/serve.js';
import { startProvider } from '../adapters/web/signin/localprovider.js';
import { cookieOf, get, post } from '../adapters/web/signin/visiting.js';
import { freePort } from '../port.js';
import { start } from './program.js';
import { run } from './run.js';

const SIGN_IN = {
  issuer: 'https://login.example',
  clientId: 'jobun',
  clientSecret: undefined,
  scopes: 'openid',
  groupsClaim: 'groups',
};

test('--local prints a link that opens everything to this machine, once', { timeout: 30_000 }, async () => {
  const program = start(['serve', '--local'], { PORT: '0' });
  const [, link = ''] = await program.says(/すべてを試すリンク（10分以内に1回だけ）: (http:\S+)\n/);
  const { origin, pathname } = new URL(link);
  expect((await get(`${origin}/policies/keibi`)).status).toBe(404);
  const opened = await post(`${origin}/local`, { link: pathname.split('/').at(-1) ?? '' });
  const inside = await get(`${origin}/policies/keibi`, { Cookie: cookieOf(opened) });
  expect(await inside.text()).toContain('夜間警備要領');
  program.child.kill('SIGTERM');
  expect(await program.ended).toMatchObject({ code: 0, err: '' });
});

test.each([
  [{ webListen: { host: '0.0.0.0', port: 3978 } }, 'WEB_LISTEN を 127.0.0.1:3978 に'],
  [{ publicUrl: 'https://rules.example.jp' }, 'PUBLIC_URL'],
  [{ signIn: SIGN_IN, publicUrl: 'http://127.0.0.1:3978' }, 'OIDC_ISSUER'],
])('--local is refused with %j, with the reason', async (config, reason) => {
  await expect(run(serve, { options: { local: true }, config })).rejects.toThrow(reason);
});

test('with a provider in the settings the pages lead to it, and nobody needs it to read what is public', {
  timeout: 30_000,
}, async () => {
  const url = `http://127.0.0.1:${await freePort()}`;
  const provider = await startProvider(url);
  onTestFinished(() => provider[Symbol.asyncDispose]());
  const { issuer, clientId, clientSecret = '' } = provider.settings;
  const program = start(['serve'], {
    PORT: new URL(url).port,
    PUBLIC_URL: url,
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: clientSecret,
  });
  await program.says(/開きました/);
  expect(await (await get(url)).text()).toContain('href="/signin?to=%2F"');
  expect((await get(`${url}/signin`)).headers.get('Location')).toMatch(`${issuer}/auth?`);
  provider.down = true;
  expect((await get(`${url}/policies/soko`)).status).toBe(200);
  program.child.kill('SIGTERM');
  expect(await program.ended).toMatchObject({ code: 0, err: '' });
});
