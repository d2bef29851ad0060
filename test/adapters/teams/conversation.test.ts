import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { TEAMS_ENGINES } from '../../../src/config/teams.js';
import { MENTION } from './activities.js';
import { quiet, Town } from './town.js';
import { ANNA, BEN, GROUP, PERSONAL, TENANT, THREAD } from './townspeople.js';

const HINT = 'もう一度メンションしてください';

describe.each(TEAMS_ENGINES)('on %s', (engine) => {
  test('a question in a personal chat is answered there with a card', async () => {
    const town = await Town.open({ engine });
    await town.says('第4条は？');
    const [answer, ...more] = await town.said(PERSONAL, 1);
    expect(more).toEqual([]);
    expect(answer?.card).toMatchObject({
      type: 'AdaptiveCard',
      version: '1.5',
      speak: expect.stringContaining('第4条'),
    });
    expect(answer?.sent).not.toContain(HINT);
    expect([town.errors, town.recorded()]).toEqual([[], ['recorded']]);
  });

  test('in a channel, whoever names us is answered in the thread', async () => {
    const town = await Town.open({ engine });
    await town.says(`${MENTION} 第4条は？`, { at: THREAD });
    const [answer, ...more] = await town.said(THREAD, 1);
    expect(more).toEqual([]);
    expect(answer?.card.speak).toContain('第4条');
    expect(
      new Set(town.connector.calls.filter(({ method }) => method === 'POST').map((call) => call.conversation)),
    ).toEqual(new Set([THREAD.id]));
    expect(town.errors).toEqual([]);
  });
});

test('a reply is asked without the words that it quotes, which are kept nowhere', async () => {
  const town = await Town.open();
  const quote =
    '<blockquote itemtype="http://schema.skype.com/Reply"><strong>別府 勉</strong><p>秘密の話</p></blockquote><p>第4条は？</p>';
  const attachments = [{ contentType: 'text/html', content: quote }];
  await town.says('別府 勉秘密の話第4条は？', { attachments });
  const [answer] = await town.said(PERSONAL, 1);
  expect(answer?.card.speak).toContain('第4条');
  expect(await town.store.answers.askedLast(`teams/${TENANT}/${ANNA.aadObjectId}`, 1)).toEqual(['第4条は？']);
});

describe('among others', () => {
  test.each([
    ['a channel', THREAD],
    ['a group chat', GROUP],
  ])('in %s it is said to everybody once that going on needs a mention', async (_, at) => {
    const town = await Town.open();
    await town.says(`${MENTION} 第3条は？`, { at });
    expect((await town.said(at, 1)).map(({ sent }) => sent.includes(HINT))).toEqual([true]);
    await town.says(`${MENTION} 第4条は？`, { at });
    await town.says(`${MENTION} 第4条は？`, { at, by: BEN });
    expect((await town.said(at, 3)).map(({ sent }) => sent.includes(HINT))).toEqual([true, false, true]);
  });

  test('whoever does not name us is not heard, nor asked for', async () => {
    const town = await Town.open();
    await town.says(`${MENTION} 第3条は？`, { at: THREAD, by: BEN });
    await town.said(THREAD, 1);
    const calls = town.connector.calls.length;
    await town.says('次の条は？', { at: THREAD, by: BEN });
    await quiet();
    expect(town.connector.calls).toHaveLength(calls);
    expect(town.recorded()).toEqual(['recorded']);
  });

  test.each([
    ['a channel', THREAD],
    ['a group chat', GROUP],
  ])('in %s whose messages all come, who asked goes on without the name, and nobody else is heard', async (_, at) => {
    const town = await Town.open({ channelMessages: true });
    await town.says('第1条は？', { at });
    await town.says(`${MENTION} 第3条は？`, { at });
    expect((await town.said(at, 1))[0]?.sent).not.toContain(HINT);
    await town.says('第2条は？', { at, by: BEN });
    await town.says('ありがとうございます', { at });
    const named = { type: 'mention', mentioned: { id: BEN.id, name: BEN.name }, text: '<at>別府 勉</at>' };
    await town.says('<at>別府 勉</at> 第2条は？', { at, entities: [named] });
    await town.says('次の条は？', { at });
    const said = await town.said(at, 2);
    expect(said).toHaveLength(2);
    expect(said[1]?.card.speak).toContain('第4条');
    expect(town.recorded()).toEqual(['recorded', 'recorded']);
  });

  test('in a group chat nobody goes on ten minutes later, in a thread of a channel they do', async () => {
    const clock = vi.spyOn(Date, 'now');
    onTestFinished(() => clock.mockRestore());
    const town = await Town.open({ channelMessages: true });
    for (const at of [GROUP, THREAD]) {
      await town.says(`${MENTION} 第3条は？`, { at });
      await town.said(at, 1);
    }
    clock.mockReturnValue(Date.now() + 11 * 60_000);
    await town.says('次の条は？', { at: GROUP });
    await town.says('次の条は？', { at: THREAD });
    expect([(await town.said(THREAD, 2)).length, (await town.said(GROUP, 1)).length]).toEqual([2, 1]);
  });

  test('of whoever never asked there nothing is learned, nor kept', async () => {
    const town = await Town.open({ channelMessages: true });
    await town.says(`${MENTION} 第3条は？`, { at: THREAD });
    await town.said(THREAD, 1);
    const calls = town.connector.calls.length;
    const personOf = vi.spyOn(town.store.people, 'personOf');
    await town.says('第2条は？', { at: THREAD, by: BEN });
    await quiet();
    expect(town.connector.calls).toHaveLength(calls);
    expect(personOf.mock.calls.map(([identity]) => identity)).toEqual([
      expect.objectContaining({ isMailUnknown: true }),
    ]);
    expect(town.recorded()).toEqual(['recorded']);
  });

  test('in another thread of the channel nobody goes on', async () => {
    const town = await Town.open({ channelMessages: true });
    await town.says(`${MENTION} 第3条は？`, { at: THREAD });
    await town.says('次の条は？', { at: { ...THREAD, id: THREAD.id.replace(/\d$/, '9') } });
    await town.said(THREAD, 1);
    expect(town.recorded()).toEqual(['recorded']);
  });
});

describe('a button that asks', () => {
  const pressed = (town: Town, where: object) =>
    town.deliver(
      town.people.activity({ ...where, value: { press: 'ask', value: '第4条は？', answers: 'k', card: 0 } }),
    );

  test('is answered with the question, which stands nowhere else', async () => {
    const town = await Town.open();
    expect(await pressed(town, {})).toBe(200);
    const [answer] = await town.said(PERSONAL, 1);
    expect(answer?.card.speak).toContain('第4条');
    expect(answer?.sent).toContain('「第4条は？」');
    expect(answer?.sent).not.toContain(ANNA.name);
  });

  test.each([
    ['a channel', THREAD],
    ['a group chat', GROUP],
  ])('in %s is answered with the name of who pressed as well', async (_, at) => {
    const town = await Town.open();
    await pressed(town, { at, by: BEN });
    const [answer] = await town.said(at, 1);
    expect(answer?.sent).toContain('別府 勉さんのお尋ね');
    expect(answer?.sent).toContain('「第4条は？」');
  });

  test('with nothing chosen is answered as well', async () => {
    const town = await Town.open();
    const value = { press: 'ask', answers: 'k', card: 0 };
    expect(await town.deliver(town.people.activity({ value }))).toBe(200);
    expect((await town.said(PERSONAL, 1)).map(({ card }) => card.speak)).toEqual([
      expect.stringMatching(/^質問を入力してください/),
    ]);
  });

  test('that comes twice is answered once', async () => {
    const town = await Town.open();
    const press = town.people.activity({ value: { press: 'ask', value: '第4条は？', answers: 'k', card: 0 } });
    expect([await town.deliver(press), await town.deliver(press)]).toEqual([200, 200]);
    expect(await town.said(PERSONAL, 1)).toHaveLength(1);
    expect(town.recorded()).toEqual(['recorded', 'repeated']);
  });

  test('keeps no number of anybody', async () => {
    const town = await Town.open();
    const number = '123456789018';
    await town.deliver(
      town.people.activity({ value: { press: 'ask', value: `${number}とは？`, answers: 'k', card: 0 } }),
    );
    await town.said(PERSONAL, 1);
    expect(town.everything()).not.toContain(number);
  });
});
