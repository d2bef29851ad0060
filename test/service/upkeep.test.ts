import { expect, test, vi } from 'vitest';
import type { Seal } from '../../src/store/log/seal.js';
import { freshStore } from '../store/fresh.js';
import { DAY } from '../store/keeping.js';
import { NOTHING, say } from '../store/turning.js';
import { fakePlatform } from './fakeplatform.js';
import { arrival, serving } from './serving.js';

test('what is asked is sealed soon, each seal is kept outside, and the log is found unchanged', async () => {
  const kept: Seal[] = [];
  const platform = fakePlatform();
  const { service, store } = await serving({
    platforms: [platform],
    timings: { seal: 10 },
    keepSeal: (seal) => kept.push(seal),
  });
  service.start();
  for (let n = 1; n <= 3; n++) await service.receive(arrival(`k${n}`, `第${n}条`));
  await vi.waitFor(() => expect(kept.at(-1)?.last).toBe(3));
  const verification = await store.answers.verify(kept);
  expect(verification).toMatchObject({ findings: [], sealed: 3, unsealed: 0 });
});

test('what was kept long enough goes once a day, and what went is reported', async () => {
  const store = await freshStore('sqlite');
  const longAgo = Date.now() - 1000 * DAY;
  await say(store, 'old', [], longAgo);
  const { service, observed } = await serving({ store, timings: { purge: DAY } });
  service.start();
  await vi.waitFor(() => expect(observed.reported).toHaveBeenCalledTimes(1));
  expect(observed.reported).toHaveBeenCalledWith('purge', expect.stringContaining('"keys":1'));
  expect(await store.inbox.statusOf('old')).toBeUndefined();
  expect(await store.jobs.last('purge')).toMatchObject({ report: expect.stringContaining('"keys":1') });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(observed.reported).toHaveBeenCalledTimes(1);
});

test('where nothing had to go, the log stays silent, and the run is known all the same', async () => {
  const { service, store, observed } = await serving({});
  service.start();
  await vi.waitFor(async () => expect(await store.jobs.last('purge')).toBeDefined());
  expect(observed.reported).not.toHaveBeenCalled();
});

test('a timer that comes due is answered as any event is', async () => {
  const store = await freshStore('sqlite');
  await store.inbox.record({ key: 'k', conversation: 'fake/talk', person: 'fake/person', payload: null }, 0);
  const [turn] = await store.turns.claim({ holder: 'x', now: 0, until: 100, limit: 1 });
  if (turn === undefined) throw new Error('a turn');
  const { key: _, ...payload } = { ...arrival('later', '倉庫とは'), masked: false };
  const timers = [{ kind: 'set', id: 'later', at: Date.now() + 50, payload: payload as never }] as const;
  await store.turns.commit(turn, { ...NOTHING, timers }, 1);
  const platform = fakePlatform();
  const { service } = await serving({ platforms: [platform], store });
  service.start();
  await vi.waitFor(() =>
    expect(platform.arrived).toMatchObject([{ id: expect.stringMatching(/^timer\/later\/\d+#1$/) }]),
  );
});
