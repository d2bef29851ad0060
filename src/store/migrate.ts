import { type Kysely, Migrator } from 'kysely';
import { alone, type Engine } from './engine/engine.js';
import { StoreProblem } from './engine/problem.js';
import { MIGRATIONS } from './migrations.js';
import type { Tables } from './tables.js';

export interface MigrationStatus {
  readonly done: readonly string[];
  readonly pending: readonly string[];
  /** In the database, but not in this program: a newer version of it wrote there. */
  readonly unknown: readonly string[];
}

/**
 * Brings the tables up to date. Kysely's migrator holds a lock meanwhile, so that of several instances that start at
 * once one migrates and the others wait. Returns what was done.
 */
export async function migrate(engine: Engine): Promise<readonly string[]> {
  const status = await migrationStatus(engine);
  refuseNewer(status);
  if (status.pending.length === 0) return [];
  const { error, results = [] } = await migratorOf(engine).migrateToLatest();
  if (error !== undefined) throw engine.problemOf(error) ?? error;
  return results.map(({ migrationName }) => migrationName);
}

/** The tables have to be there, and to be those that this program knows. */
export async function requireMigrated(engine: Engine): Promise<void> {
  const status = await migrationStatus(engine);
  refuseNewer(status);
  if (status.pending.length > 0)
    throw new StoreProblem('older', 'データベースの準備ができていません。jobun db migrate を実行してください。');
}

export function refuseNewer({ unknown }: MigrationStatus): void {
  if (unknown.length > 0)
    throw new StoreProblem(
      'newer',
      `データベースは、このプログラムより新しい版のものです（${unknown.join('、')}）。プログラムを新しくしてください。`,
    );
}

export async function migrationStatus(engine: Engine): Promise<MigrationStatus> {
  const known = Object.keys(MIGRATIONS);
  const done = await alone(engine, executed);
  return {
    done,
    pending: known.filter((name) => !done.includes(name)),
    unknown: done.filter((name) => !known.includes(name)),
  };
}

const TABLE = 'migration';

/** Asked of the table itself: Kysely's migrator would create it, and refuses names it does not know. */
async function executed(db: Kysely<Tables>): Promise<readonly string[]> {
  const tables = await db.introspection.getTables();
  if (!tables.some(({ name }) => name === TABLE)) return [];
  const rows = await (db as unknown as Kysely<{ [TABLE]: { name: string } }>)
    .selectFrom(TABLE)
    .select('name')
    .orderBy('name')
    .execute();
  return rows.map(({ name }) => name);
}

function migratorOf({ db, name }: Engine): Migrator {
  return new Migrator({
    db,
    migrationTableName: TABLE,
    migrationLockTableName: 'migration_lock',
    provider: {
      getMigrations: async () =>
        Object.fromEntries(Object.entries(MIGRATIONS).map(([id, up]) => [id, { up: (tx) => up(tx, name) }])),
    },
  });
}
