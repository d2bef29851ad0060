import { setImmediate } from 'node:timers/promises';
import type { Selectable } from 'kysely';
import { alone, type Engine } from '../engine/engine.js';
import type { Tables } from '../tables.js';
import type { Seal } from './seal.js';

export type EntryRow = Selectable<Tables['answer']>;

/** In the order of their numbers. */
export function sealRows(engine: Engine, upTo: number): AsyncGenerator<Seal> {
  return paged((last) =>
    alone(engine, (db) =>
      db
        .selectFrom('seal')
        .selectAll()
        .where('number', '<=', upTo)
        .$if(last !== undefined, (query) => query.where('number', '>', last?.number as number))
        .orderBy('number')
        .limit(BATCH)
        .execute(),
    ),
  );
}

/** In the order of their positions, which are beyond `after`. */
export function sealedRows(engine: Engine, after: number, upTo: number): AsyncGenerator<EntryRow> {
  return paged((last) =>
    alone(engine, (db) =>
      db
        .selectFrom('answer')
        .selectAll()
        .where('position', '>', last?.position ?? after)
        .where('position', '<=', upTo)
        .orderBy('position')
        .limit(BATCH)
        .execute(),
    ),
  );
}

/** Those without a position, or with one beyond `after`: being sealed meanwhile neither hides nor doubles an entry. */
export function unsealedRows(engine: Engine, after: number): AsyncGenerator<EntryRow> {
  return paged((last) =>
    alone(engine, (db) =>
      db
        .selectFrom('answer')
        .selectAll()
        .where((eb) => eb.or([eb('position', 'is', null), eb('position', '>', after)]))
        .$if(last !== undefined, (query) =>
          query.where(({ eb, refTuple, tuple }) =>
            eb(refTuple('at', 'id'), '>', tuple(last?.at as number, last?.id as string)),
          ),
        )
        .orderBy('at')
        .orderBy('id')
        .limit(BATCH)
        .execute(),
    ),
  );
}

/** Rows in memory at a time, however long the log. */
const BATCH = 1000;

/** Reads page after page, each from where the one before it ended. */
async function* paged<R>(page: (last: R | undefined) => Promise<readonly R[]>): AsyncGenerator<R> {
  let last: R | undefined;
  for (;;) {
    const rows = await page(last);
    yield* rows;
    if (rows.length < BATCH) return;
    last = rows.at(-1);
    // SQLite answers at once, and without this nothing else in the program would have its turn.
    await setImmediate();
  }
}
