import { alone, type Engine } from '../engine/engine.js';
import type { Keys } from '../keys.js';
import type { Time } from '../value.js';

/** Counts within a window, across instances. */
export interface Limits {
  /**
   * Counts one and says how many in this window, and when it ends: `windowMs` after the first, and never later than that
   * from now, should the clock have gone back. A key has one length of window.
   */
  count(key: string, windowMs: number, now: Time): Promise<{ readonly count: number; readonly endsAt: Time }>;
  /** As if nothing had been counted: for somebody who has shown who they are. */
  forget(key: string): Promise<void>;
}

export function limitsOn(engine: Engine, keys: Keys): Limits {
  return {
    count: (key, windowMs, now) =>
      alone(engine, async (db) => {
        const latest = now + windowMs;
        const { count, ends_at: endsAt } = await db
          .insertInto('counter')
          .values({ key: keys.limitHash(key), count: 1, ends_at: latest })
          .onConflict((conflict) =>
            conflict.column('key').doUpdateSet(({ eb }) => ({
              count: eb
                .case()
                .when('counter.ends_at', '<=', now)
                .then(1)
                .else(eb('counter.count', '+', 1))
                .end(),
              ends_at: eb
                .case()
                .when(eb('counter.ends_at', '<=', now).or('counter.ends_at', '>', latest))
                .then(latest)
                .else(eb.ref('counter.ends_at'))
                .end(),
            })),
          )
          .returning(['count', 'ends_at'])
          .executeTakeFirstOrThrow();
        return { count, endsAt };
      }),

    forget: async (key) => {
      await alone(engine, (db) => db.deleteFrom('counter').where('key', '=', keys.limitHash(key)).execute());
    },
  };
}
