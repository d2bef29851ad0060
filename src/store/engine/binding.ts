import type { SqliteDatabase, SqliteStatement } from 'kysely';
import type Database from 'libsql';

type Libsql = InstanceType<typeof Database>;

/**
 * libsql as Kysely wants it. libsql aborts the process when it is given a boolean, and stores every JavaScript number as
 * a fraction: 5 in a text column reads "5.0". A fraction itself is refused, as PostgreSQL does: no column has one.
 */
export function bound(database: Libsql): SqliteDatabase {
  const prepared = new Map<string, SqliteStatement>();
  return {
    close: () => database.close(),
    prepare(sql) {
      const statement = prepared.get(sql) ?? (database.prepare(sql) as unknown as SqliteStatement);
      // What was used last stands last.
      prepared.delete(sql);
      prepared.set(sql, statement);
      const [oldest] = prepared.keys();
      if (prepared.size > STATEMENTS && oldest !== undefined) prepared.delete(oldest);
      return {
        reader: statement.reader,
        all: (values) => statement.all(values.map(bindable)),
        run: (values) => statement.run(values.map(bindable)),
        iterate: (values) => statement.iterate(values.map(bindable)),
      };
    },
  };
}

/**
 * Statements kept ready. libsql gives back the memory of a statement late, and not at all while the program is busy:
 * with a new one for every query a long run of them costs hundreds of megabytes.
 */
const STATEMENTS = 200;

function bindable(value: unknown): unknown {
  if (typeof value === 'boolean') return value ? 1n : 0n;
  if (typeof value === 'number') return BigInt(value);
  return value ?? null;
}
