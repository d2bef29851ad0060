import type { Check } from '../../../src/diagnosis/check.js';
import { error, type Finding, ok, quotedWords, skipped, warning } from '../../../src/diagnosis/finding.js';
import { archived, askForChannel, isFinding } from './channel.js';
import type { Examined } from './examined.js';

/** The channels that the settings allow. */
export const channels: Check<Examined> = {
  name: 'channels',
  title: 'お答えするチャンネル',
  async look({ settings, reach, introduction, client }) {
    if (settings.channels === undefined)
      return [ok('限っていません（SLACK_CHANNELS がありません）。招かれたチャンネルのすべてでお答えします。')];
    if ((await reach()).problem !== undefined) return [skipped('Slackに届かないので、調べていません。')];
    const known = await introduction();
    if (known.kind === 'unknown') return [skipped('トークンを使えないので、調べていません。')];
    const findings: Finding[] = [];
    for (const id of settings.channels) findings.push(await allowed(id, known.name, client));
    return findings;
  },
};

async function allowed(id: string, bot: string, client: Examined['client']): Promise<Finding> {
  const channel = await askForChannel(client, id);
  if (isFinding(channel)) return channel;
  const name = `チャンネル${quotedWords(`#${channel.name}`)}（${id}）`;
  if (channel.isArchived) return archived(name);
  if (!channel.isMember)
    return error(
      `${name}に、ボットが入っていません。`,
      `チャンネルで /invite @${quotedWords(bot).slice(1, -1)} と送ってください。`,
    );
  if (channel.isShared)
    return warning(
      `${name}は、ほかの組織と共有されています。そこでは公開文書だけをお見せします。`,
      '職員向けの文書についてのお答えが要るなら、共有していないチャンネルを使ってください。',
    );
  return ok(`${name}でお答えします。`);
}
