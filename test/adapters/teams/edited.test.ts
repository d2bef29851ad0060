import { describe, expect, test } from 'vitest';
import { MENTION } from './activities.js';
import { quiet, Town } from './town.js';
import { BEN, GROUP, PERSONAL, THREAD } from './townspeople.js';

const saying = (words: string) => ({ card: { speak: expect.stringContaining(words) } });

describe('a question that is edited', () => {
  test('is answered anew where its answer stands, each edit once', async () => {
    const town = await Town.open();
    const asked = await town.says('第3条は？');
    const [first] = await town.said(PERSONAL, 1);
    const edit = town.people.edit(asked, '第4条は？');
    expect([await town.deliver(edit), await town.deliver(edit)]).toEqual([200, 200]);
    await expect.poll(() => town.connector.calls.filter(({ method }) => method === 'PUT').length).toBe(1);
    expect(await town.said(PERSONAL, 1)).toMatchObject([{ id: first?.id, ...saying('第4条') }]);
    await town.deliver(town.people.edit(asked, '第1条は？', '2026-11-23T09:02:00.000Z'));
    await expect.poll(() => town.connector.calls.filter(({ method }) => method === 'PUT').length).toBe(2);
    expect(await town.said(PERSONAL, 1)).toMatchObject([{ id: first?.id, ...saying('第1条') }]);
    expect(town.recorded()).toEqual(['recorded', 'recorded', 'repeated', 'recorded']);
  });

  test.each([
    ['a channel', THREAD],
    ['a group chat', GROUP],
  ])('in %s is heard when it names us from then on, or did before', async (_, at) => {
    const town = await Town.open({ channelMessages: true });
    const asked = await town.says('第3条は？', { at });
    await town.deliver(town.people.edit(asked, '第2条は？'));
    await quiet();
    expect(town.recorded()).toEqual([]);
    await town.deliver(town.people.edit(asked, `${MENTION} 第4条は？`, '2026-11-23T09:02:00.000Z'));
    expect(await town.said(at, 1)).toMatchObject([saying('第4条')]);
    await town.deliver(town.people.edit(asked, '第1条は？', '2026-11-23T09:03:00.000Z'));
    await expect.poll(() => town.connector.calls.filter(({ method }) => method === 'PUT').length).toBe(1);
    expect(await town.said(at, 1)).toMatchObject([saying('第1条')]);
  });
});

describe('a question that is deleted', () => {
  test.each([
    ['a personal chat', PERSONAL],
    ['a channel', THREAD],
    ['a group chat', GROUP],
  ])('in %s is said to be gone, once, and its answer stays', async (_, at) => {
    const town = await Town.open();
    const asked = await town.says(`${MENTION} 第3条は？`, { at });
    const [answer] = await town.said(at, 1);
    const gone = town.people.deletion(asked);
    expect([await town.deliver(gone), await town.deliver(gone)]).toEqual([200, 200]);
    const said = await town.said(at, 2);
    expect(said).toMatchObject([{ id: answer?.id }, saying('削除されました')]);
    expect(said).toHaveLength(2);
  });

  test('of whom nothing was kept is not said to be gone', async () => {
    const town = await Town.open({ channelMessages: true });
    const other = await town.says('鍵を貸していい？', { at: THREAD, by: BEN });
    await town.deliver(town.people.deletion(other));
    await quiet();
    expect([town.recorded(), town.connector.calls]).toEqual([[], []]);
  });

  test('and is there again is answered, where it was not before', async () => {
    const town = await Town.open({ isServing: false });
    const asked = await town.says('第3条は？');
    await town.deliver(town.people.deletion(asked));
    const edit = town.people.edit(asked, '第3条は？', '2026-11-23T09:05:00.000Z');
    const again = { ...edit, channelData: { ...(edit.channelData as object), eventType: 'undeleteMessage' } };
    expect([await town.deliver(again), await town.deliver(again)]).toEqual([200, 200]);
    town.serving.service.start();
    const said = await town.said(PERSONAL, 1);
    expect(said.filter(({ card }) => card.speak.includes('第3条'))).toHaveLength(1);
  });
});

describe('what overtakes the question', () => {
  test('an edit is answered, and the question no more', async () => {
    const town = await Town.open();
    const asked = town.people.message('第3条は？');
    await town.deliver(town.people.edit(asked, '第4条は？'));
    await town.deliver(asked);
    expect(await town.said(PERSONAL, 1)).toMatchObject([saying('第4条')]);
    expect(town.recorded()).toEqual(['recorded', 'repeated']);
  });

  test('a deletion waits for the question that is being recorded, and leaves it without an answer', async () => {
    const town = await Town.open({ isServing: false });
    const asked = town.people.message('第3条は？');
    // Who asks is learned late.
    town.connector.fail('hang');
    const recorded = town.deliver(asked);
    await expect.poll(() => town.connector.calls.length).toBe(1);
    expect(await town.deliver(town.people.deletion(asked))).toBe(200);
    expect(await recorded).toBe(200);
    expect(town.recorded()).toEqual(['recorded', 'recorded']);
    const { id } = asked as { id: string };
    expect(await town.store.inbox.statusOf(`teams/${PERSONAL.id}/${id}`)).toMatchObject({ state: 'done' });
  });
});
