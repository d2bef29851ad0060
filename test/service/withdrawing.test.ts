import { describe, expect, test, vi } from 'vitest';
import type { Store } from '../../src/store/store.js';
import { ENGINES, freshStore } from '../store/fresh.js';
import { meanwhile, saidOn, withdrawn } from './events.js';
import { fakePlatform } from './fakeplatform.js';
import { arrival, serving } from './serving.js';

describe.each(ENGINES)('a question that its author deletes, on %s', (engine) => {
  test('is told to be gone where it was answered, once, and the answer stays', async () => {
    const platform = fakePlatform();
    const { service, store } = await serving({ platforms: [platform], store: await freshStore(engine) });
    service.start();
    await service.receive(arrival('k', '倉庫とは'));
    await vi.waitFor(() => expect(platform.arrived).toHaveLength(1));
    for (let delivery = 0; delivery < 3; delivery++) await service.receive(withdrawn('w'));
    await vi.waitFor(() => expect(platform.arrived).toHaveLength(2));
    await meanwhile();
    expect(platform.arrived).toMatchObject([{ id: 'k#1' }, { id: 'w#1', to: { channel: 'C1' } }]);
    expect(saidOn(platform)[1]).toBe(
      'もとのご質問は、書いたご本人が削除されました。お答えは、ほかの方のために残しておきます。',
    );
    expect((await store.inbox.waiting()).count).toBe(0);
  });

  test('before it was answered is never answered, and nothing is said', async () => {
    const platform = fakePlatform();
    const { service, store, observed } = await serving({ platforms: [platform], store: await freshStore(engine) });
    await service.receive(arrival('k', '倉庫とは'));
    await service.receive(withdrawn('w'));
    await service.receive(arrival('k2', '管理人とは'));
    service.start();
    await vi.waitFor(() => expect(platform.arrived).toHaveLength(1));
    await service.receive(arrival('k', '倉庫とは'));
    await meanwhile();
    expect(platform.arrived).toMatchObject([{ id: 'k2#1' }]);
    expect((await store.inbox.waiting()).count).toBe(0);
    expect(observed.answered.mock.calls.map(([{ outcome }]) => outcome)).toEqual(['silent', 'answered']);
  });
});

test('a question deleted while it is being answered is not answered, and holds nobody up', async () => {
  const platform = fakePlatform();
  const store = await freshStore('sqlite');
  const overtaken: Store = {
    ...store,
    turns: {
      ...store.turns,
      async commit(turn, outcome, now) {
        if (turn.event.key === 'k') await service.receive(withdrawn('w'));
        return store.turns.commit(turn, outcome, now);
      },
    },
  };
  const { service } = await serving({ platforms: [platform], store: overtaken });
  await service.receive(arrival('k', '倉庫とは'));
  await service.receive(arrival('k2', '管理人とは'));
  service.start();
  await vi.waitFor(() => expect(platform.arrived).toMatchObject([{ id: 'k2#1' }]));
  await meanwhile();
  expect(platform.arrived).toHaveLength(1);
  expect((await store.inbox.waiting()).count).toBe(0);
});

test('what was deleted and never asked us leaves no trace', async () => {
  const { service, store, observed } = await serving({});
  await service.receive(withdrawn('w', 'somebody else’s words'));
  expect(await store.inbox.statusOf('w')).toBeUndefined();
  expect(observed.received).toHaveBeenCalledWith('fake', 'unknown');
});
