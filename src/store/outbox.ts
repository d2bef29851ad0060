import { sql } from 'kysely';
import { alone, type Engine, within } from './engine/engine.js';
import { claimRows, OPEN, type RowClaiming } from './rowclaim.js';
import type { Sending, Settlement } from './sending.js';
import { standingFor } from './standing.js';
import type { SendState } from './tables.js';
import type { Json, Time } from './value.js';

export interface SendStatus {
  readonly id: string;
  readonly platform: string;
  readonly lane: string;
  readonly state: SendState;
  readonly attempts: number;
  readonly createdAt: Time;
  readonly error: string | undefined;
}

export interface Outbox {
  /** The first open row of each lane. */
  claim(claiming: RowClaiming): Promise<readonly Sending[]>;
  /** False where the claim had expired and the row is somebody else's. */
  settle(sending: Sending, settlement: Settlement, now: Time): Promise<boolean>;
  /**
   * The platform's own names for what stands there of an event: for what was said to the latest of its versions that was
   * sent, in order. Empty where nothing was, or the platform named nothing.
   */
  standingFor(first: string): Promise<readonly string[]>;
  /** The lane in which a platform was last told what it calls so; undefined where nothing of the name was sent. */
  laneOf(platform: string, reference: string): Promise<string | undefined>;
  /** What an event's turn left to say, in order; undefined until the turn is committed. */
  saidTo(event: string): Promise<readonly Json[] | undefined>;
  list(states: readonly SendState[], limit: number): Promise<readonly SendStatus[]>;
  find(id: string): Promise<SendStatus | undefined>;
  /** Rows waiting or being sent. */
  open(): Promise<{ readonly count: number; readonly oldest: Time | undefined; readonly aside: number }>;
  /** Tries a row again that was set aside. */
  retry(id: string, now: Time): Promise<boolean>;
  /** Gives up a row that is not sent yet. */
  drop(id: string, now: Time): Promise<boolean>;
}

export function outboxOn(engine: Engine): Outbox {
  return {
    claim: (claiming) => within(engine, (tx) => claimRows(engine, tx, claiming)),

    settle: (sending, settlement, now) =>
      alone(engine, async (db) => {
        const { numUpdatedRows } = await db
          .updateTable('outbox')
          .set({ claimed_by: null, claimed_until: null, ...settled(sending, settlement, now) })
          .where('id', '=', sending.id)
          .where('claim', '=', sending.claim)
          .where('state', '=', 'sending')
          .executeTakeFirst();
        return numUpdatedRows === 1n;
      }),

    standingFor: (first) => alone(engine, (db) => standingFor(db, first)),

    laneOf: (platform, reference) =>
      alone(engine, async (db) => {
        const row = await db
          .selectFrom('outbox')
          .select('lane')
          .where('reference', '=', reference)
          .where('platform', '=', platform)
          .where('state', '=', 'sent')
          .orderBy('seq', 'desc')
          .limit(1)
          .executeTakeFirst();
        return row?.lane;
      }),

    saidTo: (event) =>
      alone(engine, async (db) => {
        const ended = await db
          .selectFrom('inbox')
          .select('state')
          .where('key', '=', event)
          .where('state', '!=', 'waiting')
          .executeTakeFirst();
        if (ended === undefined) return undefined;
        const rows = await db
          .selectFrom('outbox')
          .select('payload')
          .where('event', '=', event)
          .orderBy('seq')
          .execute();
        return rows.flatMap(({ payload }) => (payload === null ? [] : [JSON.parse(payload) as Json]));
      }),

    list: (states, limit) =>
      alone(engine, async (db) => {
        const query = db.selectFrom('outbox').select(STATUS).where('state', 'in', states);
        return (await query.orderBy('seq').limit(limit).execute()).map(statusOf);
      }),

    find: (id) =>
      alone(engine, async (db) => {
        const row = await db.selectFrom('outbox').select(STATUS).where('id', '=', id).executeTakeFirst();
        return row === undefined ? undefined : statusOf(row);
      }),

    open: () =>
      alone(engine, async (db) => {
        const { count, oldest } = await db
          .selectFrom('outbox')
          .select(({ fn }) => [fn.countAll<number>().as('count'), fn.min('created_at').as('oldest')])
          .where('state', 'in', OPEN)
          .executeTakeFirstOrThrow();
        const { aside } = await db
          .selectFrom('outbox')
          .select(({ fn }) => fn.countAll<number>().as('aside'))
          .where('state', '=', sql.lit<SendState>('aside'))
          .executeTakeFirstOrThrow();
        return { count, oldest: oldest ?? undefined, aside };
      }),

    retry: (id, now) => change(engine, id, ['aside'], { state: 'waiting', due_at: now, attempts: 0, ended_at: null }),

    drop: (id, now) => change(engine, id, ['aside', 'waiting'], { state: 'dropped', ended_at: now, payload: null }),
  };
}

const STATUS = ['id', 'platform', 'lane', 'state', 'attempts', 'created_at as createdAt', 'error'] as const;

function statusOf(row: Omit<SendStatus, 'error'> & { readonly error: string | null }): SendStatus {
  return { ...row, error: row.error ?? undefined };
}

function settled(sending: Sending, settlement: Settlement, now: Time) {
  switch (settlement.kind) {
    case 'sent':
      return { state: 'sent' as const, ended_at: now, reference: settlement.reference ?? null, error: null };
    case 'aside':
      return { state: 'aside' as const, ended_at: now, error: settlement.error };
    case 'again':
      return {
        state: 'waiting' as const,
        due_at: settlement.at,
        error: settlement.error,
        attempts: settlement.counted ? sending.attempts : sending.attempts - 1,
        uncertain: settlement.uncertain ? 1 : 0,
      };
  }
}

function change(
  engine: Engine,
  id: string,
  from: readonly SendState[],
  to: { state: SendState; due_at?: Time; attempts?: number; ended_at: Time | null; payload?: null },
): Promise<boolean> {
  return alone(engine, async (db) => {
    const { numUpdatedRows } = await db
      .updateTable('outbox')
      .set(to)
      .where('id', '=', id)
      .where('state', 'in', from)
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  });
}
