import { describe, expect, test, vi } from 'vitest';
import { type AtFake, atFakeSlack } from '../atfake.js';
import { hangs, refuses, resets } from '../fakeslack/reply.js';
import { ASKER, dmOf } from '../workspace.js';
import { ask } from './asking.js';

const DM = dmOf(ASKER.id);
const POST = 'chat.postMessage';
const STATUS = 'agents.sessions.setStatus';

describe('the sign of work', () => {
  const shown = (at: AtFake) => at.slack.calls(STATUS).map(({ args }) => args.status);

  test('holds up nothing of its thread where it hangs', async () => {
    const at = await atFakeSlack('http', { statusMs: 60_000 });
    at.slack.api.always(STATUS, hangs());
    const post = await ask(at);
    await at.said(DM, 1);
    await at.deliver(at.slack.people.says(ASKER.id, '第4条は？', { thread: post.ts }).happening);
    await at.said(DM, 2);
    expect(await at.slack.api.hanging(STATUS)).toBeGreaterThan(0);
  });

  test('that hangs ends soon, and the sign that the answer is there comes after it', async () => {
    const at = await atFakeSlack('http', { patienceMs: 60_000 });
    const to = {
      kind: 'thread',
      channel: DM,
      user: ASKER.id,
      event: 'k',
      language: 'ja',
      question: '第3条は？',
    } as const;
    const working = (thread: string) =>
      at.town.slack.showWorking({ ...to, isDirect: true, thread, showsQuestion: false });
    const { post, happening } = at.slack.people.says(ASKER.id, '第3条は？');
    at.slack.api.plan(STATUS, hangs());
    const hanging = working(post.ts).catch(() => 'given up');
    await at.deliver(happening);
    await at.said(DM, 1);
    expect(shown(at)).toEqual(['processing']);
    expect(await hanging).toBe('given up');
    await vi.waitFor(() => expect(shown(at)).toEqual(['processing', 'active']), { timeout: 4000 });
  });

  test('ends also where Slack will never take the answer', async () => {
    const at = await atFakeSlack('http');
    at.slack.api.always(POST, refuses('msg_blocks_too_long'));
    await ask(at);
    await vi.waitFor(() => expect(shown(at)).toEqual(['active']), { timeout: 4000 });
  });

  test('ends also where the answer was found to have arrived', async () => {
    const at = await atFakeSlack('http');
    at.slack.api.plan(POST, resets({ taken: true }));
    await ask(at);
    await vi.waitFor(() => expect(shown(at)).toEqual(['active']), { timeout: 4000 });
    expect(at.slack.calls(POST)).toHaveLength(1);
  });
});
