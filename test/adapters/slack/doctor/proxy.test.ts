import { expect, onTestFinished, test } from 'vitest';
import { proxy } from '../../../../adapters/slack/doctor/proxy.js';
import { reach } from '../../../../adapters/slack/doctor/reach.js';
import { transport } from '../../../../adapters/slack/doctor/transport.js';
import type { ProxySettings } from '../../../../src/config/proxy.js';
import { outboundThrough } from '../../../../src/service/outbound.js';
import { CREDENTIALS, connectProxy, HOST } from '../../../connectproxy.js';
import { freePort } from '../../../port.js';
import { FakeSlack } from '../fakeslack.js';
import { findings, newSlack } from './examining.js';

const SOCKETS = 'wss.town.test';

/** All that is said of the network where Slack is behind a proxy. */
async function told(settings: ProxySettings, host = HOST) {
  const slack = await FakeSlack.start(host);
  onTestFinished(() => slack[Symbol.asyncDispose]());
  const urlOf = slack.api.socketUrl;
  slack.api.socketUrl = () => urlOf().replace(HOST, SOCKETS);
  const outbound = await outboundThrough(settings);
  onTestFinished(() => outbound.close());
  const change = { proxy: settings, outbound };
  const found = {
    proxy: await findings(proxy, slack, change),
    reach: await findings(reach, slack, change),
    transport: await findings(transport, slack, change),
  };
  for (const secret of [CREDENTIALS.password, encodeURIComponent(CREDENTIALS.password), CREDENTIALS.user])
    expect(JSON.stringify(found)).not.toContain(secret);
  return found;
}

test('where none is set, none is used', async () => {
  expect(await findings(proxy, await newSlack())).toEqual([
    { level: 'ok', text: '使っていません（HTTPS_PROXY がありません）。' },
  ]);
});

test('a proxy that lets us through is named, without its password, for the Web API and the socket', async () => {
  const { address, settings } = await connectProxy({ guarded: true });
  const found = await told(settings());
  expect(found.proxy).toMatchObject([
    { level: 'ok', text: expect.stringMatching(`^${address} を通って、${HOST}:\\d+ に届きました。$`) },
  ]);
  expect(found.reach).toMatchObject([{ level: 'ok' }]);
  expect(found.transport).toMatchObject([
    { level: 'ok' },
    { level: 'ok', text: `Socket Mode のつなぐ先 ${SOCKETS} に、${address} を通って届きました。` },
  ]);
});

test('a proxy that wants a password says so, and how it is written', async () => {
  const { settings } = await connectProxy({ guarded: true });
  const found = await told(settings({ credentials: false }));
  const remedy = expect.stringContaining('「http://利用者:パスワード@プロキシー:8080」');
  expect(found.proxy).toMatchObject([{ level: 'error', text: expect.stringContaining('断られました（407）'), remedy }]);
  expect(found.reach).toMatchObject([{ level: 'error', remedy }]);
  expect(found.transport).toMatchObject([{ level: 'skipped' }]);
});

test('a proxy that forbids Slack is told, with whom to ask', async () => {
  const opened = await connectProxy();
  opened.refusal = () => 403;
  expect((await told(opened.settings())).proxy).toMatchObject([
    {
      level: 'error',
      text: expect.stringContaining('プロキシーに断られました（403）'),
      remedy: `プロキシーの管理者に、${HOST} の443番ポートへの通信（CONNECT）を許してもらってください。`,
    },
  ]);
});

test('a proxy that forbids the socket alone is told', async () => {
  const opened = await connectProxy();
  opened.refusal = (host) => (host === SOCKETS ? 403 : undefined);
  const found = await told(opened.settings());
  expect(found.proxy).toMatchObject([{ level: 'ok' }]);
  expect(found.transport).toMatchObject([
    { level: 'ok' },
    {
      level: 'error',
      text: `Socket Mode のつなぐ先 ${SOCKETS} に、${opened.address} を通っては届きませんでした。プロキシーに断られました（403）。`,
      remedy: expect.stringMatching(`${SOCKETS} の443番.*wss-primary\\.slack\\.com と wss-backup\\.slack\\.com の両方`),
    },
  ]);
});

test('a proxy that is not there is told, with its address', async () => {
  const address = `127.0.0.1:${await freePort()}`;
  const url = `http://${address}`;
  expect((await told({ https: url, http: url, spared: '' })).proxy).toMatchObject([
    { level: 'error', text: expect.stringContaining('ECONNREFUSED'), remedy: expect.stringContaining(address) },
  ]);
});

test.each([
  ['NO_PROXY names', '0.0.0.0'],
  ['is on this machine', '127.0.0.1'],
])('a Slack that %s is said to be reached directly, and is', async (_, host) => {
  const opened = await connectProxy();
  const found = await told(opened.settings({ spared: '0.0.0.0' }), host);
  expect(found.proxy).toMatchObject([{ level: 'ok', text: expect.stringContaining('には直接つなぎます') }]);
  expect(found.transport[1]?.text).toBe(`Socket Mode のつなぐ先 ${host} に届きました。`);
  expect(opened.asked).toEqual([]);
});
