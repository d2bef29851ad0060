import type { Check } from '../../../src/diagnosis/check.js';
import { error, ok, skipped, warning } from '../../../src/diagnosis/finding.js';
import type { Examined } from './examined.js';

const SECOND = 1000;
const NEAR = 60 * SECOND;
/** What a caller's token may be off by. */
const REFUSED = 300 * SECOND;

export const clock: Check<Examined> = {
  name: 'clock',
  title: '時計',
  async look({ settings: { app }, keys }) {
    if (app === undefined) return [skipped('TEAMS_LOCAL では、比べる相手がありません。')];
    const { aheadMs } = await keys();
    if (aheadMs === undefined) return [skipped('Microsoftの時刻が分からないので、比べていません。')];
    const apart = Math.abs(aheadMs);
    if (apart <= NEAR) return [ok('Microsoftの時計と合っています。')];
    const text = `この機械の時計は、Microsoftの時計より ${Math.round(apart / SECOND)}秒 ${aheadMs > 0 ? '遅れて' : '進んで'}います。`;
    const remedy = '時刻の自動合わせ（NTP）を確かめてください。';
    return apart >= REFUSED
      ? [error(`${text}5分を超えてずれると、Teamsからの通信を断ることがあります。`, remedy)]
      : [warning(text, `${remedy}5分を超えると、Teamsからの通信を断ることがあります。`)];
  },
};
