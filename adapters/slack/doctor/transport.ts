import { addressOf } from '../../../src/config/listen.js';
import { proxyOnTheWay } from '../../../src/config/proxy.js';
import type { Check } from '../../../src/diagnosis/check.js';
import { error, type Finding, ok, skipped } from '../../../src/diagnosis/finding.js';
import { slackClient } from '../client.js';
import { HOOK_PATH } from '../names.js';
import type { Examined } from './examined.js';
import { failureFinding } from './failure.js';
import { proxyRemedy } from './proxy.js';
import { reachOfSocket } from './socket.js';

/** How Slack tells us of what happens. */
export const transport: Check<Examined> = {
  name: 'transport',
  title: 'Slackからの通信',
  async look(examined) {
    const { settings, hooksListen, reach } = examined;
    const { transport: way, apiUrl } = settings;
    if (way.kind === 'http') return hook(hooksListen === undefined ? undefined : addressOf(hooksListen));
    if ((await reach()).problem !== undefined)
      return [skipped('Socket Mode（WebSocket）を使います。Slackに届かないので、調べていません。')];
    return await socket(examined, slackClient({ botToken: way.appToken, apiUrl }, examined.outbound.fetch));
  },
};

function hook(address: string | undefined): Finding[] {
  return [
    ok(`HTTPで受けます（HOOKS_LISTEN: ${address ?? 'なし'}）。`),
    ok(
      `外から届く https のアドレスに ${HOOK_PATH} をつけたものを、Slackに登録してください。jobun slack manifest --url https://そのアドレス が、登録するものを書き出します。`,
    ),
    skipped(
      'SLACK_SIGNING_SECRET が正しいか、Slackから届くかは、ここからは調べられません。Slackのアプリの「Event Subscriptions」で、Verified と出れば届いています。',
    ),
  ];
}

/** Asks where to connect to, and looks whether it can be reached; connecting would take events from whoever serves. */
async function socket({ proxy, outbound }: Examined, client: ReturnType<typeof slackClient>): Promise<Finding[]> {
  const opened = await client.apps.connections
    .open()
    .catch((failure: unknown) => failureFinding('SLACK_APP_TOKEN', failure, 'SLACK_APP_TOKEN'));
  if ('level' in opened) return [opened];
  const url = URL.canParse(opened.url ?? '') ? new URL(opened.url ?? '') : undefined;
  if (url === undefined)
    return [error('SLACK_APP_TOKEN: 返ってきたものが、つなぐ先のアドレスではありませんでした。', REMEDY)];
  const found = ok('SLACK_APP_TOKEN で、Socket Mode を使えます。');
  const through = proxyOnTheWay(proxy, url);
  const { problem, proxyStatus } = await reachOfSocket(url, through === undefined ? undefined : outbound.fetch);
  const by = through === undefined ? '' : `、${through} を通って`;
  const there = `Socket Mode のつなぐ先 ${url.hostname} に${by}`;
  if (problem === undefined) return [found, ok(`${there}届きました。`)];
  return [
    found,
    error(`${there}${by && 'は'}届きませんでした。${problem}。`, socketRemedy(proxyRemedy(proxy, url, proxyStatus))),
  ];
}

/** Slack chooses the host anew each time. */
function socketRemedy(ofProxy: string | undefined): string {
  return ofProxy === undefined
    ? REMEDY
    : `${ofProxy}Socket Mode では、wss-primary.slack.com と wss-backup.slack.com の両方につなぎます。許せない場所では、HTTPで受ける方式にします。`;
}

const REMEDY =
  'ファイアウォールで、wss-primary.slack.com と wss-backup.slack.com の443番ポートへの直接の通信（WebSocket）を許してください。許せない場所では、HTTPで受ける方式にします。';
