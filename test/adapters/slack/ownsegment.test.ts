import { expect, test } from 'vitest';
import { corpusOf } from '../../corpus/loading.js';
import { LEND, THREE_ACTIONS } from '../../corpus/zones.js';
import { type Posted, pressable, type Shown } from './localslack/shown.js';
import { onLocalSlack } from './localslack.js';
import { atLocalSlack } from './town.js';
import { ASKER, dmOf } from './workspace.js';

const corpus = corpusOf(THREE_ACTIONS);
const DM = dmOf(ASKER.id);

onLocalSlack('one’s own segment in Slack', () => {
  test('is chosen by pressing, kept by pressing, and known in the next conversation', async () => {
    const { slack, town } = await atLocalSlack('socket', { corpus });
    const asked = await slack.say(ASKER.id, LEND);
    const answers = async (thread: string, count: number): Promise<Posted> =>
      await slack.until(DM, (said) => said.filter(({ thread_ts }) => thread_ts === thread)[count - 1]);
    const question = await answers(asked.ts, 1);
    expect(question.text).toContain('『ゾーンを変える』と送ってください');
    await slack.press(ASKER.id, question, buttonOf(question, '北ゾーン'));
    const verdict = await answers(asked.ts, 2);
    expect(verdict.text).toContain('北ゾーン');
    await slack.press(ASKER.id, verdict, buttonOf(verdict, 'いつも北ゾーンの端末を使う'));
    await answers(asked.ts, 3);
    const again = await slack.say(ASKER.id, LEND);
    const known = await answers(again.ts, 1);
    expect(known.text).toMatch(/^※ .*北ゾーン/);
    expect(known.text).toContain('【条件付き】北ゾーン');
    expect(town.errors).toEqual([]);
  });

  test('goes with a choice from the list of all actions', async () => {
    const { slack } = await atLocalSlack('socket', { corpus });
    const asked = await slack.say(ASKER.id, '北ゾーンの端末で何ができる？');
    const list = await slack.until(DM, (said) => said.find(({ thread_ts }) => thread_ts === asked.ts));
    const menu = pressable(list.blocks).find(({ type }) => type === 'static_select');
    expect(menu?.options).toHaveLength(3);
  });
});

/** The action id of the button whose label holds these words. */
function buttonOf({ blocks }: Posted, label: string): string {
  const buttons = pressable(blocks).filter(({ type }) => type === 'button');
  const found = buttons.find(({ text }) => `${(text as Shown).text}`.includes(label));
  if (found?.action_id === undefined)
    throw new Error(`no button ${label} among ${buttons.map(({ text }) => (text as Shown).text).join(', ')}`);
  return found.action_id;
}
