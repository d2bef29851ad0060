import { describe, expect, test, vi } from 'vitest';
import type { Arrival } from '../../src/service/service.js';
import { ENGINES, freshStore } from '../store/fresh.js';
import { fakePlatform } from './fakeplatform.js';
import { arrival, serving } from './serving.js';

describe('an edited question', () => {
  const edit = (key: string, text: string, replaces = 'k'): Arrival => ({ ...arrival(key, text), replaces });

  test.each(ENGINES)('is answered where the first was answered, on %s', async (engine) => {
    const platform = fakePlatform();
    const { service } = await serving({ platforms: [platform], store: await freshStore(engine) });
    service.start();
    await service.receive(arrival('k', '倉庫とは'));
    await service.receive(edit('k/1', '管理人とは'));
    await service.receive(edit('k/2', '第4条', 'k/1'));
    await vi.waitFor(() => expect(platform.arrived).toHaveLength(3));
    expect(platform.arrived.map(({ id, replaces }) => [id, replaces])).toEqual([
      ['k#1', undefined],
      ['k/1#1', ['ts1']],
      // As the fake names each anew.
      ['k/2#1', ['ts2']],
    ]);
  });

  test('says the same in a try after one that failed', async () => {
    const platform = fakePlatform();
    const { service } = await serving({ platforms: [platform] });
    service.start();
    await service.receive(arrival('k', '倉庫とは'));
    await vi.waitFor(() => expect(platform.arrived).toHaveLength(1));
    const send = platform.send.bind(platform);
    const asked: unknown[] = [];
    platform.send = async (delivery, signal) => {
      asked.push(delivery.replaces);
      if (asked.length === 1) throw new Error('connection lost');
      return send(delivery, signal);
    };
    await service.receive(edit('k/1', '管理人とは'));
    await vi.waitFor(() => expect(platform.arrived).toHaveLength(2));
    expect(asked).toEqual([['ts1'], ['ts1']]);
  });

  test('is what the conversation is about from then on', async () => {
    const platform = fakePlatform();
    const { service } = await serving({ platforms: [platform] });
    service.start();
    await service.receive(arrival('k', '第1条'));
    await service.receive(edit('k/1', '第3条'));
    await service.receive(arrival('k2', '次の条は？'));
    await vi.waitFor(() => expect(platform.arrived).toHaveLength(3));
    expect(platform.arrived[2]?.message.notices).toEqual([expect.stringContaining('第4条')]);
    expect(platform.arrived[2]).not.toHaveProperty('replaces');
  });
});
