import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { createHooks } from '../../../adapters/hooks/hooks.js';
import { createWeb } from '../../../adapters/web/app.js';
import { listeners } from '../../../src/cli/doctor/listeners.js';
import { openListeners } from '../../../src/cli/listeners.js';
import { siteOf } from '../../adapters/web/site.js';
import { town } from '../../adapters/web/town.js';
import { freePort, takenPort } from '../../port.js';
import { findings, levels } from './examining.js';

const HOST = '127.0.0.1';

test('ports that are free are right', async () => {
  const [webListen, hooksListen] = [await freePort(), await freePort()].map((port) => ({ host: HOST, port }));
  expect(await findings(listeners, { config: { webListen: webListen ?? never(), hooksListen } })).toEqual([
    { level: 'ok', text: `WEB_LISTEN: http://127.0.0.1:${webListen?.port}/ を開けます。` },
    { level: 'ok', text: `HOOKS_LISTEN: http://127.0.0.1:${hooksListen?.port}/ を開けます。` },
  ]);
});

test('ports where the program runs are right', async () => {
  const service = { ask: () => Promise.reject(new Error()), ready: async () => {} };
  const { entrance, ...site } = await siteOf({ corpus: town });
  onTestFinished(() => site[Symbol.asyncDispose]());
  const listen = { host: HOST, port: 0 };
  const opened = await openListeners([
    { setting: 'WEB_LISTEN', listen, handler: createWeb({ corpus: town, service, entrance }) },
    { setting: 'HOOKS_LISTEN', listen, handler: createHooks({ hooks: [], onError() {} }) },
  ]);
  if (typeof opened === 'string') throw new Error(opened);
  onTestFinished(() => opened.close());
  const [webListen = listen, hooksListen] = opened.addresses.map((url) => ({
    host: HOST,
    port: Number(new URL(url).port),
  }));
  const found = await findings(listeners, { config: { webListen, hooksListen } });
  expect(found.map(({ level }) => level)).toEqual(['ok', 'ok']);
  for (const { text } of found) expect(text).toContain('jobun が動いています');
  // Each is known by its own: the two in each other's place are strangers.
  if (hooksListen === undefined) never();
  expect(await levels(listeners, { config: { webListen: hooksListen ?? listen, hooksListen: webListen } })).toEqual([
    'error',
    'error',
  ]);
});

test('a port that another program has is an error', async () => {
  const silent = await takenPort();
  onTestFinished(silent.giveBack);
  const other = createServer((_, response) => response.end('ok\n')).listen(0, HOST);
  onTestFinished(() => void other.close());
  await new Promise((resolve) => other.once('listening', resolve));
  const { port } = other.address() as AddressInfo;
  expect(await findings(listeners, { config: { webListen: { host: HOST, port } } })).toEqual([
    {
      level: 'error',
      text: `WEB_LISTEN: http://127.0.0.1:${port}/ は、ほかのプログラムが使っています。`,
      remedy: 'WEB_LISTEN に別のポートを書いてください。',
    },
  ]);
  expect(await levels(listeners, { config: { hooksListen: { host: HOST, port: silent.port } } })).toEqual([
    'ok',
    'error',
  ]);
});

test('an address that this machine does not have is an error', async () => {
  const hooksListen = { host: '192.0.2.1', port: 0 };
  expect((await findings(listeners, { config: { hooksListen } }))[1]).toMatchObject({
    level: 'error',
    text: expect.stringContaining('EADDRNOTAVAIL'),
    remedy: 'HOOKS_LISTEN を確かめてください。',
  });
});

test.each([
  [{}, [/^WEB_LISTEN は、.*PUBLIC_URL が https ではない/, /^WEB_LISTEN は、.*TRUSTED_PROXIES がない/]],
  [{ publicUrl: 'http://jobun.example.jp' }, [/PUBLIC_URL/, /TRUSTED_PROXIES/]],
  [{ publicUrl: 'https://jobun.example.jp' }, [/TRUSTED_PROXIES/]],
  [{ trustedProxies: ['loopback'] }, [/PUBLIC_URL/]],
  [{ publicUrl: 'https://jobun.example.jp', trustedProxies: ['10.0.0.1'] }, []],
])('listening beyond this machine with %j', async (config, warnings) => {
  const found = await findings(listeners, { config: { webListen: { host: '0.0.0.0', port: 0 }, ...config } });
  expect(found.map(({ level }) => level)).toEqual(['ok', ...warnings.map(() => 'warning')]);
  expect(found.slice(1).map(({ text }) => text)).toEqual(warnings.map((text) => expect.stringMatching(text)));
});

test('the hooks beyond this machine are named as well', async () => {
  const hooksListen = { host: '0.0.0.0', port: 0 };
  expect((await findings(listeners, { config: { hooksListen } })).at(-1)?.text).toMatch(/^HOOKS_LISTEN は、/);
});

function never(): never {
  throw new Error('not here');
}
