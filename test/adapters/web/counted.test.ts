import { expect, test } from 'vitest';
import { post } from './signin/visiting.js';
import { type Site, siteOf } from './site.js';
import { town } from './town.js';

test('who comes straight is counted by their own address, whatever they write of another', async () => {
  await using site = await siteOf({ corpus: town });
  expect(await left(site)).toBe(599);
  expect(await left(site, '203.0.113.1')).toBe(598);
  expect(await left(site, '203.0.113.2, 203.0.113.3')).toBe(597);
});

test('who comes through a trusted proxy is counted by the address it saw, and not by those they wrote before it', async () => {
  await using site = await siteOf({ corpus: town, trustedProxies: ['loopback'] });
  expect(await left(site, '203.0.113.1')).toBe(599);
  expect(await left(site, '203.0.113.2')).toBe(599);
  expect(await left(site, '198.51.100.7, 203.0.113.1')).toBe(598);
  expect(await left(site, '127.0.0.1, 203.0.113.1')).toBe(597);
});

test.each([
  ['203.0.113.1:50001', '203.0.113.1:50002'],
  ['203.0.113.1:50001', '203.0.113.1'],
  ['[2001:db8::1]:50001', '[2001:db8::1]:50002'],
  ['2001:db8::1', '2001:db8:0:1::2'],
  ['unknown', '_hidden'],
])('%s and %s are counted as one', async (first, second) => {
  await using site = await siteOf({ corpus: town, trustedProxies: ['loopback'] });
  expect(await left(site, first)).toBe(599);
  expect(await left(site, second)).toBe(598);
});

/** How many questions more may come from there within the minute. */
async function left({ url }: Site, forwarded?: string): Promise<number> {
  const headers = forwarded === undefined ? {} : { 'X-Forwarded-For': forwarded };
  const response = await post(`${url}/ask`, { q: '第1条' }, headers);
  return Number(/r=(\d+)/.exec(response.headers.get('RateLimit') ?? '')?.[1]);
}
