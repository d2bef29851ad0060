import { describe, expect, test, vi } from 'vitest';
import { TEAMS_ENGINES } from '../../../src/config/teams.js';
import { MENTION } from './activities.js';
import { quiet, Town } from './town.js';
import { OTHER_TENANT, PERSONAL, THREAD } from './townspeople.js';

describe.each(TEAMS_ENGINES)('on %s', (engine) => {
  test('what could not be recorded is answered 500, and answered once when it comes again', async () => {
    const town = await Town.open({ engine });
    const asked = town.people.message('第3条は？');
    const full = new Error('disk full');
    vi.spyOn(town.serving.service, 'receive').mockRejectedValueOnce(full);
    expect(await town.deliver(asked)).toBe(500);
    expect(town.errors).toEqual([full]);
    await quiet();
    expect(await town.said(PERSONAL, 0)).toEqual([]);
    expect([await town.deliver(asked), await town.deliver(asked)]).toEqual([200, 200]);
    expect(await town.said(PERSONAL, 1)).toHaveLength(1);
  });

  test('another organisation is answered 403, and nothing of it is recorded', async () => {
    const town = await Town.open({ engine });
    const theirs = {
      ...town.people.message('第3条は？'),
      conversation: { ...PERSONAL, tenantId: OTHER_TENANT },
      channelData: { tenant: { id: OTHER_TENANT } },
    };
    expect(await town.deliver(theirs)).toBe(403);
    expect(await town.deliver(theirs)).toBe(403);
    await quiet();
    // Whoever runs the program is told once of each.
    expect([town.recorded(), town.connector.calls, town.refused]).toEqual([[], [], [`tenant ${OTHER_TENANT}`]]);
  });

  test('Teams is answered at once, however long the answer takes; it comes afterwards', async () => {
    const town = await Town.open({ engine });
    const { commit } = town.store.turns;
    let release = () => {};
    const hanging = new Promise<void>((resolve) => {
      release = resolve;
    });
    const committing = vi.spyOn(town.store.turns, 'commit').mockImplementation(async (...given) => {
      await hanging;
      return await commit(...given);
    });
    await town.says('第3条は？');
    await expect.poll(() => committing.mock.calls.length).toBe(1);
    expect(await town.said(PERSONAL, 0)).toEqual([]);
    release();
    expect(await town.said(PERSONAL, 1)).toHaveLength(1);
  });

  test('Teams is answered, too, where it does not say in time who asks', async () => {
    const town = await Town.open({ engine, patienceMs: 500 });
    town.connector.fail('hang');
    await town.says('第3条は？');
    expect(await town.said(PERSONAL, 1)).toHaveLength(1);
  });

  test('what was asked before a restart is answered after it', async () => {
    const town = await Town.open({ engine, isServing: false });
    await town.says(`${MENTION} 第3条は？`, { at: THREAD });
    await town.says('第4条は？');
    await town.stop();
    expect([PERSONAL, THREAD].map(({ id }) => town.connector.standing(id))).toEqual([[], []]);
    await town.start({ engine });
    expect((await town.said(PERSONAL, 1)).map(({ card }) => card.speak)).toEqual([expect.stringContaining('第4条')]);
    expect((await town.said(THREAD, 1)).map(({ card }) => card.speak)).toEqual([expect.stringContaining('第3条')]);
  });
});

test('a message that comes twice is answered once', async () => {
  const town = await Town.open();
  const asked = town.people.message('第3条は？');
  expect(await Promise.all([town.deliver(asked), town.deliver(asked)])).toEqual([200, 200]);
  expect(await town.deliver(asked)).toBe(200);
  expect(await town.said(PERSONAL, 1)).toHaveLength(1);
  expect([...town.recorded()].sort()).toEqual(['recorded', 'repeated', 'repeated']);
});

test('who waits in a personal chat sees that it is worked on; in a channel nobody would', async () => {
  const town = await Town.open({ timings: { silence: 100 } });
  const typing = () =>
    town.connector.calls.filter(({ body }) => (body as { type?: string } | undefined)?.type === 'typing');
  // Who asks is known from here on: the next call is the answer.
  for (const at of [PERSONAL, THREAD]) {
    await town.says(`${MENTION} 第3条は？`, { at });
    await town.said(at, 1);
  }
  for (const at of [PERSONAL, THREAD]) {
    // What is to be said cannot be said for a while.
    town.connector.fail({ status: 429, retryAfter: '1' });
    await town.says(`${MENTION} 第4条は？`, { at });
  }
  await town.said(THREAD, 2);
  expect(new Set(typing().map(({ conversation }) => conversation))).toEqual(new Set([PERSONAL.id]));
});

test('before there is somewhere to keep things, and after that, nothing is taken', async () => {
  const town = await Town.open();
  await town.teams.stop();
  expect(await town.deliver(town.people.message('第3条は？'))).toBe(500);
  expect(town.recorded()).toEqual([]);
});
