import { describe, expect, test } from 'vitest';
import { atNightWatch } from '../nightwatch.js';
import { APP, ASKER, dmOf, GUEST } from '../workspace.js';

describe('who opens the conversation', () => {
  test('is offered four questions that fit them, besides the greeting', async () => {
    const town = await atNightWatch();
    await town.tell(town.slack.people.opensHome(ASKER.id, 'messages'));
    await expect.poll(() => town.slack.calls('assistant.threads.setSuggestedPrompts').length).toBe(1);
    const { args } = town.slack.calls('assistant.threads.setSuggestedPrompts')[0] ?? {};
    expect(args).toMatchObject({ channel_id: dmOf(ASKER.id), title: 'たとえば、このようなご質問に' });
    expect(args).not.toHaveProperty('thread_ts');
    const prompts = args?.prompts as { title: string; message: string }[];
    expect(prompts).toHaveLength(4);
    expect(prompts.every(({ title, message }) => title === message)).toBe(true);
    await expect
      .poll(() => town.slack.town.postsOf(dmOf(ASKER.id)).filter(({ user }) => user === APP.bot).length)
      .toBe(1);
    expect(town.slack.calls('views.publish')).toEqual([]);
  });

  test('is offered none of what they may not read', async () => {
    const town = await atNightWatch();
    await town.tell(town.slack.people.opensHome(GUEST.id, 'messages'));
    await expect.poll(() => town.slack.calls('assistant.threads.setSuggestedPrompts').length).toBe(1);
    expect(JSON.stringify(town.slack.calls('assistant.threads.setSuggestedPrompts')[0]?.args)).not.toMatch(
      /番犬|餌|点呼/,
    );
  });
});
