import { sql } from 'kysely';
import type { Check } from '../../diagnosis/check.js';
import { error, ok, warning } from '../../diagnosis/finding.js';
import { locationIn } from '../../store/configured.js';
import { placeOf } from '../../store/copy/databasestatus.js';
import { alone, type Engine } from '../../store/engine/engine.js';
import { migrationStatus } from '../../store/migrate.js';
import type { Examined } from './examined.js';

export const database: Check<Examined> = {
  name: 'database',
  title: 'データベース',
  async look({ config, database: open }) {
    const place = await placeOf(locationIn(config));
    const engine = await open();
    if (engine === undefined) return [ok(`${place} はまだありません。jobun serve が、最初の起動で作ります。`)];
    const { done, pending, unknown } = await migrationStatus(engine);
    const reached = ok(`${place} を開けました（${await versionOf(engine)}）。`);
    if (unknown.length > 0)
      return [
        reached,
        error(`このプログラムの知らない準備があります（${unknown.join('、')}）。`, 'プログラムを新しくしてください。'),
      ];
    if (pending.length === 0) return [reached, ok(`準備は済んでいます（${done.length}件）。`)];
    return [
      reached,
      warning(
        `まだの準備があります（${pending.join('、')}）。`,
        'jobun serve が、次の起動で行います。jobun db migrate で先に行えます。',
      ),
    ];
  },
};

async function versionOf(engine: Engine): Promise<string> {
  const asked = engine.name === 'sqlite' ? sql`sqlite_version()` : sql`current_setting('server_version')`;
  const { rows } = await alone(engine, (db) => sql<{ version: string }>`select ${asked} as version`.execute(db));
  return `版 ${rows[0]?.version}`;
}
