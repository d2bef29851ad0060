import { sql, type Transaction } from 'kysely';
import { type Engine, lockedIn } from './engine/engine.js';
import type { Sending } from './sending.js';
import type { SendState, Tables } from './tables.js';
import type { Json, Time } from './value.js';

export interface RowClaiming {
  readonly holder: string;
  readonly now: Time;
  /** When the claim ends by itself, should its holder die. */
  readonly until: Time;
  readonly limit: number;
  readonly platforms: readonly string[];
}

/** Written into the statement: the indexes over what is open serve no query that is given the words beside it. */
export const OPEN = [sql.lit<SendState>('waiting'), sql.lit<SendState>('sending')];

export async function claimRows(
  engine: Engine,
  tx: Transaction<Tables>,
  claiming: RowClaiming,
): Promise<readonly Sending[]> {
  const { holder, until } = claiming;
  const free = await freeRows(engine, tx, claiming).execute();
  if (free.length === 0) return [];
  const abandoned = free.filter(({ state }) => state === 'sending').map(({ seq }) => seq);
  const rows = await tx
    .updateTable('outbox')
    .set(({ eb }) => ({
      state: 'sending',
      claimed_by: holder,
      claimed_until: until,
      claim: eb('claim', '+', 1),
      attempts: eb('attempts', '+', 1),
    }))
    .where(
      'seq',
      'in',
      free.map(({ seq }) => seq),
    )
    .returning(['seq', 'id', 'platform', 'lane', 'payload', 'claim', 'attempts', 'uncertain', 'replaces'])
    .execute();
  return rows
    .toSorted((a, b) => a.seq - b.seq)
    .map(({ seq, payload, uncertain, ...row }) => ({
      ...row,
      payload: JSON.parse(payload ?? 'null') as Json,
      uncertain: uncertain === 1 || abandoned.includes(seq),
    }));
}

/** The first open row of each lane, where it is due and nobody is sending it; the oldest first. */
export function freeRows(engine: Engine, tx: Transaction<Tables>, { now, limit, platforms }: RowClaiming) {
  return lockedIn(
    engine,
    tx
      .selectFrom('outbox as row')
      .select(['row.seq', 'row.state'])
      .where('row.state', 'in', OPEN)
      .where('row.platform', 'in', platforms)
      .where((eb) =>
        eb.or([
          eb.and([eb('row.state', '=', 'waiting'), eb('row.due_at', '<=', now)]),
          eb.and([eb('row.state', '=', 'sending'), eb('row.claimed_until', '<=', now)]),
        ]),
      )
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('outbox as earlier')
              .select('earlier.seq')
              .where('earlier.state', 'in', OPEN)
              .whereRef('earlier.lane', '=', 'row.lane')
              .whereRef('earlier.seq', '<', 'row.seq'),
          ),
        ),
      )
      .orderBy('row.seq')
      .limit(limit),
    'row',
  );
}
