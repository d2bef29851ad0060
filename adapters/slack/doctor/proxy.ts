import { type ProxySettings, proxyOnTheWay } from '../../../src/config/proxy.js';
import type { Check } from '../../../src/diagnosis/check.js';
import { error, ok } from '../../../src/diagnosis/finding.js';
import type { Examined } from './examined.js';

/** Whether the Web API is reached by way of it; of the socket, `transport` tells. */
export const proxy: Check<Examined> = {
  name: 'proxy',
  title: 'プロキシー',
  async look({ proxy: settings, settings: { apiUrl }, reach }) {
    if (settings === undefined) return [ok('使っていません（HTTPS_PROXY がありません）。')];
    const to = new URL(apiUrl);
    const through = proxyOnTheWay(settings, to);
    if (through === undefined)
      return [ok(`HTTPS_PROXY がありますが、${to.host} には直接つなぎます（NO_PROXY にあるか、この機械の中です）。`)];
    const { problem, proxyStatus } = await reach();
    if (problem === undefined) return [ok(`${through} を通って、${to.host} に届きました。`)];
    return [
      error(
        `${through} を通っては、${to.host} に届きませんでした。${problem}。`,
        proxyRemedy(settings, to, proxyStatus),
      ),
    ];
  },
};

/** What to do where no way leads through a proxy, which answered so or not at all; undefined where none is on the way. */
export function proxyRemedy(
  settings: ProxySettings | undefined,
  to: URL,
  status: number | undefined,
): string | undefined {
  const through = proxyOnTheWay(settings, to);
  if (through === undefined) return undefined;
  if (status === 407)
    return 'HTTPS_PROXY に、プロキシーの利用者名とパスワードを「http://利用者:パスワード@プロキシー:8080」の形で書いてください（使えるのは Basic 認証です）。パスワードの記号は、@ を %40 のように書きます。';
  if (status !== undefined)
    return `プロキシーの管理者に、${to.hostname} の443番ポートへの通信（CONNECT）を許してもらってください。`;
  return `HTTPS_PROXY のプロキシー（${through}）のアドレスとポートを確かめてください。プロキシーの要らない場所では、NO_PROXY に ${to.hostname} を書いてください。`;
}
