import { expect, test } from 'vitest';
import { createHooks } from '../../../adapters/hooks/hooks.js';
import { fakeHook } from './fakehook.js';
import { listeningTo } from './listening.js';

const NOWHERE = { status: 404, type: 'text/plain; charset=utf-8', body: 'Not Found\n' };

async function asked(url: string, init: RequestInit = {}) {
  const response = await fetch(url, { method: 'POST', redirect: 'manual', ...init });
  return { status: response.status, type: response.headers.get('Content-Type'), body: await response.text() };
}

test('a hook is given what is sent to its path, with its query and its body', async () => {
  const { hooks } = await listeningTo([fakeHook(), fakeHook({ path: '/fakechat/actions' })]);
  expect(await asked(`${hooks}/fakechat/events?a=b`, { body: 'hello' })).toMatchObject({
    status: 200,
    body: '/fakechat/events?a=b hello',
  });
  expect(await asked(`${hooks}/fakechat/actions`, { body: '1' })).toMatchObject({ body: '/fakechat/actions 1' });
});

test.each([
  '/',
  '/fakechat',
  '/fakechat/',
  '/fakechat/events/',
  '/fakechat/events/x',
  '/FakeChat/events',
  '/fakechat%2Fevents',
  '//fakechat/events',
  '/nowhere?/fakechat/events',
])('nothing is at %s', async (path) => {
  const { hooks } = await listeningTo([fakeHook()]);
  expect(await asked(hooks + path, { body: 'hello' })).toEqual(NOWHERE);
});

test('a method that a hook does not declare finds nothing; without any, only reading is allowed', async () => {
  const { hooks } = await listeningTo([fakeHook(), { path: '/fakechat/check', handler: (_, said) => void said.end() }]);
  for (const method of ['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])
    expect(await asked(`${hooks}/fakechat/events`, { method }), method).toEqual(NOWHERE);
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])
    expect(await asked(`${hooks}/fakechat/check`, { method }), method).toEqual(NOWHERE);
  for (const method of ['GET', 'HEAD'])
    expect(await asked(`${hooks}/fakechat/check`, { method }), method).toMatchObject({ status: 200 });
});

test('where nothing is, nothing is said of what runs here, and the connection ends', async () => {
  const { hooks } = await listeningTo([fakeHook()]);
  const { headers } = await fetch(`${hooks}/nowhere`);
  expect([...headers.keys()].toSorted()).toEqual([
    'cache-control',
    'connection',
    'content-length',
    'content-type',
    'date',
    'x-content-type-options',
  ]);
  expect(headers.get('Connection')).toBe('close');
});

test.each([
  ['at once', () => Promise.reject(new Error('s3cret'))],
  [
    'before it can be waited for',
    () => {
      throw new Error('s3cret');
    },
  ],
])('a hook that fails %s is told to the operator, and not to the caller', async (_, handler) => {
  const told: unknown[] = [];
  const { hooks } = await listeningTo([fakeHook({ handler })], { told });
  expect(await asked(`${hooks}/fakechat/events`)).toMatchObject({ status: 500, body: 'Internal Server Error\n' });
  expect(told).toEqual([new Error('s3cret')]);
});

test('a hook that fails in the middle of its answer leaves it cut off', async () => {
  const told: unknown[] = [];
  const handler = fakeHook({
    handler(_, response) {
      response.write('half');
      throw new Error('s3cret');
    },
  });
  const { hooks } = await listeningTo([handler], { told });
  await expect(asked(`${hooks}/fakechat/events`)).rejects.toThrow();
  expect(told).toHaveLength(1);
});

test('two hooks cannot have one path', () => {
  expect(() => createHooks({ hooks: [fakeHook(), fakeHook()], onError() {} })).toThrow('/fakechat/events');
});
