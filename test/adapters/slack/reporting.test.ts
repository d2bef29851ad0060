import { expect, test, vi } from 'vitest';
import { corpus } from '../../shipped/shipped.js';
import { atFakeSlack } from './atfake.js';
import { ASKER, COLLEAGUE, GENERAL } from './workspace.js';

test('who reports a post reads whom to tell, alone and before any provision', async () => {
  const at = await atFakeSlack('http', { corpus });
  const { people } = at.slack;
  const { post } = people.says(COLLEAGUE.id, '名簿をなくした', { channel: GENERAL.id });
  await at.deliver(people.choosesInMenu(ASKER.id, 'report_post', { channel: GENERAL.id, post }));
  await vi.waitFor(() => expect(at.slack.calls('response_url')).toHaveLength(1));
  const [call] = at.slack.calls('response_url');
  expect(call?.args.text).toMatch(/^※ 問い合わせ先は、まだ設定されていません。所属長か、その文書の担当へ/);
  expect(call?.args.text).not.toContain('定めがありません');
  expect(call?.args.response_type).toBe('ephemeral');
});
