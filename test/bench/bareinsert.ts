import Database from 'libsql';
import pg from 'pg';

/** A row written and committed by the driver alone: the least that keeping something costs. */
export interface BareInsert {
  insert(key: string, payload: string): Promise<unknown>;
  close(): Promise<unknown>;
}

const TABLE = 'create table bare (key text primary key, payload text)';

export function bareSqlite(file: string): BareInsert {
  const database = new Database(file);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec(TABLE);
  const statement = database.prepare('insert into bare values (?, ?)');
  return {
    insert: async (key, payload) => statement.run(key, payload),
    close: async () => database.close(),
  };
}

export async function barePostgres(url: string): Promise<BareInsert> {
  const pool = new pg.Pool({ connectionString: url });
  // The server that stops tells the connections that are just being closed.
  pool.on('error', () => {});
  await pool.query(TABLE);
  return {
    insert: (key, payload) => pool.query('insert into bare values ($1, $2)', [key, payload]),
    close: () => pool.end(),
  };
}
