import { expect, test } from 'vitest';
import { ConfigError } from '../../src/config/configerror.js';
import { addressOf } from '../../src/config/listen.js';
import { isLoopback } from '../../src/config/loopback.js';
import { readConfig } from '../../src/config/readconfig.js';

test.each([
  [{ WEB_LISTEN: '0.0.0.0:80' }, '0.0.0.0', 80],
  [{ WEB_LISTEN: '[::1]:80' }, '::1', 80],
  [{ WEB_LISTEN: 'localhost:65535' }, 'localhost', 65535],
  [{ PORT: '0' }, '127.0.0.1', 0],
  [{ PORT: '8080' }, '127.0.0.1', 8080],
  [{ WEB_LISTEN: '[::]:80', PORT: '8080' }, '::', 8080],
])('%j listens on %s, port %i', (environment, host, port) => {
  expect(readConfig(environment).webListen).toEqual({ host, port });
});

test.each([
  [{ host: '127.0.0.1', port: 3978 }, 'http://127.0.0.1:3978/'],
  [{ host: '::1', port: 80 }, 'http://[::1]:80/'],
])('the address of %j is %s', (listen, address) => {
  expect(addressOf(listen)).toBe(address);
});

test('the hooks listener is there where it is set, and PORT leaves it alone', () => {
  const { webListen, hooksListen } = readConfig({ HOOKS_LISTEN: '[::]:8081', PORT: '8080' });
  expect([webListen, hooksListen]).toEqual([
    { host: '127.0.0.1', port: 8080 },
    { host: '::', port: 8081 },
  ]);
});

test.each([
  { WEB_LISTEN: '127.0.0.1:80', HOOKS_LISTEN: '127.0.0.1:80' },
  { WEB_LISTEN: 'localhost:80', HOOKS_LISTEN: 'LOCALHOST:80' },
  { HOOKS_LISTEN: '127.0.0.1:3978' },
  { HOOKS_LISTEN: '127.0.0.1:80', PORT: '80' },
])('one address cannot be both listeners’: %j', (environment) => {
  const reading = () => readConfig(environment);
  expect(reading).toThrow(ConfigError);
  expect(reading).toThrow('設定 HOOKS_LISTEN が、WEB_LISTEN（PORT で変えたときはそのポート）と同じです。');
});

test.each([
  { HOOKS_LISTEN: '127.0.0.1:3978', PORT: '80' },
  { HOOKS_LISTEN: '127.0.0.2:3978' },
  { HOOKS_LISTEN: '127.0.0.1:0', PORT: '0' },
])('two addresses can: %j', (environment) => {
  expect(readConfig(environment).hooksListen).toBeDefined();
});

test.each(['localhost', 'LOCALHOST', '127.0.0.1', '127.255.3.4', '::1', '[::1]', '0:0:0:0:0:0:0:1'])(
  '%s stays on this machine',
  (host) => expect(isLoopback(host)).toBe(true),
);

test.each(['127.0.0.1.example.jp', 'localhost.example.jp', '128.0.0.1', '0.0.0.0', '::', '::2', '10.0.0.1', ''])(
  '%s may not',
  (host) => expect(isLoopback(host)).toBe(false),
);
