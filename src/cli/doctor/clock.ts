import { sql } from 'kysely';
import type { Check } from '../../diagnosis/check.js';
import { error, type Finding, ok, skipped, warning } from '../../diagnosis/finding.js';
import { alone, type Engine } from '../../store/engine/engine.js';
import type { Examined } from './examined.js';

export const clock: Check<Examined> = {
  name: 'clock',
  title: '時計',
  async look({ config, database, discovery, now }) {
    const findings: Finding[] = [];
    if (config.databaseUrl !== undefined) {
      const engine = await database().catch(() => undefined);
      findings.push(
        engine === undefined
          ? skipped('データベースを開けないので、その時計とは比べていません。')
          : difference('PostgreSQL', await aheadOfUs(engine, now)),
      );
    }
    const provider = await discovery();
    if (provider !== undefined)
      findings.push(
        provider.aheadMs === undefined
          ? skipped('サインインの提供元が時刻を告げないので、その時計とは比べていません。')
          : difference('サインインの提供元', provider.aheadMs),
      );
    return findings.length > 0 ? findings : [skipped('比べる相手（PostgreSQL、サインインの提供元）がありません。')];
  },
};

/** In ms. */
async function aheadOfUs(engine: Engine, now: () => number): Promise<number> {
  const asked = now();
  const { rows } = await alone(engine, (db) =>
    sql<{ ms: number }>`select (extract(epoch from now()) * 1000)::bigint as ms`.execute(db),
  );
  return (rows[0]?.ms ?? Number.NaN) - (asked + now()) / 2;
}

const SECOND = 1000;

export function difference(whose: string, aheadMs: number): Finding {
  const apart = Math.abs(aheadMs);
  if (apart <= 60 * SECOND) return ok(`${whose}の時計と合っています。`);
  const text = `この機械の時計は、${whose}の時計より ${Math.round(apart / SECOND)}秒 ${aheadMs > 0 ? '遅れて' : '進んで'}います。`;
  const remedy = '時刻の自動合わせ（NTP）を確かめてください。サインインの期限や、記録の時刻が狂います。';
  return apart > 300 * SECOND ? error(text, remedy) : warning(text, remedy);
}
