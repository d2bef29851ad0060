import { alone, type Engine, within } from './engine/engine.js';
import type { Time } from './value.js';

/** Work that is due every so often and that one instance does at a time. */
export interface Jobs {
  /** True for one caller; the job is due again at `next`, done or not, so that a holder's death costs one round. */
  take(name: string, now: Time, next: Time): Promise<boolean>;
  /** Keeps what the job did, for whoever asks. */
  report(name: string, report: string, now: Time): Promise<void>;
  last(name: string): Promise<{ readonly at: Time; readonly report: string } | undefined>;
}

export function jobsOn(engine: Engine): Jobs {
  return {
    take: (name, now, next) =>
      within(engine, async (tx) => {
        await tx
          .insertInto('job')
          .values({ name, due_at: 0 })
          .onConflict((conflict) => conflict.column('name').doNothing())
          .execute();
        const { numUpdatedRows } = await tx
          .updateTable('job')
          .set({ due_at: next })
          .where('name', '=', name)
          .where('due_at', '<=', now)
          .executeTakeFirst();
        return numUpdatedRows === 1n;
      }),

    report: async (name, report, now) => {
      await alone(engine, (db) =>
        db.updateTable('job').set({ report, ended_at: now }).where('name', '=', name).execute(),
      );
    },

    last: (name) =>
      alone(engine, async (db) => {
        const row = await db.selectFrom('job').selectAll().where('name', '=', name).executeTakeFirst();
        return row?.ended_at == null ? undefined : { at: row.ended_at, report: row.report ?? '' };
      }),
  };
}
