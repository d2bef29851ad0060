import { describe, expect, test, vi } from 'vitest';
import { meanwhile } from '../../../service/events.js';
import { hangs, refuses } from '../fakeslack/reply.js';
import { atNightWatch } from '../nightwatch.js';
import { ASKER, GUEST } from '../workspace.js';
import { expectFit, modalIn, pressed, textIn } from './pressing.js';

const opens = (value: string) => ({ action_id: 'provision#0', value });

describe('a provision', () => {
  test('opens at once, and has its words as soon as it is known who may read them', async () => {
    const town = await atNightWatch();
    await town.tell(pressed(town, ASKER.id, opens('soko 第4条')));
    const [first] = await town.views('views.open');
    const [then] = await town.views('views.update');
    expect(textIn(first)).toBe('読み込んでいます。');
    expect(then?.title).toMatchObject({ text: '第4条' });
    expect(textIn(then)).toContain('管理人は、年に2回、倉庫を点検しなければならない。');
    for (const view of [first, then]) expectFit(view);
    expect(town.errors).toEqual([]);
  });

  test('opens in time for its trigger, however long Slack thinks about who that is', async () => {
    const town = await atNightWatch();
    town.slack.api.always('users.info', hangs());
    await town.tell(pressed(town, ASKER.id, opens('soko 第4条')));
    await town.views('views.open');
    expect(town.slack.calls('views.update')).toEqual([]);
    const [then] = await town.views('views.update');
    expect(then?.title).toMatchObject({ text: '第4条' });
    expect(await town.slack.api.hanging('users.info')).toBe(1);
  });

  test('is for those who may read it, whoever was shown the button; to others it is as one that is gone', async () => {
    const town = await atNightWatch();
    for (const [person, value] of [
      [ASKER.id, 'keibi 第3条'],
      [GUEST.id, 'keibi 第3条'],
      [ASKER.id, 'keibi 第33条'],
      [ASKER.id, 'nowhere'],
    ] as const)
      await town.tell(pressed(town, person, opens(value)));
    const views = await town.views('views.update', 4);
    const words = views.map(textIn).sort();
    expect(words.filter((each) => each.includes('合言葉は'))).toHaveLength(1);
    expect(new Set(words).size).toBe(2);
    expect(words.filter((each) => each.startsWith('この条文は、いまは表示できません。'))).toHaveLength(3);
  });

  test('that is pressed in a modal takes its place there', async () => {
    const town = await atNightWatch();
    await town.tell(pressed(town, ASKER.id, opens('soko 第4条ただし書')));
    await town.views('views.update');
    const modal = modalIn(town);
    await town.tell(town.slack.people.presses(ASKER.id, opens('soko 第4条'), { view: modal }));
    const [, second] = await town.views('views.update', 2);
    expect(second?.title).toMatchObject({ text: '第4条' });
    expect([...town.slack.town.views.keys()]).toEqual([modal.id]);
    expect(town.slack.calls('views.open')).toHaveLength(1);
  });

  test('that cannot be shown after all says so', async () => {
    const town = await atNightWatch();
    town.slack.api.plan('views.update', refuses('internal_error'));
    await town.tell(pressed(town, ASKER.id, opens('soko 第4条')));
    const [, second] = await town.views('views.update', 2);
    expect(textIn(second)).toMatch(/^いまは表示できませんでした。申し訳ありません。/);
    await vi.waitFor(() => expect(town.errors).toHaveLength(1));
  });

  test.each(['expired_trigger_id', 'invalid_trigger_id'])(
    'with %s is not opened, which is noted, and said to whoever pressed',
    async (why) => {
      const town = await atNightWatch();
      town.slack.api.always('views.open', refuses(why));
      await town.tell(pressed(town, ASKER.id, opens('soko 第4条')));
      await vi.waitFor(() => expect(town.errors).toMatchObject([{ code: why }]));
      await meanwhile();
      expect(town.slack.calls('response_url').map(({ args }) => args)).toMatchObject([
        {
          response_type: 'ephemeral',
          text: 'いまは開けませんでした。申し訳ありません。お手数ですが、もう一度押してください。',
        },
      ]);
      expect(town.slack.calls('views.update')).toEqual([]);
      expect(town.slack.calls('chat.postMessage')).toEqual([]);
    },
  );

  test('that a second delivery of the press finds open is not said to be closed', async () => {
    const town = await atNightWatch();
    town.slack.api.always('views.open', refuses('exchanged_trigger_id'));
    await town.tell(pressed(town, ASKER.id, opens('soko 第4条')));
    await vi.waitFor(() => expect(town.errors).toMatchObject([{ code: 'exchanged_trigger_id' }]));
    await meanwhile();
    expect(town.slack.calls('response_url')).toEqual([]);
  });

  test('is not opened for another workspace', async () => {
    const town = await atNightWatch();
    const { kind, payload } = pressed(town, ASKER.id, opens('soko 第4条'));
    await town.tell({ kind, payload: { ...payload, team: { id: 'T0OTHER' } } });
    await meanwhile();
    expect(town.slack.calls('views.open')).toEqual([]);
  });
});

test('whom to ask stands in a modal', async () => {
  const town = await atNightWatch();
  await town.tell(pressed(town, ASKER.id, { action_id: 'person#1', value: 'slack/T0TOWN/x' }));
  const [view] = await town.views('views.update');
  expect(view?.title).toMatchObject({ text: '窓口に聞く' });
  expect(textIn(view)).toBe('お問い合わせは、総務課（内線12）へお願いします。');
  expectFit(view);
});
