import Database from 'libsql';
import pg from 'pg';
import type { Given } from './instance.js';

/** What stands in the database, asked without the product's own code. */
export interface Records {
  readonly events: number;
  /** Of events that are done. */
  readonly turns: number;
  /** Events whose person got an apology. */
  readonly apologies: number;
  /** Events for which the log of answers has an entry. */
  readonly logged: number;
  /** Rows to send: all, sent, and given up. */
  readonly rows: number;
  readonly sent: number;
  readonly aside: number;
  /** Conversations and rows that somebody holds. */
  readonly held: number;
}

/** Where each of so many questions was answered once. */
export function eachAnswered(asked: number): Records {
  return { events: asked, turns: asked, apologies: 0, logged: asked, rows: asked, sent: asked, aside: 0, held: 0 };
}

const COUNTS = `select
  (select count(*) from inbox) as events,
  (select count(*) from inbox where state = 'done') as turns,
  (select count(*) from inbox where state = 'failed') as apologies,
  (select count(*) from answer where kind = 'answer') as logged,
  (select count(*) from outbox) as rows,
  (select count(*) from outbox where state in ('sent', 'kept')) as sent,
  (select count(*) from outbox where state = 'aside') as aside,
  (select count(*) from conversation where claimed_by is not null)
    + (select count(*) from outbox where state = 'sending') as held`;

export async function recordsIn(location: Given['location']): Promise<Records> {
  const [row] = await rowsOf(location, COUNTS);
  return Object.fromEntries(
    Object.entries(row ?? {}).map(([name, count]) => [name, Number(count)]),
  ) as unknown as Records;
}

export async function rowsOf(location: Given['location'], statement: string): Promise<Record<string, unknown>[]> {
  if ('file' in location) {
    const database = new Database(location.file, { timeout: 5000 });
    try {
      return database.prepare(statement).all() as Record<string, unknown>[];
    } finally {
      database.close();
    }
  }
  const client = new pg.Client({ connectionString: location.url });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}
