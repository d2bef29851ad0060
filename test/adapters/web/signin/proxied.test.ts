import { expect, onTestFinished, test } from 'vitest';
import { openIdProvider } from '../../../../adapters/web/signin/openid.js';
import { discover } from '../../../../src/cli/doctor/discovery.js';
import { outboundThrough } from '../../../../src/service/outbound.js';
import { connectProxy } from '../../../connectproxy.js';
import { startBentProvider } from './bentprovider.js';
import { get } from './visiting.js';

const LOGIN = 'login.town.test';

/** A provider that nobody reaches without the proxy: the browser has its own way there. */
async function behind() {
  const proxy = await connectProxy({ guarded: true });
  const provider = await startBentProvider(LOGIN);
  onTestFinished(() => provider[Symbol.asyncDispose]());
  const { fetch, close } = await outboundThrough(proxy.settings());
  onTestFinished(close);
  return { proxy, provider, fetch };
}

test('behind a proxy people sign in, and are asked after again', async () => {
  const { proxy, provider, fetch } = await behind();
  provider.info = { sub: 'hanako', groups: ['shokuin'] };
  const { begin, complete, again } = openIdProvider(provider.settings, 'https://jobun.example.jp', fetch);
  const { url, pending } = await begin();
  const there = await get(url.href.replace(LOGIN, '127.0.0.1'));
  const signedIn = await complete(new URL(there.headers.get('Location') ?? ''), pending);
  expect(signedIn).toMatchObject({ subject: 'hanako', groups: ['shokuin'] });
  provider.info = { sub: 'hanako', groups: ['kakaricho'] };
  expect(await again(signedIn, async () => {})).toMatchObject({ groups: ['kakaricho'] });
  expect(new Set(proxy.asked)).toEqual(new Set([LOGIN]));
});

test('behind a proxy the provider is examined, and a refusal is told', async () => {
  const { proxy, provider, fetch } = await behind();
  const { issuer } = provider.settings;
  expect(await discover(issuer, Date.now, fetch)).toMatchObject({ document: { issuer }, problem: undefined });
  proxy.refusal = () => 403;
  // The way that is open already serves no other host.
  expect(await discover('https://other.town.test', Date.now, fetch)).toMatchObject({
    problem: 'プロキシーに断られました（403）',
  });
});
