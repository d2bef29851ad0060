import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import type { Tables } from '../tables.js';
import type { Engine } from './engine.js';
import { StoreProblem } from './problem.js';

/** Type id of `bigint`, which `pg` gives as text unless told otherwise; ours are times and counts. */
const INT8 = 20;

const CONNECT_MS = 5000;
/** Longer than any statement of ours takes; a server that hangs must not hang the program. */
const STATEMENT_MS = 15_000;

export function openPostgres(url: string): Engine {
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: () => poolTo(url) }) });
  return { name: 'postgres', db, problemOf: postgresProblem, isConflict, close: () => db.destroy() };
}

/** The library is loaded where it is used: SQLite does without it. */
async function poolTo(url: string): Promise<pg.Pool> {
  const { Pool, types } = (await import('pg')).default;
  const pool = new Pool({
    connectionString: url,
    application_name: 'jobun',
    connectionTimeoutMillis: CONNECT_MS,
    statement_timeout: STATEMENT_MS,
    query_timeout: STATEMENT_MS,
    types: {
      getTypeParser: (id: number, format?: 'text' | 'binary') =>
        id === INT8 ? Number : types.getTypeParser(id, format as 'text'),
    } as pg.CustomTypesConfig,
  });
  // A server that stops tells its connections, idle ones and those inside a transaction; nobody listening would end the
  // program. The pool opens others when they are needed.
  pool.on('error', () => {});
  pool.on('connect', (client) => void client.on('error', () => {}));
  return pool;
}

/** Serialisation failure and deadlock. */
function isConflict(error: unknown): boolean {
  const { code } = error as { code?: string };
  return code === '40001' || code === '40P01';
}

/** No address, name or password: where the database is stays in the settings. */
export function postgresProblem(error: unknown): StoreProblem | undefined {
  if (error instanceof StoreProblem) return error;
  const { code = '', message = '' } = error as { code?: string; message?: string };
  const said = (kind: StoreProblem['kind'], words: string) => new StoreProblem(kind, words, error);
  if (['28P01', '28000', '3D000', '42501'].includes(code))
    return said(
      'refused',
      'PostgreSQLに入れませんでした。DATABASE_URL の利用者名、パスワード、データベース名と、その権限を確かめてください。',
    );
  if (code === '53100') return said('full', 'PostgreSQLのディスクがいっぱいです。空きを増やしてください。');
  if (code === '25006')
    return said(
      'read-only',
      'PostgreSQLが読み取り専用です。DATABASE_URL が書き込めるサーバーを指しているか確かめてください。',
    );
  if (code === '55P03' || code === '57014')
    return said('locked', 'PostgreSQLの応答を待ちましたが、ほかの処理が終わりませんでした。もう一度お試しください。');
  if (
    /^(08|57P|53)/.test(code) ||
    /^E[A-Z]+$/.test(code) ||
    /terminated|timeout|closed|ended|not queryable/i.test(message)
  )
    return said(
      'unreachable',
      'PostgreSQLにつながりません。サーバーが動いているか、DATABASE_URL が正しいかを確かめてください。',
    );
  return undefined;
}
