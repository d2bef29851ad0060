import { expect, test } from 'vitest';
import { APP } from '../adapters/slack/workspace.js';
import { get } from '../adapters/web/signin/visiting.js';
import { CREDENTIALS, connectProxy } from '../connectproxy.js';
import { start } from './program.js';

const LIMIT = { timeout: 30_000 };
const SLACK = {
  SLACK_BOT_TOKEN: APP.botToken,
  SLACK_APP_TOKEN: APP.appToken,
  SLACK_API_URL: 'https://slack.town.test/api/',
};
const SIGN_IN = {
  OIDC_ISSUER: 'https://login.town.test',
  OIDC_CLIENT_ID: 'jobun',
  PUBLIC_URL: 'https://jobun.example.jp',
};

/** One that opens no way to anybody. */
async function refusing() {
  const proxy = await connectProxy({ guarded: true });
  proxy.refusal = () => 403;
  return { proxy, HTTPS_PROXY: proxy.settings().https ?? '' };
}

function holdsNoSecret(said: string): void {
  for (const secret of [CREDENTIALS.password, encodeURIComponent(CREDENTIALS.password), APP.botToken])
    expect(said).not.toContain(secret);
}

test('where a proxy refuses, Slack is not opened, and why stands in one line', LIMIT, async () => {
  const { proxy, HTTPS_PROXY } = await refusing();
  const { code, out, err } = await start(['serve'], { ...SLACK, HTTPS_PROXY, PORT: '0' }).ended;
  expect([code, proxy.asked]).toEqual([1, ['slack.town.test']]);
  expect(out + err).toContain('プロキシーに断られて（403）、Slackにつながりません。');
  expect((out + err).trim().split('\n')).toHaveLength(1);
  holdsNoSecret(out + err);
});

test('slack doctor asks by way of the proxy, and says which', LIMIT, async () => {
  const { proxy, HTTPS_PROXY } = await refusing();
  const { code, out, err } = await start(['slack', 'doctor'], { ...SLACK, HTTPS_PROXY }).ended;
  expect(code).toBe(1);
  expect(out).toContain(
    `${proxy.address} を通っては、slack.town.test に届きませんでした。プロキシーに断られました（403）。`,
  );
  expect(new Set(proxy.asked)).toEqual(new Set(['slack.town.test']));
  holdsNoSecret(out + err);
});

test('the sign-in provider is asked by way of the proxy, by doctor as well', LIMIT, async () => {
  const { proxy, HTTPS_PROXY } = await refusing();
  const { out, err } = await start(['doctor'], { ...SIGN_IN, HTTPS_PROXY }).ended;
  expect(out).toContain('を読めませんでした。プロキシーに断られました（403）。');
  const program = start(['serve'], { ...SIGN_IN, HTTPS_PROXY, PORT: '0' });
  const [, pages = ''] = await program.says(/開きました: (http:\S+)\/\n/);
  const before = proxy.asked.length;
  expect((await get(`${pages}/signin`)).status).toBe(503);
  expect(proxy.asked.slice(before)).toEqual(['login.town.test']);
  program.child.kill('SIGTERM');
  const ended = await program.ended;
  expect(ended.code).toBe(0);
  holdsNoSecret(out + err + ended.out + ended.err);
});
