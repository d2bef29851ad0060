import { describe, expect, test } from 'vitest';
import { ratingsIn } from '../../../service/events.js';
import { pressable, type Shown } from '../localslack/shown.js';
import { onLocalSlack } from '../localslack.js';
import { atLocalSlack, TRANSPORTS } from '../town.js';
import { ASKER, dmOf } from '../workspace.js';

const typed = (input: string, value: string) => ({ [input]: { [input]: { type: 'plain_text_input', value } } });

function button(blocks: readonly Shown[], actionId: RegExp): Shown {
  const found = pressable(blocks).find(({ action_id }) => actionId.test(action_id ?? ''));
  if (found === undefined) throw new Error(`nothing to press like ${actionId}`);
  return found;
}

onLocalSlack('what Jobun opens in Slack', () => {
  describe.each(TRANSPORTS)('over %s', (transport) => {
    test('a question typed into the box is answered in the direct messages; one too long stays there to be cut', async () => {
      const { slack, town } = await atLocalSlack(transport);
      await slack.command(ASKER.id, '/kitei');
      const box = await slack.screen.until(({ modal }) => modal);
      expect(box.callback_id).toBe('ask_box');
      expect(await slack.screen.submit(ASKER.id, typed('question', 'あ'.repeat(2001)))).toEqual({
        question: '2,000字までで書いてください。書いたものはそのまま残っています。',
      });
      expect(slack.screen.modal).toEqual(box);
      expect(await slack.screen.submit(ASKER.id, typed('question', '第3条は？'))).toBeUndefined();
      expect(slack.screen.modal).toBeUndefined();
      const answer = await slack.until(dmOf(ASKER.id), ([first]) => first);
      expect(answer.text).toContain('鍵');
      expect(town.errors).toEqual([]);
    });

    test('what was wrong with an answer is asked and kept', async () => {
      const { slack, town } = await atLocalSlack(transport);
      await slack.say(ASKER.id, '倉庫とは');
      const answer = await slack.until(dmOf(ASKER.id), ([first]) => first);
      const { negative_button } = button(answer.blocks ?? [], /^feedback$/);
      const { value } = negative_button as { value: string };
      // Of the two in one element, Slack sends the one that was pressed.
      const opinion = { type: 'feedback_buttons', action_id: 'feedback', value };
      await slack.press(
        ASKER.id,
        { ...answer, blocks: [{ type: 'context_actions', elements: [opinion] }] },
        'feedback',
      );
      await slack.screen.until(({ modal }) => modal);
      expect(await slack.screen.submit(ASKER.id, typed('reason', '古い条文でした'))).toBeUndefined();
      await expect
        .poll(() => ratingsIn(town.serving.store), { timeout: 5000 })
        .toEqual([
          ['unhelpful', undefined],
          ['unhelpful', '古い条文でした'],
        ]);
    });

    test('a provision opens from the menu on somebody’s own page, and the button there asks', async () => {
      const { slack, town } = await atLocalSlack(transport);
      await slack.openHome(ASKER.id);
      const home = await slack.screen.until((screen) => screen.home(ASKER.id));
      slack.screen.pressAtHome(ASKER.id, button(home.blocks, /^ask_box/));
      await slack.screen.until(({ modal }) => modal);
      await slack.screen.submit(ASKER.id, typed('question', '第3条は？'));
      await slack.until(dmOf(ASKER.id), ([first]) => first);
      const menu = button(home.blocks, /^provision/);
      slack.screen.pressAtHome(ASKER.id, { ...menu, selected_option: { value: 'soko 第4条' } });
      const provision = await slack.screen.until(({ modal }) =>
        JSON.stringify(modal?.blocks)?.includes('点検しなければならない') ? modal : undefined,
      );
      expect(provision.title).toMatchObject({ text: '第4条' });
      slack.screen.pressAtHome(ASKER.id, button(home.blocks, /^ask#/));
      await slack.until(dmOf(ASKER.id), ([, second]) => second);
      expect(town.errors).toEqual([]);
    });
  });
});
