import { describe, expect, test } from 'vitest';
import { onLocalSlack } from './localslack.js';
import { atLocalSlack, TRANSPORTS } from './town.js';
import { ASKER, COLLEAGUE, dmOf, GENERAL, MENTION } from './workspace.js';

onLocalSlack('a conversation in Slack', () => {
  describe.each(TRANSPORTS)('over %s', (transport) => {
    test('a question in a direct message is answered in its thread', async () => {
      const { slack, town } = await atLocalSlack(transport);
      const asked = await slack.say(ASKER.id, '第4条は？');
      const answer = await slack.until(dmOf(ASKER.id), (said) => said.find(({ thread_ts }) => thread_ts === asked.ts));
      expect(answer.text).toContain('第4条');
      expect(answer.blocks?.map(({ type }) => type)).toContain('rich_text');
      expect(town.errors).toEqual([]);
    });

    test('in a channel, whoever is named answers in the thread, and nobody else is heard', async () => {
      const { slack } = await atLocalSlack(transport);
      await slack.say(COLLEAGUE.id, '鍵を貸していい？', { channel: GENERAL.id });
      const asked = await slack.say(ASKER.id, `${MENTION} 鍵を貸していい？`, { channel: GENERAL.id });
      await slack.until(GENERAL.id, (said) => said.find(({ thread_ts }) => thread_ts === asked.ts));
      const said = (await slack.messages(GENERAL.id)).filter(({ bot_id }) => bot_id !== undefined);
      expect(said).toHaveLength(1);
    });

    test('who asked in a thread may go on without the name; what others say there is not heard', async () => {
      const { slack } = await atLocalSlack(transport);
      const channel = GENERAL.id;
      const asked = await slack.say(ASKER.id, `${MENTION} 第3条は？`, { channel });
      const answers = (posts: readonly { thread_ts?: string }[]) =>
        posts.filter(({ thread_ts }) => thread_ts === asked.ts);
      await slack.until(channel, (said) => answers(said)[0]);
      await slack.say(COLLEAGUE.id, '第2条は？', { channel, thread: asked.ts });
      await slack.say(ASKER.id, 'ありがとうございます', { channel, thread: asked.ts });
      await slack.say(ASKER.id, `<@${COLLEAGUE.id}> 第4条は？`, { channel, thread: asked.ts });
      await slack.say(ASKER.id, '次の条は？', { channel, thread: asked.ts });
      const [, second, ...more] = await slack.until(channel, (said) =>
        answers(said).length > 1 ? answers(said) : undefined,
      );
      expect(second).toMatchObject({ text: expect.stringContaining('第4条') });
      expect(more).toEqual([]);
    });
  });
});
