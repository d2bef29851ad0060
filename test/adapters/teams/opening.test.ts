import { describe, expect, test } from 'vitest';
import { BOT, MENTION } from './activities.js';
import { quiet, Town } from './town.js';
import { CHANNEL, GROUP, PERSONAL, type Place, THREAD } from './townspeople.js';

const DAY = 24 * 60 * 60 * 1000;
const KEPT = 365;
const KEEPING = {
  ...{ keys: 30, failed: 30, sent: 7, aside: 180, conversations: 90 },
  ...{ people: KEPT, questions: KEPT, log: KEPT },
};

const installed = (town: Town, at: Place) => town.people.activity({ at, type: 'installationUpdate', action: 'add' });
const joined = (town: Town, at: Place) =>
  town.people.activity({ at, type: 'conversationUpdate', membersAdded: [{ id: BOT }] });

describe('where we are added', () => {
  test.each([
    ['a personal chat', PERSONAL],
    ['a channel', CHANNEL],
    ['a group chat', GROUP],
  ])('to %s we greet once, however often that is told', async (_, at) => {
    const town = await Town.open();
    for (const told of [installed(town, at), joined(town, at), installed(town, at)])
      expect(await town.deliver(told)).toBe(200);
    const said = await town.said(at, 1);
    expect(said.map(({ card }) => card.speak)).toEqual([expect.stringMatching(/^こんにちは/)]);
    expect(town.recorded()).toEqual(['recorded', 'repeated', 'repeated']);
  });

  test('nobody is greeted who has asked something since, also when the greeting is forgotten', async () => {
    const town = await Town.open();
    await town.deliver(installed(town, PERSONAL));
    await town.says('第3条は？');
    await town.said(PERSONAL, 2);
    await town.store.retention.purge(KEEPING, Date.now() + 31 * DAY);
    expect(await town.store.inbox.statusOf(`teams/${PERSONAL.id}/opened`)).toBeUndefined();
    expect(await town.deliver(installed(town, PERSONAL))).toBe(200);
    await quiet();
    expect(town.recorded()).toEqual(['recorded', 'recorded']);
  });

  test('whoever added us is told of the mention, since they have asked nothing yet', async () => {
    const town = await Town.open();
    await town.deliver(installed(town, GROUP));
    await town.says(`${MENTION} 第3条は？`, { at: GROUP });
    expect((await town.said(GROUP, 2))[1]?.sent).toContain('もう一度メンションしてください');
  });

  test('and whose messages all come, who added us is not heard before they name us', async () => {
    const town = await Town.open({ channelMessages: true });
    await town.deliver(installed(town, GROUP));
    await town.says('第3条は？', { at: GROUP });
    await town.said(GROUP, 1);
    expect(town.recorded()).toEqual(['recorded']);
  });
});

describe('nothing is recorded, nor said, of', () => {
  test.each<[string, object]>([
    ['other apps', { from: { id: '28:other', name: 'Other' } }],
    ['what we said ourselves', { from: { id: BOT, name: 'Jobun' } }],
    ['somebody who comes', { type: 'conversationUpdate', membersAdded: [{ id: '29:ben' }] }],
    ['our being taken away', { type: 'installationUpdate', action: 'remove' }],
    ['our being of a new version', { type: 'installationUpdate', action: 'add-upgrade' }],
    ['a reaction', { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] }],
    ['somebody who types', { type: 'typing' }],
  ])('%s', async (_, changed) => {
    const town = await Town.open();
    expect(await town.deliver({ ...town.people.message(`${MENTION} 第3条は？`, { at: THREAD }), ...changed })).toBe(
      200,
    );
    await quiet();
    expect([town.recorded(), town.connector.calls, town.errors]).toEqual([[], [], []]);
  });
});
