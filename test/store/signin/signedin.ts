import { onTestFinished } from 'vitest';
import { engineAt } from '../../../src/store/engine/location.js';
import { openServingStore, openStore } from '../../../src/store/open.js';
import { type ENGINES, preparedLocation, SECRET } from '../fresh.js';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

/** Two instances on one database, or the one that SQLite has; and its tables as whoever reaches the database sees them. */
export async function openTwice(name: (typeof ENGINES)[number]) {
  const location = await preparedLocation(name);
  const store = await openServingStore(location, SECRET);
  // Two connections of one process would each keep the other from going on.
  const other = name === 'sqlite' ? store : await openStore(location, SECRET);
  const engine = engineAt(location);
  onTestFinished(async () => {
    await engine.close();
    if (other !== store) await other.close();
    await store.close();
  });
  return { location, store, other, engine, db: engine.db };
}

/** Eight hours, one of them idle. */
export function session(id: string, person = 'person', content: unknown = { groups: ['staff'] }) {
  return { id, person, content: content as never, endsAt: 8 * HOUR, idleMs: HOUR };
}
