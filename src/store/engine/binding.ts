import type { SqliteDatabase, SqliteStatement } from 'kysely';
import type Database from 'libsql';

type Libsql = InstanceType<typeof Database>;

/**
 * libsql as Kysely wants it. libsql aborts the process when it is given a boolean, and stores every JavaScript number as
 * a fraction: 5 in a text column reads "5.0". A fraction itself is refused, as PostgreSQL does: no column has one.
 */
export function bound(database: Libsql): SqliteDatabase {
  return {
    close: () => database.close(),
    prepare(sql) {
      const statement = database.prepare(sql) as unknown as SqliteStatement;
      return {
        reader: statement.reader,
        all: (values) => statement.all(values.map(bindable)),
        run: (values) => statement.run(values.map(bindable)),
        iterate: (values) => statement.iterate(values.map(bindable)),
      };
    },
  };
}

function bindable(value: unknown): unknown {
  if (typeof value === 'boolean') return value ? 1n : 0n;
  if (typeof value === 'number') return BigInt(value);
  return value ?? null;
}
