import type { Button, KnownBlock, StaticSelect } from '@slack/types';
import { describe, expect, test, vi } from 'vitest';
import { corpusOf } from '../../../corpus/loading.js';
import { WAREHOUSE } from '../../../corpus/warehouse.js';
import { meanwhile } from '../../../service/events.js';
import { problemsOf, textsOf } from '../blockkit.js';
import { refuses } from '../fakeslack/reply.js';
import type { View } from '../fakeslack/town.js';
import { atNightWatch } from '../nightwatch.js';
import { actionsIn } from '../render/posted.js';
import { ASKER, COLLEAGUE, GUEST } from '../workspace.js';

type Town = Awaited<ReturnType<typeof atNightWatch>>;

/** What somebody finds who opens our page: its sections, one string each; what can be pressed; what can be chosen. */
async function homeOf(town: Town, person: string) {
  const before = town.slack.calls('views.publish').length;
  await town.tell(town.slack.people.opensHome(person));
  const views = await town.views('views.publish', before + 1);
  return shownIn(views.at(-1));
}

function shownIn(view: View | undefined) {
  const blocks = (view?.blocks ?? []) as KnownBlock[];
  expect(view?.type).toBe('home');
  expect(problemsOf('view', { title: { type: 'plain_text', text: 'Home', emoji: false }, blocks })).toEqual([]);
  const pressable = actionsIn(blocks);
  const menus = pressable.filter((each): each is StaticSelect => each.type === 'static_select');
  return {
    sections: textsOf('rich_text_section', blocks),
    buttons: pressable.filter((each): each is Button => each.type === 'button'),
    values: menus.flatMap(({ options, option_groups }) =>
      (options ?? option_groups?.flatMap((group) => group.options) ?? []).map(({ value }) => value),
    ),
  };
}

const labelsOf = (buttons: readonly Button[]) => buttons.map(({ text }) => text.text);

async function ask(town: Town, person: string, text: string) {
  const before = town.slack.calls('chat.postMessage').length;
  await town.tell(town.slack.people.says(person, text).happening);
  await expect.poll(() => town.slack.calls('chat.postMessage').length).toBeGreaterThan(before);
}

describe('somebody’s own page', () => {
  test('lets who is new ask, tell where they work, try a question, open a provision, and says whom to ask', async () => {
    const town = await atNightWatch();
    const { sections, buttons, values } = await homeOf(town, ASKER.id);
    expect(sections.map((section) => section.split('\n')[0])).toEqual([
      '規程について聞く',
      'お使いの端末のゾーン',
      'たとえば、このようなご質問に',
      '条文を開く',
      'できること',
    ]);
    expect(buttons[0]).toMatchObject({ action_id: 'ask_box#0', text: { text: '質問を書く' } });
    expect(sections[1]).toContain('どのゾーンの端末かは、お聞きしていません。');
    expect(labelsOf(buttons).slice(1, 4)).toEqual(['私のゾーンは北ゾーン', '私のゾーンは南ゾーン', 'ゾーンを変える']);
    expect(buttons.slice(4).length).toBeGreaterThan(1);
    expect(new Set(values)).toEqual(
      new Set([1, 2, 3, 4].map((n) => `soko 第${n}条`).concat([1, 2, 3, 4, 5].map((n) => `keibi 第${n}条`))),
    );
    expect(sections[4]?.split('\n').at(-1)).toBe('お問い合わせは、総務課（内線12）へお願いします。');
    expect(town.errors).toEqual([]);
  });

  test('knows what they told and asked, and of nobody else', async () => {
    const town = await atNightWatch();
    await ask(town, ASKER.id, '私のゾーンは北ゾーン');
    await ask(town, ASKER.id, '第3条は？');
    await ask(town, ASKER.id, '倉庫とは 123456789018');
    const { sections, buttons } = await homeOf(town, ASKER.id);
    expect(sections[1]).toContain('北ゾーンの端末からとして、お答えしています。');
    expect(labelsOf(buttons).slice(1)).toEqual([
      'ゾーンを変える',
      'ゾーンを忘れて',
      '倉庫とは ［番号を伏せました］',
      '第3条は？',
    ]);
    expect(buttons.at(-1)).toMatchObject({ action_id: 'ask#1', value: '第3条は？' });
    const other = await homeOf(town, COLLEAGUE.id);
    expect(labelsOf(other.buttons)).toContain('私のゾーンは北ゾーン');
    expect(labelsOf(other.buttons)).not.toContain('第3条は？');
  });

  test('holds five questions at most, and the whole of a long one in its button', async () => {
    const town = await atNightWatch();
    const long = `第3条${'のことを、くわしく知りたいのですが'.repeat(8)}、どう書いてありますか`;
    for (const text of ['第1条は？', '第2条は？', '第3条は？', '第4条は？', '倉庫とは', long])
      await ask(town, ASKER.id, text);
    const { buttons } = await homeOf(town, ASKER.id);
    const recent = buttons.slice(4);
    expect(recent).toHaveLength(5);
    expect(recent[0]?.value).toBe(long);
    expect(recent[0]?.text.text).toMatch(/…$/u);
    expect(recent.at(-1)?.value).toBe('第2条は？');
  });

  test('shows a guest what everybody may read', async () => {
    const town = await atNightWatch();
    const { values, sections, buttons } = await homeOf(town, GUEST.id);
    expect(values.every((value) => value?.startsWith('soko '))).toBe(true);
    expect([...sections, ...labelsOf(buttons)].join()).not.toMatch(/警備|番犬|合言葉/);
  });

  test('speaks English to whom Slack speaks English', async () => {
    const town = await atNightWatch();
    town.slack.town.people.set(COLLEAGUE.id, { ...COLLEAGUE, locale: 'en-US' });
    const { sections, buttons } = await homeOf(town, COLLEAGUE.id);
    expect(sections[0]).toMatch(/^Ask about the rules\n/);
    expect(labelsOf(buttons)[0]).toBe('Write a question');
  });

  test('says nothing of terminals where there is but one kind, and nothing to open where there is nothing', async () => {
    const soko = await atNightWatch({ corpus: corpusOf({ 'policies/soko.md': WAREHOUSE }) });
    expect((await homeOf(soko, ASKER.id)).sections.join()).not.toContain('端末');
    const staffOnly = corpusOf({ 'policies/soko.md': WAREHOUSE.replace('audience: public', 'audience: staff') });
    const { sections, values } = await homeOf(await atNightWatch({ corpus: staffOnly }), GUEST.id);
    expect(values).toEqual([]);
    expect(sections.join()).not.toContain('条文を開く');
    expect(sections.join()).toContain('登録された規程');
  });

  test('opens a provision, and asks in the direct messages', async () => {
    const town = await atNightWatch();
    await homeOf(town, ASKER.id);
    const view = town.slack.town.homes.get(ASKER.id);
    if (view === undefined) throw new Error('no page');
    const chosen = { type: 'static_select', action_id: 'provision#0', selected_option: { value: 'soko 第4条' } };
    await town.tell(town.slack.people.presses(ASKER.id, chosen, { view }));
    const [modal] = await town.views('views.update');
    expect(modal?.title).toMatchObject({ text: '第4条' });
    expect(town.slack.calls('views.open')).toHaveLength(1);
    await town.tell(town.slack.people.presses(ASKER.id, { action_id: 'ask#1', value: '第3条は？' }, { view }));
    await expect.poll(() => town.slack.calls('chat.postMessage').map(({ args }) => args.channel)).toEqual([ASKER.id]);
  });

  test('that Slack does not take is noted, and no more', async () => {
    const town = await atNightWatch();
    town.slack.api.always('views.publish', refuses('internal_error'));
    await town.tell(town.slack.people.opensHome(ASKER.id));
    await vi.waitFor(() => expect(town.errors).toHaveLength(1));
    await meanwhile();
    expect(town.slack.calls('views.publish')).toHaveLength(1);
  });
});
