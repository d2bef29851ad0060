import { describe, expect, test } from 'vitest';
import { type AtFake, atFakeSlack } from './atfake.js';
import type { Post } from './fakeslack/town.js';
import { APP, ASKER, COLLEAGUE, dmOf, GENERAL, MENTION } from './workspace.js';

const DM = dmOf(ASKER.id);
const NEXT = '次の条は？';

/** The answer that is there after so many. */
async function answer(at: AtFake, channel: string, number: number): Promise<Post> {
  const said = await at.said(channel, number);
  expect(said).toHaveLength(number);
  return said[number - 1] as Post;
}

async function says(at: AtFake, person: string, text: string, where: { channel?: string; thread: string }) {
  await at.deliver(at.slack.people.says(person, text, where).happening);
}

describe('an answer that is the first of its thread', () => {
  test('to what was asked on our page is gone on from in the thread, whatever was asked elsewhere since', async () => {
    const at = await atFakeSlack('http');
    const view = at.slack.town.view({ type: 'home' });
    const asks = (value: string) => at.slack.people.presses(ASKER.id, { action_id: 'ask#0', value }, { view });
    await at.deliver(asks('第3条は？'));
    const { ts } = await answer(at, DM, 1);
    await at.deliver(asks('第1条は？'));
    await answer(at, DM, 2);
    await says(at, ASKER.id, NEXT, { thread: ts });
    expect(await answer(at, DM, 3)).toMatchObject({ thread_ts: ts, text: expect.stringContaining('第4条') });
  });

  test('that was shown to all is gone on from by who showed it, and by whoever names us', async () => {
    const at = await atFakeSlack('http');
    const channel = GENERAL.id;
    const post = { type: 'message', ts: '1.000001', user: APP.bot, text: '' } as const;
    const share = { action_id: 'share', value: '第2条は？' };
    await at.deliver(at.slack.people.presses(ASKER.id, share, { channel, post }));
    const { ts: thread } = await answer(at, channel, 1);
    await says(at, COLLEAGUE.id, NEXT, { channel, thread });
    await says(at, ASKER.id, NEXT, { channel, thread });
    expect(await answer(at, channel, 2)).toMatchObject({ thread_ts: thread, text: expect.stringContaining('第3条') });
    await says(at, COLLEAGUE.id, `${MENTION} ${NEXT}`, { channel, thread });
    expect(await answer(at, channel, 3)).toMatchObject({ thread_ts: thread, text: expect.stringContaining('第4条') });
  });

  test('goes on from what was pressed in it', async () => {
    const at = await atFakeSlack('http');
    const view = at.slack.town.view({ type: 'home' });
    const asks = { action_id: 'ask#0', value: '第1条は？' };
    await at.deliver(at.slack.people.presses(ASKER.id, asks, { view }));
    const post = await answer(at, DM, 1);
    const action = { action_id: 'ask#0', value: NEXT };
    await at.deliver(at.slack.people.presses(ASKER.id, action, { channel: DM, post }));
    expect(await answer(at, DM, 2)).toMatchObject({ thread_ts: post.ts, text: expect.stringContaining('第2条') });
  });
});
