import type { Check } from '../../../src/diagnosis/check.js';
import { error, type Finding, ok, quotedWords, skipped } from '../../../src/diagnosis/finding.js';
import { askForMembers } from '../asker/channelmembers.js';
import { concernsSlack, type NamedChannel, namedChannels } from '../asker/namedchannels.js';
import { refusalIn } from '../refusal.js';
import { archived, askForChannel, isFinding } from './channel.js';
import type { Examined } from './examined.js';
import { failureFinding } from './failure.js';

/** Channels whose members the corpus gives something: an audience, a role, a department. */
export const groups: Check<Examined> = {
  name: 'groups',
  title: '範囲・役割・課のチャンネル',
  async look({ rules: read, reach, introduction, client }) {
    const rules = read();
    if (rules === undefined)
      return [skipped('規程（corpus）に誤りがあるので、調べていません。jobun check で確かめてください。')];
    if (!concernsSlack(rules))
      return [
        ok(
          'settings.yaml の access に platform: slack がないので、Slackではどなたにも公開文書だけをお見せします。職員向けの文書も見せるときは、staff: [{platform: slack}] のように書いてください。',
        ),
      ];
    const named = namedChannels(rules);
    if (named.length === 0) return [ok('チャンネルごとの範囲・役割・課はありません。')];
    if ((await reach()).problem !== undefined) return [skipped('Slackに届かないので、調べていません。')];
    if ((await introduction()).kind === 'unknown') return [skipped('トークンを使えないので、調べていません。')];
    const findings: Finding[] = [];
    for (const each of named) findings.push(await group(each, client));
    return findings;
  },
};

async function group({ id, givenTo }: NamedChannel, client: Examined['client']): Promise<Finding> {
  const what = givenTo.map(quotedWords).join('、');
  if (!/^[CG][A-Z0-9]+$/.test(id))
    return error(
      `${what}の group ${quotedWords(id)}は、チャンネルのIDではありません。`,
      'settings.yaml の platform: slack の group には、C で始まるチャンネルのIDを書いてください。その参加者が入ります。',
    );
  const channel = await askForChannel(client, id);
  if (isFinding(channel)) return { ...channel, text: `${what}: ${channel.text}` };
  const name = `${what}のチャンネル${quotedWords(`#${channel.name}`)}（${id}）`;
  if (channel.isArchived) return archived(name);
  // To the end of the list, as it is read for everybody who asks.
  return await askForMembers(client, id).then(
    ({ size }) => ok(`${name}の参加者を読めます（${size}人）。`),
    (failure: unknown) => unreadable(name, failure),
  );
}

/** Whoever is in it then counts as somebody who is not. */
function unreadable(name: string, failure: unknown): Finding {
  const isOutside = ['not_in_channel', 'channel_not_found', 'fetch_members_failed'].includes(refusalIn(failure) ?? '');
  return isOutside
    ? error(
        `${name}の参加者を読めません。だれも入っていないものとして扱います。`,
        'そのチャンネルで /invite して、ボットを招いてください。',
      )
    : failureFinding(name, failure);
}
