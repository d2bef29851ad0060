import { setImmediate } from 'node:timers/promises';
import type { Keeping } from '../../config/keeping.js';
import { type Engine, within } from '../engine/engine.js';
import type { Keys } from '../keys.js';
import { removeOldest } from '../log/removal.js';
import type { Time } from '../value.js';
import { blankFailed, blankQuestions, blankSent } from './blanking.js';
import { dropAside, removeConversations, removeEvents, removeIdentities, removePeople, removeSent } from './expiry.js';
import type { PurgeRule } from './purgerule.js';
import { removeCounters, removeSessions, removeTickets } from './signinend.js';

/** How many of each kind are gone: rows, or their words. */
export type Purged = Readonly<Record<keyof Keeping | 'sessions' | 'tickets' | 'counters', number>>;

export interface Retention {
  /**
   * Removes what was kept long enough, and never what is open: waiting events, rows to be sent, timers, sessions, and the
   * conversations and people of these. A batch at a time, each in a transaction of its own, with time for other work
   * between them.
   */
  purge(keeping: Keeping, now: Time): Promise<Purged>;
}

const DAY = 24 * 60 * 60 * 1000;

export function retentionOn(engine: Engine, keys: Keys): Retention {
  return {
    async purge(keeping, now) {
      const before = (kind: keyof Keeping) => now - keeping[kind] * DAY;
      const runBefore = (time: Time, rule: PurgeRule) =>
        repeated(() => within(engine, (tx) => rule({ engine: engine.name, tx, before: time, now })));
      const run = (kind: keyof Keeping, rule: PurgeRule) => runBefore(before(kind), rule);
      return {
        sessions: await runBefore(now, removeSessions),
        tickets: await runBefore(now, removeTickets),
        counters: await runBefore(now, removeCounters),
        failed: await run('failed', blankFailed),
        sent: await run('sent', blankSent),
        aside: await run('aside', dropAside),
        // An event goes after what was said to it, a person after their events, and how they are known after them.
        keys: (await run('keys', removeSent)) + (await run('keys', removeEvents)),
        conversations: await run('conversations', removeConversations),
        people: (await run('people', removePeople)) + (await run('people', removeIdentities)),
        questions: await run('questions', blankQuestions),
        log: await repeated(() => removeOldest(engine, keys, before('log'), now)),
      };
    },
  };
}

async function repeated(batch: () => Promise<number>): Promise<number> {
  for (let total = 0; ; ) {
    const gone = await batch();
    if (gone === 0) return total;
    total += gone;
    // SQLite answers at once, and without this nothing else in the program would have its turn.
    await setImmediate();
  }
}
