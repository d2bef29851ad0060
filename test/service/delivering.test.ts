import { expect, test, vi } from 'vitest';
import { SendProblem } from '../../src/service/platform.js';
import { ENGINES, freshStore } from '../store/fresh.js';
import { fakePlatform } from './fakeplatform.js';
import { arrival, serving } from './serving.js';

type Engine = (typeof ENGINES)[number];

const failed = new SendProblem('failed', '500');

async function answeredBy(platform: ReturnType<typeof fakePlatform>, timings = {}, engine: Engine = 'sqlite') {
  const started = await serving({ platforms: [platform], timings, store: await freshStore(engine) });
  started.service.start();
  await started.service.receive(arrival('k', '倉庫とは'));
  return started;
}

test.each(ENGINES)('what failed is sent again, on %s', async (engine) => {
  const platform = fakePlatform([failed, failed]);
  const { store, observed } = await answeredBy(platform, {}, engine);
  await vi.waitFor(() => expect(platform.arrived).toHaveLength(1));
  await vi.waitFor(async () => expect(await store.outbox.list(['sent'], 5)).toMatchObject([{ attempts: 3 }]));
  expect(observed.failed).not.toHaveBeenCalled();
});

test('a platform that asks to wait is left alone for that long, and no try is counted', async () => {
  const platform = fakePlatform([new SendProblem('wait', '429', 100)]);
  const began = Date.now();
  const { store } = await answeredBy(platform);
  await vi.waitFor(() => expect(platform.arrived).toHaveLength(1));
  expect(Date.now() - began).toBeGreaterThanOrEqual(100);
  await vi.waitFor(async () => expect(await store.outbox.list(['sent'], 5)).toMatchObject([{ attempts: 1 }]));
});

test.each([
  ['wait', true, ['k#1', 'k#1']],
  ['failed', true, ['k#1', 'k#1']],
  ['wait', false, []],
] as const)(
  'of what ended with %s, a part having arrived: %j, what is there is looked for',
  async (kind, partly, looked) => {
    const platform = fakePlatform([new SendProblem(kind, '429', 20, partly)], { canFind: true });
    await answeredBy(platform);
    await vi.waitFor(() => expect(platform.arrived).toHaveLength(1));
    expect(platform.looked).toEqual(looked);
  },
);

test('what a platform never takes is set aside at once, and said to whoever runs the program', async () => {
  const platform = fakePlatform([new SendProblem('refused', 'channel_not_found')]);
  const { store, observed } = await answeredBy(platform);
  await vi.waitFor(async () =>
    expect(await store.outbox.list(['aside'], 5)).toMatchObject([{ id: 'k#1', error: 'channel_not_found' }]),
  );
  expect(observed.failed).toHaveBeenCalledWith(
    'send',
    expect.objectContaining({ message: 'channel_not_found' }),
    'k#1',
  );
});

test('what fails too often is set aside, and the next of its conversation goes', async () => {
  const platform = fakePlatform([failed, failed, failed]);
  const { service, store } = await answeredBy(platform, { sendTries: 3 });
  await service.receive(arrival('k2', '管理人とは'));
  await vi.waitFor(() => expect(platform.arrived).toMatchObject([{ id: 'k2#1' }]));
  expect(await store.outbox.list(['aside'], 5)).toMatchObject([{ id: 'k#1', attempts: 3 }]);
});

test('a lost connection is looked into before it is sent again, where the platform can', async () => {
  const platform = fakePlatform(['arrives, but nobody hears'], { canFind: true });
  const { store, observed } = await answeredBy(platform);
  await vi.waitFor(async () => expect(await store.outbox.list(['sent'], 5)).toHaveLength(1));
  expect(platform.arrived).toHaveLength(1);
  // Once: what is found has no need to be waited for.
  expect(platform.looked).toEqual(['k#1']);
  expect(observed.sent).toHaveBeenLastCalledWith('fake', 'found', expect.any(Number));
});

test('what is still on its way is not missed, as long as it arrives within the time given', async () => {
  const platform = fakePlatform(['arrives later'], { canFind: true });
  const { store } = await answeredBy(platform, { landing: 200 });
  await vi.waitFor(async () => expect(await store.outbox.list(['sent'], 5)).toHaveLength(1));
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(platform.arrived).toHaveLength(1);
});

test('where it cannot, it is sent again with the same id', async () => {
  const platform = fakePlatform(['arrives, but nobody hears']);
  await answeredBy(platform);
  await vi.waitFor(() => expect(platform.arrived.map(({ id }) => id)).toEqual(['k#1', 'k#1']));
});

test('a platform that hangs is given up, and holds up no other conversation', async () => {
  const platform = fakePlatform(['never ends']);
  const { service } = await answeredBy(platform, { send: 100 });
  await vi.waitFor(async () => {
    await service.receive(arrival('other', '管理人とは', 'fake/other'));
    expect(platform.arrived.map(({ id }) => id)).toContain('other#1');
  });
  await vi.waitFor(() => expect(platform.arrived.map(({ id }) => id)).toContain('k#1'));
});

test('stopping lets a send end or cuts it off; the next process finds it claimed by nobody', async () => {
  const platform = fakePlatform(['never ends'], { canFind: true });
  const { service, store } = await answeredBy(platform);
  await vi.waitFor(async () => expect(await store.outbox.list(['sending'], 5)).toHaveLength(1));
  await service.stop();
  const next = fakePlatform([], { canFind: true });
  const { service: second } = await serving({ platforms: [next], store });
  second.start();
  await vi.waitFor(() => expect(next.arrived.map(({ id }) => id)).toEqual(['k#1']));
  // Again after a while, since it could still have been on its way.
  expect(next.looked).toEqual(['k#1', 'k#1']);
});

test('a platform whose sign hangs holds up no other sign', async () => {
  const platform = fakePlatform([], { canSign: true });
  const hang = (_: unknown, signal: AbortSignal) =>
    new Promise<void>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
  const hanging = { ...fakePlatform(), name: 'hanging', showWorking: hang };
  const { service, store } = await serving({ platforms: [hanging, platform], timings: { silence: 30 } });
  await service.receive({ ...arrival('k1', '倉庫とは', 'hanging/talk'), platform: 'hanging' });
  await service.receive(arrival('k2', '倉庫とは'));
  await store.turns.claim({ holder: 'slow', now: Date.now(), until: Date.now() + 10_000, limit: 2 });
  service.start();
  await vi.waitFor(() => expect(platform.signs).toHaveLength(1));
});

test('whoever has heard nothing for a while gets one sign', async () => {
  const platform = fakePlatform([], { canSign: true });
  const { service, store } = await serving({ platforms: [platform], timings: { silence: 30 } });
  await service.receive(arrival('k', '倉庫とは'));
  await store.turns.claim({ holder: 'slow', now: Date.now(), until: Date.now() + 10_000, limit: 1 });
  service.start();
  await vi.waitFor(() => expect(platform.signs).toEqual([{ channel: 'C1' }]));
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(platform.signs).toHaveLength(1);
});
