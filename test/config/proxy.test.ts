import fc from 'fast-check';
import { Client, EnvHttpProxyAgent } from 'undici';
import { expect, test } from 'vitest';
import { proxyOnTheWay } from '../../src/config/proxy.js';
import { readConfig } from '../../src/config/readconfig.js';

const URL_OF = 'http://proxy.example.jp:8080';

test.each<[NodeJS.ProcessEnv, ReturnType<typeof readConfig>['proxy']]>([
  [{}, undefined],
  [{ NO_PROXY: 'example.jp' }, undefined],
  [{ HTTPS_PROXY: '' }, undefined],
  [{ HTTPS_PROXY: URL_OF }, { https: URL_OF, http: undefined, spared: '' }],
  [
    { HTTP_PROXY: URL_OF, NO_PROXY: 'a.jp' },
    { https: undefined, http: URL_OF, spared: 'a.jp' },
  ],
  [
    { https_proxy: 'http://a:1', HTTPS_PROXY: 'http://b:2', no_proxy: 'a', NO_PROXY: 'b' },
    { https: 'http://a:1', http: undefined, spared: 'a' },
  ],
  [{ HTTPS_PROXY: ' proxy.example.jp:8080 ' }, { https: URL_OF, http: undefined, spared: '' }],
  [{ HTTPS_PROXY: 'soko:a%40b@proxy:80' }, { https: 'http://soko:a%40b@proxy:80', http: undefined, spared: '' }],
])('%j is read', (environment, proxy) => {
  expect(readConfig(environment).proxy).toEqual(proxy);
});

test.each([
  'socks5://proxy.example.jp:1080',
  'http://:8080',
  'http://soko:pAss/w0rd@proxy:8080',
  'http://soko:1/pAssw0rd@proxy:8080',
  'http://soko:1#pAssw0rd@proxy:8080',
  'http://soko:pAss%zz@proxy:8080',
])('a proxy may not be %s, and is not shown', (url) => {
  for (const name of ['HTTPS_PROXY', 'HTTP_PROXY', 'https_proxy', 'http_proxy']) {
    const reading = () => readConfig({ [name]: url });
    expect(reading).toThrow(`設定 ${name} の値は使えません。「http://proxy.example.jp:8080」か`);
    expect(reading).not.toThrow(url);
  }
});

test.each(['http://soko:pAssw0rd@proxy:8080', 'soko:pAssw0rd@proxy:8080'])(
  'the password in %s is shown nowhere else',
  (url) => {
    expect(() => readConfig({ HTTPS_PROXY: url, PORT: 'xpAssw0rdx' })).toThrow('設定 PORT の値は使えません');
  },
);

test('without a password an address is no secret', () => {
  expect(() => readConfig({ HTTPS_PROXY: URL_OF, PUBLIC_URL: `${URL_OF}/x` })).toThrow(`「${URL_OF}/x」`);
});

test.each<[string, string, string | undefined]>([
  ['https://slack.com/api/', '', 'secure:1'],
  ['wss://wss-primary.slack.com/', '', 'secure:1'],
  ['http://slack.com/', '', 'plain:2'],
  ['https://slack.com/', 'slack.com', undefined],
  ['https://api.slack.com/', '.SLACK.com', undefined],
  ['https://api.slack.com/', '*.slack.com', undefined],
  ['https://notslack.com/', 'slack.com', 'secure:1'],
  ['https://slack.com/', 'a.jp slack.com:443', undefined],
  ['https://slack.com/', 'slack.com:80', 'secure:1'],
  ['https://slack.com/', '*', undefined],
  ['http://127.0.0.1:80/', '', undefined],
  ['ws://[::1]/', '', undefined],
  ['http://localhost/', '', undefined],
])('on the way to %s, with NO_PROXY=%s, stands %s', (url, spared, expected) => {
  const proxy = { https: 'http://soko:pw@secure:1', http: 'http://plain:2', spared };
  expect(proxyOnTheWay(proxy, new URL(url))).toBe(expected);
});

test('one for http serves for https, and one for https for nothing else', () => {
  const only = (given: object) => ({ https: undefined, http: undefined, spared: '', ...given });
  const [safe, plain] = [new URL('https://a.jp'), new URL('http://a.jp')];
  expect(proxyOnTheWay(only({ http: 'http://p:1' }), safe)).toBe('p:1');
  expect(proxyOnTheWay(only({ https: 'http://p:1' }), plain)).toBeUndefined();
  expect(proxyOnTheWay(undefined, safe)).toBeUndefined();
});

test('what is said of the way is what undici does', async () => {
  const names = fc.constantFrom('a.jp', 'b.a.jp', 'ba.jp', 'A.JP', '[fd00::1]', '10.0.0.1');
  const before = fc.constantFrom('', '.', '*.', '*');
  const port = fc.constantFrom('', ':80', ':443', ':8080', ':0');
  const entry = fc.tuple(before, names, port).map((parts) => parts.join(''));
  const list = fc.array(fc.oneof(entry, fc.constant('*')), { maxLength: 3 }).map((entries) => entries.join(', '));
  const address = fc
    .tuple(fc.constantFrom('http', 'https'), names, port)
    .map(([kind, name, at]) => `${kind}://${name}${at}/`);
  await fc.assert(
    fc.asyncProperty(list, address, async (spared, to) => {
      const proxy = { https: 'http://secure:1', http: 'http://plain:2', spared };
      expect(proxyOnTheWay(proxy, new URL(to))).toBe(await tried(proxy, to));
    }),
    { numRuns: Number(process.env.PROPERTY_RUNS) },
  );
});

/** At whose door undici knocks, which nobody opens. */
async function tried({ https, http, spared }: { https: string; http: string; spared: string }, to: string) {
  let knocked: string | undefined;
  const closed = () => {
    throw new Error('closed');
  };
  const agent = new EnvHttpProxyAgent({
    httpsProxy: https,
    httpProxy: http,
    noProxy: spared,
    connect: (_, done) => done(new Error('closed'), null),
    clientFactory: (origin) =>
      Object.assign(new Client(origin), {
        connect: async () => {
          knocked = origin.host;
          closed();
        },
      }),
  });
  await agent.request({ origin: new URL(to).origin, path: '/', method: 'GET' }).catch(() => undefined);
  return knocked;
}
