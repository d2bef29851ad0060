import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { MOST_BYTES } from '../../../adapters/hooks/body.js';
import { LIMITS } from '../../../src/cli/listeners.js';
import type { Hook } from '../../../src/service/hook.js';
import { fakeHook } from './fakehook.js';
import { listeningTo } from './listening.js';

const HEAD = 'POST /fakechat/events HTTP/1.1\r\nHost: a\r\n';

/** Writes to a connection, and gives all that comes back until it is closed. */
async function sent(url: string, ...pieces: (string | Buffer)[]): Promise<string> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  // Whoever is hung up on while he is still sending.
  socket.on('error', () => {});
  let back = '';
  socket.setEncoding('utf8').on('data', (text) => {
    back += text;
  });
  const closed = once(socket, 'close');
  for (const piece of pieces) {
    socket.write(piece);
    await pause(10);
  }
  await closed;
  return back;
}

/** A hook that keeps count of what reaches it, until nothing more does. */
function counting(): { readonly hook: Hook; readonly read: () => number; readonly ended: () => boolean } {
  let bytes = 0;
  let ended = false;
  const hook = fakeHook({
    async handler(request, response) {
      try {
        for await (const chunk of request) bytes += (chunk as Buffer).length;
        response.end();
      } finally {
        ended = true;
      }
    },
  });
  return { hook, read: () => bytes, ended: () => ended };
}

test('a body of the greatest length is taken, told beforehand or not', async () => {
  const { hooks } = await listeningTo([fakeHook()]);
  const body = 'a'.repeat(MOST_BYTES);
  const told = await fetch(`${hooks}/fakechat/events`, { method: 'POST', body });
  expect(await told.text()).toBe(`/fakechat/events ${MOST_BYTES}`);
  const streamed = new Blob([body]).stream();
  const untold = await fetch(`${hooks}/fakechat/events`, {
    method: 'POST',
    body: streamed,
    duplex: 'half',
  } as RequestInit);
  expect(await untold.text()).toBe(`/fakechat/events ${MOST_BYTES}`);
});

test('a longer body is refused before it is read, where its length is told', async () => {
  const { hook, read } = counting();
  const { hooks } = await listeningTo([hook]);
  expect(await sent(hooks, `${HEAD}Content-Length: ${MOST_BYTES + 1}\r\n\r\na`)).toMatch(/^HTTP\/1.1 413 /);
  expect(read()).toBe(0);
});

test('a longer body is cut off, where its length is not told', async () => {
  const { hook, read, ended } = counting();
  const told: unknown[] = [];
  const { hooks } = await listeningTo([hook], { told });
  const chunk = Buffer.concat([Buffer.from('40000\r\n'), Buffer.alloc(0x40000), Buffer.from('\r\n')]);
  const back = await sent(
    hooks,
    `${HEAD}Transfer-Encoding: chunked\r\n\r\n`,
    ...Array.from({ length: 5 }, () => chunk),
  );
  expect(back).toMatch(/^HTTP\/1.1 413 /);
  expect(back.match(/HTTP\/1.1/g)).toHaveLength(1);
  expect(read()).toBeLessThanOrEqual(MOST_BYTES);
  await vi.waitUntil(ended);
  await pause(10);
  expect(told).toEqual([]);
});

test('nobody is told either where the end comes with what was too much', async () => {
  const told: unknown[] = [];
  const { hook, ended } = counting();
  const { hooks } = await listeningTo([hook], { told });
  const body = `${(MOST_BYTES + 1).toString(16)}\r\n${'a'.repeat(MOST_BYTES + 1)}\r\n0\r\n\r\n`;
  expect(await sent(hooks, `${HEAD}Transfer-Encoding: chunked\r\n\r\n${body}`)).toMatch(/^HTTP\/1.1 413 /);
  await vi.waitUntil(ended);
  await pause(10);
  expect(told).toEqual([]);
});

test('headers may be as long as Node allows, and no longer', async () => {
  const { hooks } = await listeningTo([fakeHook()]);
  const long = 'a'.repeat(LIMITS.maxHeaderSize);
  expect(await sent(hooks, `${HEAD}Cookie: ${long}\r\n\r\n`)).toMatch(/^HTTP\/1.1 431 /);
});

test.each([
  ['headers', HEAD, { headersTimeout: 200, requestTimeout: 60_000 }],
  ['a body', `${HEAD}Content-Length: 9\r\n\r\nabc`, { headersTimeout: 200, requestTimeout: 300 }],
])(
  'whoever does not end %s is hung up on',
  async (_, piece, limits) => {
    const { hooks } = await listeningTo([fakeHook()], { limits: { ...limits, connectionsCheckingInterval: 50 } });
    expect(await sent(hooks, piece)).toMatch(/^HTTP\/1.1 408 /);
  },
  8000,
);

test('the limits of the program are those of somebody who hurries', () => {
  expect(LIMITS.headersTimeout).toBeLessThanOrEqual(10_000);
  expect(LIMITS.requestTimeout).toBeLessThanOrEqual(30_000);
  expect(LIMITS.connectionsCheckingInterval).toBeLessThanOrEqual(1000);
});
