import type { Selectable } from 'kysely';
import { alone, type Engine } from './engine.js';
import type { Seal } from './seal.js';
import type { Tables } from './tables.js';
import type { Time } from './value.js';

export type EntryRow = Selectable<Tables['answer']>;

/** Rows in memory at a time, however long the log. */
const BATCH = 1000;

/** In the order of their numbers. */
export async function* sealRows(engine: Engine, upTo: number): AsyncGenerator<Seal> {
  let after: number | undefined;
  for (;;) {
    const rows = await alone(engine, (db) =>
      db
        .selectFrom('seal')
        .selectAll()
        .where('number', '<=', upTo)
        .$if(after !== undefined, (query) => query.where('number', '>', after as number))
        .orderBy('number')
        .limit(BATCH)
        .execute(),
    );
    yield* rows;
    after = rows.at(-1)?.number;
    if (rows.length < BATCH) return;
  }
}

/** In the order of their positions, which are beyond `after`. */
export async function* sealedRows(engine: Engine, after: number, upTo: number): AsyncGenerator<EntryRow> {
  for (let beyond = after; ; ) {
    const rows = await alone(engine, (db) =>
      db
        .selectFrom('answer')
        .selectAll()
        .where('position', '>', beyond)
        .where('position', '<=', upTo)
        .orderBy('position')
        .limit(BATCH)
        .execute(),
    );
    yield* rows;
    beyond = rows.at(-1)?.position ?? beyond;
    if (rows.length < BATCH) return;
  }
}

/** Those without a position, or with one beyond `after`: being sealed meanwhile neither hides nor doubles an entry. */
export async function* unsealedRows(engine: Engine, after: number): AsyncGenerator<EntryRow> {
  let passed: { readonly at: Time; readonly id: string } | undefined;
  for (;;) {
    const rows = await alone(engine, (db) =>
      db
        .selectFrom('answer')
        .selectAll()
        .where((eb) => eb.or([eb('position', 'is', null), eb('position', '>', after)]))
        .$if(passed !== undefined, (query) =>
          query.where(({ eb, refTuple, tuple }) =>
            eb(refTuple('at', 'id'), '>', tuple(passed?.at as Time, passed?.id as string)),
          ),
        )
        .orderBy('at')
        .orderBy('id')
        .limit(BATCH)
        .execute(),
    );
    yield* rows;
    passed = rows.at(-1);
    if (rows.length < BATCH) return;
  }
}
