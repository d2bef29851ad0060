import { CompiledQuery, type KyselyPlugin, type RootOperationNode, sql } from 'kysely';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Engine } from '../../../src/store/engine/engine.js';
import { engineAt } from '../../../src/store/engine/location.js';
import { keysFrom } from '../../../src/store/keys.js';
import { openServingStore, storeOn } from '../../../src/store/open.js';
import type { Store } from '../../../src/store/store.js';
import { ENGINES, freshLocation, SECRET } from '../fresh.js';
import { KEEPING } from '../keeping.js';
import { HOUR, session } from './signedin.js';

const ROWS = 20_000;

describe.each(ENGINES)('on %s', (name) => {
  test('nothing that a request asks looks through a whole table', async () => {
    const asked = await asking(name, async ({ sessions, tickets, people, limits }) => {
      await sessions.open(session('a'), 0);
      await sessions.find('a', HOUR / 2);
      await sessions.claimCheck('a', { checkedAt: 0, until: HOUR }, HOUR / 2);
      await sessions.putOffCheck('a', HOUR);
      await sessions.keepContent('a', 1);
      await sessions.keepChecked('a', 1, HOUR / 2);
      await sessions.countOf('person', 0);
      await sessions.find('a', 9 * HOUR);
      await sessions.endAll('person');
      await sessions.end('b');
      await tickets.issue({ id: 'a', kind: 'k', content: 1, endsAt: 1 }, 0);
      await tickets.take('k', 'a', 1);
      await people.personOf({ platform: 'web', subject: 'a', verifiedMail: 'a@x' }, 'p', 0);
      await people.personOf({ platform: 'slack', subject: 'a', verifiedMail: 'a@x' }, 'p', 0);
      await people.personOf({ platform: 'web', subject: 'a' }, 'p', 0);
      await limits.count('a', 1, 0);
      await limits.forget('a');
    });
    expect(asked.length).toBeGreaterThan(25);
    expect(asked.filter(({ scans }) => scans)).toEqual([]);
  });

  test('the daily purge finds what has ended by its end', async () => {
    const asked = await asking(name, ({ retention }) => retention.purge(KEEPING, 0));
    const ending = asked.filter(({ text }) => /"(ends_at|expires_at)" <=/.test(text));
    expect(ending).toHaveLength(3);
    expect(ending.filter(({ scans }) => scans)).toEqual([]);
  });
});

/** The statements it took, and which of them go through a whole table of ours. */
async function asking(
  name: (typeof ENGINES)[number],
  work: (store: Store) => Promise<unknown>,
): Promise<readonly { readonly text: string; readonly scans: boolean }[]> {
  const engine = await filled(name);
  const asked: RootOperationNode[] = [];
  const listening: KyselyPlugin = {
    transformQuery: ({ node }) => {
      asked.push(node);
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  await work(storeOn({ ...engine, db: engine.db.withPlugin(listening) }, keysFrom(SECRET)));
  const explained: { text: string; scans: boolean }[] = [];
  for (const node of asked.filter(({ kind }) => kind !== 'RawNode')) {
    const statement = engine.db.getExecutor().compileQuery(node, { queryId: 'explained' });
    explained.push({ text: statement.sql, scans: await scans(engine, statement) });
  }
  return explained;
}

async function scans({ name, db }: Engine, { sql: text, parameters }: CompiledQuery): Promise<boolean> {
  const how = name === 'sqlite' ? 'explain query plan' : 'explain';
  const { rows } = await db.executeQuery<Record<string, string>>(CompiledQuery.raw(`${how} ${text}`, [...parameters]));
  return rows.some((row) =>
    /^SCAN|Seq Scan on (session|ticket|identity|counter)/.test(row.detail ?? row['QUERY PLAN'] ?? ''),
  );
}

async function filled(name: (typeof ENGINES)[number]): Promise<Engine> {
  const location = await freshLocation(name);
  await (await openServingStore(location, SECRET)).close();
  const engine = engineAt(location);
  onTestFinished(() => engine.close());
  const numbers = sql`(with recursive g(n) as (select 1 union all select n + 1 from g where n < ${sql.lit(ROWS)}) select n from g) as g`;
  await sql`insert into session (id, person, content, opened_at, seen_at, checked_at, ends_at, idle_ms, expires_at)
    select 'id' || n, 'person' || n, '', 0, 0, 0, n, n, n from ${numbers}`.execute(engine.db);
  await sql`insert into ticket (id, kind, content, ends_at) select 'id' || n, 'k', '', n from ${numbers}`.execute(
    engine.db,
  );
  await sql`insert into identity (platform, subject, person, mail, seen_at)
    select 'web', 'subject' || n, 'person' || n, 'mail' || n, 0 from ${numbers}`.execute(engine.db);
  await sql`insert into counter (key, count, ends_at) select 'key' || n, 1, n from ${numbers}`.execute(engine.db);
  await sql`analyze`.execute(engine.db);
  return engine;
}
