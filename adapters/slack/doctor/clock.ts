import type { Check } from '../../../src/diagnosis/check.js';
import { error, ok, skipped, warning } from '../../../src/diagnosis/finding.js';
import type { Examined } from './examined.js';

const SECOND = 1000;
const NEAR = 60 * SECOND;
/** Older or younger than this a signature of Slack is none. */
const REFUSED = 300 * SECOND;

export const clock: Check<Examined> = {
  name: 'clock',
  title: '時計',
  async look({ reach, settings }) {
    const { aheadMs } = await reach();
    if (aheadMs === undefined) return [skipped('Slackが時刻を告げないので、その時計とは比べていません。')];
    const apart = Math.abs(aheadMs);
    if (apart <= NEAR) return [ok('Slackの時計と合っています。')];
    const text = `この機械の時計は、Slackの時計より ${Math.round(apart / SECOND)}秒 ${aheadMs > 0 ? '遅れて' : '進んで'}います。`;
    const remedy = '時刻の自動合わせ（NTP）を確かめてください。';
    const isRefused = apart >= REFUSED && settings.transport.kind === 'http';
    return isRefused
      ? [error(`${text}5分を超えてずれた署名は断るので、Slackからの通信を受けられません。`, remedy)]
      : [warning(text, `${remedy}5分を超えると、HTTPで受けるときに、Slackの署名を確かめられません。`)];
  },
};
