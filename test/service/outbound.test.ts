import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { ProxySettings } from '../../src/config/proxy.js';
import { DIRECT, outboundThrough, proxyRefusal } from '../../src/service/outbound.js';
import { CREDENTIALS, connectProxy, HOST } from '../connectproxy.js';

/** Somebody outside, who greets; known by any name that leads to this machine. */
async function outside() {
  const heard: IncomingHttpHeaders[] = [];
  const server = createServer((request, response) => {
    heard.push(request.headers);
    response.end('hello');
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { heard, urlAs: (host: string) => `http://${host}:${port}/` };
}

async function outbound(settings: ProxySettings, patienceMs?: number) {
  const made = await outboundThrough(settings, patienceMs);
  onTestFinished(() => made.close());
  return made;
}

test('a request goes by way of the proxy, which alone learns the password', async () => {
  const proxy = await connectProxy({ guarded: true });
  const { heard, urlAs } = await outside();
  const { fetch } = await outbound(proxy.settings());
  expect(await (await fetch(urlAs(HOST), { headers: new Headers({ accept: 'text/plain' }) })).text()).toBe('hello');
  expect(proxy.asked).toEqual([HOST]);
  expect(heard).toMatchObject([{ accept: 'text/plain' }]);
  expect(heard[0]).not.toHaveProperty('proxy-authorization');
});

test.each(['127.0.0.1', 'localhost', '127.0.0.2'])('what is on this machine is reached directly: %s', async (host) => {
  const proxy = await connectProxy();
  const { urlAs } = await outside();
  const { fetch } = await outbound(proxy.settings());
  await fetch(urlAs(host)).catch(() => undefined);
  expect(proxy.asked).toEqual([]);
});

test('what the environment says counts for nothing: the settings do', async () => {
  const proxy = await connectProxy();
  const { urlAs } = await outside();
  vi.stubEnv('http_proxy', `http://${proxy.address}`);
  vi.stubEnv('no_proxy', HOST);
  onTestFinished(() => void vi.unstubAllEnvs());
  const { https } = proxy.settings();
  const unset = await outbound({ https, http: undefined, spared: '' });
  expect(await (await unset.fetch(urlAs('0.0.0.0'))).text()).toBe('hello');
  expect(proxy.asked).toEqual([]);
  const set = await outbound(proxy.settings());
  expect(await (await set.fetch(urlAs(HOST))).text()).toBe('hello');
  expect(proxy.asked).toEqual([HOST]);
});

test('a refusal of the proxy is known by its status, and its error holds no password', async () => {
  const proxy = await connectProxy({ guarded: true });
  proxy.refusal = () => 403;
  const { fetch } = await outbound(proxy.settings());
  const failure: unknown = await fetch('https://slack.town.test/').catch((error: unknown) => error);
  expect(proxyRefusal(failure)).toBe(403);
  expect(proxyRefusal(new Error('fetch failed'))).toBeUndefined();
  expect(String(Reflect.get(failure as Error, 'cause'))).not.toContain(CREDENTIALS.password);
});

test('a proxy that opens no way and says nothing is waited for no longer than is set', async () => {
  const proxy = await connectProxy();
  proxy.refusal = () => 'hangs';
  const { fetch } = await outbound(proxy.settings(), 200);
  await expect(fetch('https://slack.town.test/')).rejects.toThrow('fetch failed');
});

test('without a proxy all is as ever', async () => {
  expect(await outboundThrough(undefined)).toBe(DIRECT);
  const { urlAs } = await outside();
  expect(await (await DIRECT.fetch(urlAs('127.0.0.1'))).text()).toBe('hello');
});
