import type { Check } from '../../../src/diagnosis/check.js';
import { ok, skipped } from '../../../src/diagnosis/finding.js';
import type { Examined } from './examined.js';

/** Whether messages come that do not mention us. */
export const channelMessages: Check<Examined> = {
  name: 'channel-messages',
  title: 'メンションのない投稿',
  look({ settings }) {
    if (!settings.channelMessages)
      return [
        ok(
          '受け取りません（TEAMS_CHANNEL_MESSAGES がありません）。チャンネルとグループチャットでは、続けて尋ねるときもメンションが要ります。',
        ),
      ];
    return [
      ok('受け取ります（TEAMS_CHANNEL_MESSAGES）。続けて尋ねるときは、メンションが要りません。'),
      skipped(
        'チームやチャットの所有者が同意したかは、ここからは調べられません。jobun teams manifest で作りなおしたzipを入れ、チームで同意してもらってください。同意がなければ、届きません。',
      ),
    ];
  },
};
