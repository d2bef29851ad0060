import { sql } from 'kysely';
import { alone, type Engine } from './engine/engine.js';
import { engineAt, existingEngineAt, type Location } from './engine/location.js';
import { takeServingLock } from './engine/servinglock.js';
import { heldSecret, holdSecret, refuseOther } from './heldsecret.js';
import { inboxOn } from './inbox.js';
import { jobsOn } from './jobs.js';
import { type Keys, keysFrom } from './keys.js';
import { answerLogOn } from './log/answerlog.js';
import { migrate, requireMigrated } from './migrate.js';
import { outboxOn } from './outbox.js';
import { retentionOn } from './retention/retention.js';
import { limitsOn } from './signin/limits.js';
import { peopleOn } from './signin/people.js';
import { sessionsOn } from './signin/sessions.js';
import { ticketsOn } from './signin/tickets.js';
import type { Store } from './store.js';
import { timersOn } from './timers.js';
import { turnsOn } from './turns.js';

/** For commands beside a running server: the tables have to be there. */
export async function openStore(location: Location, secret: string): Promise<Store> {
  const engine = existingEngineAt(location);
  try {
    await requireMigrated(engine);
    const keys = keysFrom(secret);
    const held = await alone(engine, heldSecret);
    if (held !== undefined) refuseOther(held, keys);
    return storeOn(engine, keys);
  } catch (error) {
    await engine.close();
    throw error;
  }
}

/** For a serving process: brings the tables up to date, and on SQLite is the only one. */
export async function openServingStore(location: Location, secret: string): Promise<Store> {
  const keys = keysFrom(secret);
  const lock = 'file' in location ? takeServingLock(location.file) : undefined;
  let engine: Engine | undefined;
  try {
    engine = engineAt(location);
    await migrate(engine);
    await holdSecret(engine, keys);
    const store = storeOn(engine, keys);
    if (lock !== undefined) await store.turns.releaseHeld();
    return {
      ...store,
      async close() {
        await store.close();
        lock?.release();
      },
    };
  } catch (error) {
    await engine?.close();
    lock?.release();
    throw error;
  }
}

export function storeOn(engine: Engine, keys: Keys): Store {
  return {
    inbox: inboxOn(engine),
    turns: turnsOn(engine, keys),
    outbox: outboxOn(engine),
    timers: timersOn(engine),
    answers: answerLogOn(engine, keys),
    jobs: jobsOn(engine),
    retention: retentionOn(engine, keys),
    sessions: sessionsOn(engine, keys),
    tickets: ticketsOn(engine, keys),
    people: peopleOn(engine, keys),
    limits: limitsOn(engine, keys),
    async ping() {
      await alone(engine, (db) => sql`select 1`.execute(db));
    },
    close: () => engine.close(),
  };
}
