import type { Check } from '../../../src/diagnosis/check.js';
import { error, ok, skipped } from '../../../src/diagnosis/finding.js';
import type { Examined } from './examined.js';

/** Whether it can be known who calls: by the keys that Teams signs with. */
export const reach: Check<Examined> = {
  name: 'reach',
  title: 'Microsoftへの通信',
  async look({ settings: { app }, metadataUrl, keys, proxy }) {
    if (app === undefined) return [skipped('TEAMS_LOCAL では、外へつなぎません。')];
    const { host } = new URL(metadataUrl);
    const { problem } = await keys();
    if (problem === undefined) return [ok(`${host} から、Teamsの署名を確かめる鍵を受け取れます。`), ELSEWHERE];
    const remedy = proxy === undefined ? OPEN : `${OPEN}${DIRECT}`;
    return [error(`${host} から、Teamsの署名を確かめる鍵を受け取れませんでした。${problem}。`, remedy)];
  },
};

const ELSEWHERE = skipped(
  'お答えを送る先（多くは smba.trafficmanager.net）は、Teamsが質問とともに告げるので、ここからは調べられません。',
);
const OPEN =
  'この機械から login.botframework.com、login.microsoftonline.com、smba.trafficmanager.net への https（443番ポート）を許してください。';
const DIRECT = 'Teamsの部品には HTTPS_PROXY を通らない通信があるので、プロキシーなしでつなげる必要があります。';
