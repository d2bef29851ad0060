import { expect, test } from 'vitest';
import { type AtFake, atFakeSlack } from './atfake.js';
import type { Post } from './fakeslack/town.js';
import { APP, ASKER, dmOf, GENERAL } from './workspace.js';

/** Presses an option in an answer of ours that stands in a thread. */
async function presses(at: AtFake, channel: string, value: string): Promise<void> {
  const post = at.slack.town.post(channel, { user: 'U0OTHER', text: 'which?', thread_ts: '100.000001' });
  await at.deliver(at.slack.people.presses(ASKER.id, { action_id: 'ask#0', value }, { channel, post }));
}

const firstLine = (post: Post | undefined) => (post?.blocks as readonly unknown[] | undefined)?.[0];

test('each answer in a thread of presses says which it is of', async () => {
  const at = await atFakeSlack('http');
  await presses(at, dmOf(ASKER.id), '第3条は？');
  await presses(at, dmOf(ASKER.id), '第4条は？');
  const said = await at.said(dmOf(ASKER.id), 2);
  const heads = said.map((post) => JSON.stringify(firstLine(post)));
  for (const [head, question] of [heads[0], heads[1]].map((head, number) => [head, ['第3条', '第4条'][number]])) {
    expect(head).toContain('"お尋ね');
    expect(head).toContain(`「${question}は？」`);
    expect(head).not.toContain('"type":"user"');
  }
});

test('in a channel everybody sees what was pressed, and by whom', async () => {
  const at = await atFakeSlack('http');
  await presses(at, GENERAL.id, '第3条は？');
  const [said] = await at.said(GENERAL.id, 1);
  expect(said?.user).toBe(APP.bot);
  const head = JSON.stringify(firstLine(said));
  expect(head).toContain(`{"type":"user","user_id":"${ASKER.id}"}`);
  expect(head).toContain('"さんのお尋ね');
  expect(head).toContain('「第3条は？」');
  expect(head).not.toContain('見せています');
});
