import express from 'express';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readConfig } from '../../src/config/readconfig.js';

test.each([
  ['loopback', ['loopback']],
  ['10.0.0.5, 192.168.10.0/24,uniquelocal', ['10.0.0.5', '192.168.10.0/24', 'uniquelocal']],
  ['10.0.0.0/255.255.0.0', ['10.0.0.0/255.255.0.0']],
  ['::1, fd00::/8, ::ffff:10.0.0.0/104', ['::1', 'fd00::/8', '::ffff:10.0.0.0/104']],
])('TRUSTED_PROXIES=%s names %j', (value, proxies) => {
  expect(readConfig({ TRUSTED_PROXIES: value }).trustedProxies).toEqual(proxies);
});

test.each([
  'true',
  '1',
  '*',
  'proxy.example.jp',
  'Loopback',
  '10.0.0.5,',
  '10.0.0.5 10.0.0.6',
  '10.0.0',
  '0.0.0.0/0',
  '::/0',
  '10.0.0.0/33',
  'fd00::/129',
  '10.0.0.0/8/8',
  '10.0.0.0/255.0.255.0',
  'fd00::/255.0.0.0',
  'fe80::1%eth0',
  '::10.0.0.1',
])('TRUSTED_PROXIES=%s is refused', (value) => {
  const reading = () => readConfig({ TRUSTED_PROXIES: value });
  expect(reading).toThrow(`設定 TRUSTED_PROXIES の値「${value}」は使えません。`);
  expect(reading).toThrow('段数や true は使えません。');
});

test('whatever is taken here is taken by Express', () => {
  const address = fc.oneof(fc.ipV4(), fc.ipV6(), fc.constant('loopback'));
  const range = fc.oneof(
    fc.constant(''),
    fc.integer({ min: -1, max: 130 }).map((bits) => `/${bits}`),
    fc.ipV4().map((mask) => `/${mask}`),
  );
  let taken = 0;
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(address, range).map((both) => both.join('')),
        { minLength: 1, maxLength: 3 },
      ),
      (all) => {
        const proxies = (() => {
          try {
            return readConfig({ TRUSTED_PROXIES: all.join(',') }).trustedProxies;
          } catch {
            return undefined;
          }
        })();
        if (proxies === undefined) return;
        taken++;
        expect(() => express().set('trust proxy', proxies)).not.toThrow();
      },
    ),
  );
  expect(taken).toBeGreaterThan(0);
});
