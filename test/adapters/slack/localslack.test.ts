import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { freePort } from '../../port.js';
import { BUTTONS, type Echo, echo } from './echo.js';
import { LocalSlack, onLocalSlack } from './localslack.js';
import { APP, ASKER, COLLEAGUE, DESK, dmOf, GENERAL, MENTION } from './workspace.js';

const PATIENT = { timeout: 10_000 };

const TYPED = (value: string) => ({ text: { typed: { type: 'plain_text_input', value } } });

onLocalSlack('an app on the local Slack', () => {
  describe.each(['a socket', 'signed requests'])('over %s', (transport) => {
    let slack: LocalSlack;
    let app: Echo;
    beforeAll(async () => {
      const port = transport === 'a socket' ? undefined : await freePort();
      slack = await LocalSlack.start(port === undefined ? {} : { requestUrl: `http://127.0.0.1:${port}/slack/events` });
      app = await echo({ apiUrl: slack.apiUrl, ...(port !== undefined && { port }) });
    });
    afterAll(async () => {
      await app?.[Symbol.asyncDispose]();
      await slack?.[Symbol.asyncDispose]();
    });
    beforeEach(async () => {
      await slack.reset();
      app.heard.length = 0;
    });

    test('answers a direct message in its thread', async () => {
      const { ts, channel } = await slack.say(ASKER.id, '鍵は？');
      expect(channel).toBe(dmOf(ASKER.id));
      const said = await slack.until(channel, ([first]) => first);
      expect(said).toMatchObject({ text: 'You said: 鍵は？', thread_ts: ts, user: APP.bot });
    });

    test('answers a mention in its thread, and hears of it twice', async () => {
      const { ts } = await slack.say(COLLEAGUE.id, `${MENTION} 鍵は？`, { channel: GENERAL.id });
      const said = await slack.until(GENERAL.id, ([first]) => first);
      expect(said).toMatchObject({ text: `You said: ${MENTION} 鍵は？`, thread_ts: ts });
      expect(app.heard.map(({ kind }) => kind).sort()).toEqual(['app_mention', 'message']);
      expect(await slack.calls('chat.postMessage')).toHaveLength(1);
      expect(await slack.messages(DESK.id)).toEqual([]);
    });

    test('hears of a message in a thread, of its change, and of its end', async () => {
      const root = await slack.say(ASKER.id, '初め', { channel: GENERAL.id });
      const reply = await slack.say(ASKER.id, '続き', { channel: GENERAL.id, thread: root.ts });
      await slack.edit(reply, '直した');
      await slack.remove(reply);
      expect(app.heard.map(({ body }) => body.event)).toMatchObject([
        { ts: root.ts, channel_type: 'channel' },
        { ts: reply.ts, thread_ts: root.ts },
        { subtype: 'message_changed', message: { ts: reply.ts, text: '直した' }, previous_message: { text: '続き' } },
        { subtype: 'message_deleted', deleted_ts: reply.ts },
      ]);
    });

    test('opens a modal for a command, says what is wrong with it, and takes it', async () => {
      await slack.command(ASKER.id, '/kitei', '鍵');
      const modal = await slack.screen.until(({ modal }) => modal);
      expect(modal).toMatchObject({ callback_id: 'box', hash: expect.any(String) });
      expect(await slack.screen.submit(ASKER.id, TYPED('wrong'))).toEqual({ text: 'not right' });
      expect(slack.screen.modal).toEqual(modal);
      expect(await slack.screen.submit(ASKER.id, TYPED('right'))).toBeUndefined();
      expect(slack.screen.modal).toBeUndefined();
    });

    test('hears that a modal was closed', async () => {
      await slack.command(ASKER.id, '/kitei');
      await slack.screen.until(({ modal }) => modal);
      slack.screen.close(ASKER.id);
      await expect.poll(() => app.heard.map(({ kind }) => kind), PATIENT).toEqual(['command', 'view_closed']);
    });

    test('answers a press for the eyes of one', async () => {
      const { ts } = await app.app.client.chat.postMessage({ channel: GENERAL.id, text: 'buttons', blocks: [BUTTONS] });
      const [posted] = await slack.messages(GENERAL.id);
      if (posted === undefined) throw new Error('nothing was posted');
      await slack.press(COLLEAGUE.id, posted, 'one');
      expect(app.heard.at(-1)?.body).toMatchObject({
        actions: [{ action_id: 'one', block_id: 'buttons', value: '1' }],
        message: { ts },
      });
      const answer = await slack.until(GENERAL.id, (said) => said.find(({ text }) => text === 'pressed'));
      expect(answer).toMatchObject({ subtype: 'ephemeral', ephemeral_to: COLLEAGUE.id });
      await expect(slack.press(COLLEAGUE.id, posted, 'two')).rejects.toThrow('nothing to press with the action id two');
    });

    test('shows its Home, and hears of a press there', async () => {
      await slack.openHome(ASKER.id);
      const home = await slack.screen.until((screen) => screen.home(ASKER.id));
      expect(home.blocks).toEqual([BUTTONS]);
      expect(slack.screen.home(COLLEAGUE.id)).toBeUndefined();
      slack.screen.pressAtHome(ASKER.id, { type: 'button', action_id: 'one', block_id: 'buttons', value: '1' });
      await expect.poll(() => app.heard.map(({ kind }) => kind), PATIENT).toEqual(['app_home_opened', 'block_actions']);
    });
  });

  test('leaves no process behind', async () => {
    const slack = await LocalSlack.start();
    await slack.log();
    await slack[Symbol.asyncDispose]();
    await expect(slack.log()).rejects.toThrow('fetch failed');
  });

  test('a control call that is refused says why', async () => {
    const slack = await LocalSlack.start();
    onTestFinished(() => slack[Symbol.asyncDispose]());
    const posted = await slack.say(ASKER.id, '誰も聞いていない');
    await expect(slack.edit({ ...posted, user: COLLEAGUE.id }, 'x')).rejects.toThrow('not_authorized');
  });
});
