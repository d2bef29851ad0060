import type { Transaction } from 'kysely';
import { type Engine, lockedIn, within } from './engine/engine.js';
import { recordIn } from './inbox.js';
import type { Tables } from './tables.js';
import type { Json, Time } from './value.js';

/** A turn sets a timer, sets one of that id anew, or cancels it. */
export type TimerChange =
  | { readonly kind: 'set'; readonly id: string; readonly at: Time; readonly payload: Json }
  | { readonly kind: 'cancel'; readonly id: string };

export interface Timers {
  /** Turns what is due into events, each once across instances: a turn starts from the inbox, whatever its cause. */
  fire(now: Time, limit: number): Promise<number>;
}

export function timersOn(engine: Engine): Timers {
  return {
    fire: (now, limit) =>
      within(engine, async (tx) => {
        const due = await lockedIn(
          engine,
          tx.selectFrom('timer').selectAll().where('due_at', '<=', now).orderBy('due_at').limit(limit),
          'timer',
        ).execute();
        if (due.length === 0) return 0;
        for (const { id, due_at, conversation, person, payload } of due)
          await recordIn(tx, { key: `timer/${id}/${due_at}`, conversation, person }, payload, now);
        await tx
          .deleteFrom('timer')
          .where(
            'id',
            'in',
            due.map(({ id }) => id),
          )
          .execute();
        return due.length;
      }),
  };
}

/** Part of a turn's transaction. A timer belongs to the conversation and the person whose turn set it. */
export async function writeTimers(
  tx: Transaction<Tables>,
  {
    conversation,
    person,
  }: { readonly conversation: { readonly id: string }; readonly person: { readonly id: string } },
  changes: readonly TimerChange[],
): Promise<void> {
  for (const change of changes) {
    if (change.kind === 'cancel') await tx.deleteFrom('timer').where('id', '=', change.id).execute();
    else {
      const values = { due_at: change.at, payload: JSON.stringify(change.payload) };
      await tx
        .insertInto('timer')
        .values({ id: change.id, conversation: conversation.id, person: person.id, ...values })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
        .execute();
    }
  }
}
