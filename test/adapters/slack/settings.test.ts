import { describe, expect, test, vi } from 'vitest';
import { atFakeSlack, quiet } from './atfake.js';
import { APP, ASKER, dmOf, GENERAL, TEAM } from './workspace.js';

describe('the settings', () => {
  test('name the channels that are answered; direct messages always are', async () => {
    const at = await atFakeSlack('http', { channels: ['C0OTHER'] });
    const { people } = at.slack;
    const { happenings } = people.mentions(ASKER.id, '第3条は？', { channel: GENERAL.id });
    for (const happening of happenings) expect(await at.deliver(happening)).toBe(true);
    await at.deliver(people.says(ASKER.id, '第3条は？').happening);
    expect(await at.said(dmOf(ASKER.id), 1)).toHaveLength(1);
    expect(await at.said(GENERAL.id, 0)).toEqual([]);
  });

  test.each([
    ['ja', 'このチャンネルは、アプリがお答えする場所になっていません。'],
    ['en-US', 'This channel is not one where the app answers.'],
  ])(
    'keep a press from answering in a channel they do not name, and whoever pressed hears it (%s)',
    async (locale, words) => {
      const at = await atFakeSlack('http', { channels: ['C0OTHER'] });
      const { people, town } = at.slack;
      town.people.set(ASKER.id, { ...ASKER, locale });
      const post = { type: 'message', ts: '1.000001', user: APP.bot, text: '' } as const;
      const press = (action_id: string) =>
        people.presses(ASKER.id, { action_id, value: '第3条は？' }, { channel: GENERAL.id, post });
      for (const [at_, id] of ['share#1', 'ask#1'].entries()) {
        await at.deliver(press(id));
        await vi.waitFor(() => expect(at.slack.calls('response_url')).toHaveLength(at_ + 1));
      }
      for (const { args } of at.slack.calls('response_url'))
        expect(args).toMatchObject({
          response_type: 'ephemeral',
          replace_original: false,
          text: expect.stringContaining(words),
        });
      await quiet();
      expect(at.town.serving.observed.received).not.toHaveBeenCalled();
      expect(await at.said(GENERAL.id, 0)).toEqual([]);
    },
  );

  test('let people ask for their eyes alone in a channel they do not name, and offer no button to share it', async () => {
    const at = await atFakeSlack('http', { channels: ['C0OTHER'] });
    const { people } = at.slack;
    await at.deliver(people.commands(ASKER.id, '/kitei', '第3条は？', GENERAL.id));
    await vi.waitFor(() => expect(at.slack.calls('response_url')).toHaveLength(1));
    expect(JSON.stringify(at.slack.calls('response_url'))).not.toContain('"action_id":"share#');
    const post = { type: 'message', ts: '1.000001', user: APP.bot, text: '' } as const;
    const press = people.presses(ASKER.id, { action_id: 'ask#1', value: '第4条は？' }, { channel: GENERAL.id, post });
    const container = { ...(press.payload.container as object), is_ephemeral: true };
    await at.deliver({ ...press, payload: { ...press.payload, container } });
    await vi.waitFor(() => expect(at.slack.calls('response_url')).toHaveLength(2));
    expect(at.slack.calls('response_url')[1]?.args).toMatchObject({ text: expect.stringContaining('第4条') });
  });

  test('name the workspaces that are answered besides our own', async () => {
    const at = await atFakeSlack('http', { workspaces: ['T0SISTER'] });
    const from = (installed: string, text: string) => {
      const { people } = at.slack;
      const { event } = people.says(ASKER.id, text).happening.payload as { event: object };
      return people.event(event, { team: TEAM, installed });
    };
    expect(await at.deliver(from('T0AWAY', '第1条は？'))).toBe(true);
    expect(await at.deliver(from('T0SISTER', '第3条は？'))).toBe(true);
    expect(await at.deliver(from(TEAM, '第4条は？'))).toBe(true);
    await quiet();
    const said = await at.said(dmOf(ASKER.id), 2);
    expect(said.map(({ text }) => /第\d条/.exec(text)?.[0])).toEqual(['第3条', '第4条']);
  });
});
