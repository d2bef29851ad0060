import { EventEmitter } from 'node:events';
import { webApi } from '@slack/bolt';
import { expect, test } from 'vitest';
import { Connection, type ConnectionParts } from '../../../../adapters/slack/transport/connection.js';
import { DIRECT } from '../../../../src/service/outbound.js';

/** Where each try ends as the next of these says, or well where it says nothing; after the last it is stopped. */
async function pausesBetween(tries: readonly (Error | undefined)[]) {
  const stop = new AbortController();
  const pauses: number[] = [];
  const errors: unknown[] = [];
  const left = [...tries];
  const socket = Object.assign(new EventEmitter(), {
    async start() {
      const failure = left.shift();
      if (failure !== undefined) throw failure;
      socket.emit('connected');
      socket.emit('disconnected');
    },
    async disconnect() {},
  });
  const connection = new Connection({
    socket: socket as unknown as ConnectionParts['socket'],
    outbound: DIRECT,
    onError: (error) => void errors.push(error),
    stopping: stop.signal,
    pause: async (ms) => {
      pauses.push(ms);
      if (left.length === 0) stop.abort();
    },
  });
  await connection.start();
  await connection.end(1000);
  expect(socket.eventNames().filter((name) => name !== 'connected')).toEqual([]);
  return { pauses, errors };
}

const AWAY = new webApi.WebAPIRequestError(new TypeError('fetch failed'));

test('however long Slack was away, the next try is at most half a minute off', async () => {
  const { pauses, errors } = await pausesBetween([undefined, ...Array<Error>(1000).fill(AWAY)]);
  expect(pauses.slice(0, 8)).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000]);
  expect(Math.max(...pauses)).toBe(30_000);
  expect(errors).toHaveLength(1000);
});

test('a connection in between makes the pauses short again', async () => {
  const { pauses } = await pausesBetween([AWAY, AWAY, undefined, AWAY]);
  expect(pauses).toEqual([2000, 4000, 1000, 2000]);
});

test('as long as Slack asks for is waited', async () => {
  const { pauses } = await pausesBetween([new webApi.WebAPIRateLimitedError(45), undefined]);
  expect(pauses).toEqual([45_000, 1000]);
});

test('after the first connection a refusal is tried again as well', async () => {
  const refused = new webApi.WebAPIPlatformError({ ok: false, error: 'token_revoked' });
  const { pauses, errors } = await pausesBetween([undefined, refused, undefined]);
  expect(pauses).toEqual([1000, 2000, 1000]);
  expect(errors).toMatchObject([{ code: 'token_revoked' }]);
});
