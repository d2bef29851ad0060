import { type SelectQueryBuilder, sql, type Transaction } from 'kysely';
import { describe, expect, onTestFinished, test } from 'vitest';
import { freeConversations } from '../../src/store/claim.js';
import { type Engine, within } from '../../src/store/engine/engine.js';
import { openPostgres } from '../../src/store/engine/postgres.js';
import { openSqlite } from '../../src/store/engine/sqlite.js';
import { openServingStore } from '../../src/store/open.js';
import { freeRows } from '../../src/store/rowclaim.js';
import type { Tables } from '../../src/store/tables.js';
import { ENGINES, freshLocation, SECRET } from './fresh.js';

const DONE = 20_000;
const WAITING = 200;
const TALKS = 100;
const claiming = { holder: 'one', now: 1, until: 2, limit: 8, platforms: ['fake'] };

describe.each(ENGINES)('a claim on %s looks at what waits, not at what is done', (name) => {
  test.each([
    ['where nobody holds anything', null],
    ['where everything is held', 1000],
  ])('%s', async (_, heldUntil) => {
    const engine = await filled(name, heldUntil);
    await within(engine, async (tx) => {
      expect(await excessOf(engine, freeConversations(engine, tx, claiming))).toEqual([]);
      expect(await excessOf(engine, freeRows(engine, tx, claiming))).toEqual([]);
    });
  });
});

async function filled(name: (typeof ENGINES)[number], heldUntil: number | null): Promise<Engine> {
  const location = await freshLocation(name);
  await (await openServingStore(location, SECRET)).close();
  const engine = 'file' in location ? openSqlite(location.file) : openPostgres(location.url);
  onTestFinished(() => engine.close());
  await within(engine, async (tx) => {
    await sql`insert into conversation (id, state, claimed_until, updated_at)
      select 'talk' || n, 'null', ${heldUntil}, 0 from (${numbers(TALKS)}) as g`.execute(tx);
    await fill(tx, DONE, 'done', 'sent', null);
    await fill(tx, WAITING, 'waiting', heldUntil === null ? 'waiting' : 'sending', heldUntil);
    await sql`analyze`.execute(tx);
  });
  return engine;
}

async function fill(tx: Transaction<Tables>, count: number, event: string, row: string, heldUntil: number | null) {
  await sql`insert into inbox (key, conversation, person, state, received_at, due_at)
    select ${event} || n, 'talk' || (n % ${sql.lit(TALKS)} + 1), 'person', ${event}, 0, 0
    from (${numbers(count)}) as g`.execute(tx);
  await sql`insert into outbox (id, event, platform, lane, state, claimed_until, due_at, created_at)
    select ${event} || n, 'event', 'fake', 'talk' || (n % ${sql.lit(TALKS)} + 1), ${row}, ${heldUntil}, 0, 0
    from (${numbers(count)}) as g`.execute(tx);
}

function numbers(count: number) {
  return sql`with recursive g(n) as (select 1 union all select n + 1 from g where n < ${sql.lit(count)}) select n from g`;
}

/** Each step of the plan that goes through a whole table, or through more rows than wait. */
async function excessOf(engine: Engine, query: SelectQueryBuilder<never, never, unknown>): Promise<readonly string[]> {
  if (engine.name === 'sqlite') {
    const steps = await query.explain<{ detail: string }>(undefined, sql`query plan`);
    return steps
      .map(({ detail }) => detail)
      .filter((detail) => /^SCAN/.test(detail) && !/_oldest|_waiting|_open/.test(detail));
  }
  const [plan] = await query.explain<{ 'QUERY PLAN': readonly { Plan: Step }[] }>('json', sql`analyze`);
  const steps = plan?.['QUERY PLAN'].flatMap(({ Plan }) => stepsIn(Plan)) ?? [];
  return steps
    .filter(
      (step) => ((step['Rows Removed by Filter'] ?? 0) + step['Actual Rows']) * step['Actual Loops'] > 10 * WAITING,
    )
    .map((step) => JSON.stringify(step));
}

interface Step {
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly Step[];
}

function stepsIn(step: Step): readonly Step[] {
  return [step, ...(step.Plans ?? []).flatMap(stepsIn)];
}
