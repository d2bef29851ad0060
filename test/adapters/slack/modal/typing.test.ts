import { describe, expect, test, vi } from 'vitest';
import { meanwhile, ratingsIn } from '../../../service/events.js';
import { hangs, refuses } from '../fakeslack/reply.js';
import { atNightWatch } from '../nightwatch.js';
import { ASKER, COLLEAGUE } from '../workspace.js';
import { expectFit, modalIn, pressed } from './pressing.js';

type Town = Awaited<ReturnType<typeof atNightWatch>>;

const rates = (value: string) => ({ type: 'feedback_buttons', action_id: 'feedback', value });
const typed = (input: string, value: string) => ({ [input]: { [input]: { type: 'plain_text_input', value } } });

describe('an answer that was of no use', () => {
  test('is asked about, and what is said of it is kept with it', async () => {
    const town = await atNightWatch();
    const { happening } = town.slack.people.says(ASKER.id, '倉庫とは');
    await town.tell(happening);
    await expect.poll(() => town.slack.calls('chat.postMessage').length).toBe(1);
    const { blocks } = town.slack.calls('chat.postMessage')[0]?.args ?? {};
    const value = /"unhelpful ([^"]+)"/.exec(JSON.stringify(blocks))?.[1] ?? '';
    await town.tell(pressed(town, ASKER.id, rates(`unhelpful ${value}`)));
    const [view] = await town.views('views.open');
    expect(view).toMatchObject({
      callback_id: 'reason',
      private_metadata: value,
      blocks: [{ type: 'input', block_id: 'reason', optional: true }],
    });
    expectFit(view);
    const modal = modalIn(town);
    await town.tell(town.slack.people.submits(ASKER.id, modal, typed('reason', '古い条文でした')));
    await vi.waitFor(async () =>
      expect(await ratingsIn(town.serving.store)).toEqual([
        ['unhelpful', undefined],
        ['unhelpful', '古い条文でした'],
      ]),
    );
    await meanwhile();
    // One press is thanked for once; the answer is the only post.
    expect(town.slack.calls('response_url')).toHaveLength(1);
    expect(town.slack.calls('chat.postMessage')).toHaveLength(1);
  });

  test('is not asked about where it was of use, or where nobody could tell which it was', async () => {
    const town = await atNightWatch();
    await town.tell(pressed(town, ASKER.id, rates('helpful slack/T0TOWN/x')));
    await town.tell(pressed(town, ASKER.id, rates(`unhelpful ${'あ'.repeat(3_001)}`)));
    await meanwhile();
    expect(town.slack.calls('views.open')).toEqual([]);
    expect(town.errors).toEqual([]);
  });

  test.each([
    ['ja-JP', '500字までで書いてください。書いたものはそのまま残っています。'],
    ['en-GB', 'Please use 500 characters at most. What you wrote is still here.'],
  ])('may be said too much of: in %s they are told, and nothing is kept', async (locale, words) => {
    const town = await atNightWatch();
    town.slack.town.people.set(COLLEAGUE.id, { ...COLLEAGUE, locale });
    await town.tell(pressed(town, COLLEAGUE.id, rates('unhelpful slack/T0TOWN/x')));
    await town.views('views.open');
    const modal = modalIn(town);
    const sent = await town.tell(town.slack.people.submits(COLLEAGUE.id, modal, typed('reason', 'あ'.repeat(501))));
    expect(JSON.parse(sent.text)).toEqual({ response_action: 'errors', errors: { reason: words } });
    expect(await ratingsIn(town.serving.store)).toEqual([]);
  });
});

describe('a box to ask in', () => {
  test.each([
    ['the command without words', ({ slack }: Town) => slack.people.commands(ASKER.id, '/kitei', '　')],
    ['its button', (town: Town) => pressed(town, ASKER.id, { action_id: 'ask_box#0' })],
  ])('opens for %s', async (_, how) => {
    const town = await atNightWatch();
    await town.tell(how(town));
    const [view] = await town.views('views.open');
    expect(view).toMatchObject({
      callback_id: 'ask_box',
      title: { text: '規程について聞く' },
      blocks: [{ type: 'input', block_id: 'question', optional: false, element: { multiline: true } }],
    });
    expect(JSON.stringify(view)).not.toContain('max_length');
    expectFit(view);
  });

  test('opens in time for its trigger, however long Slack thinks about who that is', async () => {
    const town = await atNightWatch();
    town.slack.api.always('users.info', hangs());
    await town.tell(town.slack.people.commands(ASKER.id, '/kitei', ''));
    await town.views('views.open');
    expect(await town.slack.api.hanging('users.info')).toBe(1);
  });

  test('that does not open is said to be closed, in the language of whoever wanted it', async () => {
    const town = await atNightWatch();
    town.slack.town.people.set(COLLEAGUE.id, { ...COLLEAGUE, locale: 'en-US' });
    town.slack.api.always('views.open', refuses('expired_trigger_id'));
    await town.tell(town.slack.people.commands(COLLEAGUE.id, '/kitei', ''));
    await expect.poll(() => town.slack.calls('response_url').length).toBe(1);
    expect(town.slack.calls('response_url')[0]?.args.text).toMatch(/Please press again\.$/);
  });

  test('does not open for a command with a question, or for another command', async () => {
    const town = await atNightWatch();
    await town.tell(town.slack.people.commands(ASKER.id, '/kitei', '第4条は？'));
    await town.tell(town.slack.people.commands(ASKER.id, '/other', ''));
    await expect.poll(() => town.slack.calls('response_url').length).toBe(1);
    expect(town.slack.calls('views.open')).toEqual([]);
  });

  test('speaks English to whom Slack speaks English', async () => {
    const town = await atNightWatch();
    town.slack.town.people.set(COLLEAGUE.id, { ...COLLEAGUE, locale: 'en-US' });
    await town.tell(town.slack.people.commands(COLLEAGUE.id, '/kitei', ''));
    const [view] = await town.views('views.open');
    expect(view).toMatchObject({ title: { text: 'Ask about the rules' }, submit: { text: 'Send' } });
    expectFit(view);
  });
});
