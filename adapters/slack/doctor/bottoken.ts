import type { Check } from '../../../src/diagnosis/check.js';
import { error, ok, quotedWords, skipped } from '../../../src/diagnosis/finding.js';
import type { Examined } from './examined.js';

export const botToken: Check<Examined> = {
  name: 'bot-token',
  title: 'ボットのトークン',
  async look({ reach, introduction }) {
    if ((await reach()).problem !== undefined) return [skipped('Slackに届かないので、調べていません。')];
    const known = await introduction();
    if (known.kind === 'unknown') return [known.finding];
    if (!known.isBot)
      return [
        error(
          'SLACK_BOT_TOKEN は、ボットのトークンではありません。',
          'アプリの「OAuth & Permissions」にある、Bot User OAuth Token（xoxb- で始まるもの）を書いてください。',
        ),
      ];
    return [
      ok(
        `ワークスペース${quotedWords(known.workspace)}（${known.team}）に、${quotedWords(known.name)}として入っています。`,
      ),
    ];
  },
};
