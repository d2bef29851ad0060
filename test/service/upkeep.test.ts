import { expect, test, vi } from 'vitest';
import type { Seal } from '../../src/store/log/seal.js';
import { freshStore } from '../store/fresh.js';
import { NOTHING } from '../store/turning.js';
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
  const { service, store, observed } = await serving({ timings: { purge: 86_400_000 } });
  service.start();
  await vi.waitFor(() => expect(observed.reported).toHaveBeenCalledTimes(1));
  expect(observed.reported).toHaveBeenCalledWith('purge', expect.stringContaining('"keys":0'));
  expect(await store.jobs.last('purge')).toMatchObject({ report: expect.stringContaining('"questions":0') });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(observed.reported).toHaveBeenCalledTimes(1);
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
