import { onTestFinished } from 'vitest';
import { engineAt } from '../../src/store/engine/location.js';
import { keysFrom } from '../../src/store/keys.js';
import type { Seal } from '../../src/store/log/seal.js';
import { openServingStore } from '../../src/store/open.js';
import type { Store } from '../../src/store/store.js';
import { type ENGINES, preparedLocation, SECRET } from './fresh.js';
import { claimOne, event, masked, NOTHING } from './turning.js';

export const KEYS = keysFrom(SECRET);

/** A store, and its tables as whoever can reach the database sees them. */
export async function openLog(name: (typeof ENGINES)[number]) {
  const location = await preparedLocation(name);
  const store = await openServingStore(location, SECRET);
  const engine = engineAt(location);
  onTestFinished(async () => {
    await engine.close();
    await store.close();
  });
  return { location, store, engine };
}

/** One turn that leaves one entry. */
export async function answer(store: Store, key: string, now: number, question = `${key}はどこですか`): Promise<void> {
  await store.inbox.record(event(key, `talk of ${key}`, `person ${now % 3}`), now);
  const shown = ['doc 第1条'];
  const entry = {
    kind: 'answer',
    place: 'web',
    question: masked(question),
    outcome: 'answered',
    shown,
    edition: 'abc',
  } as const;
  await store.turns.commit(await claimOne(store, now), { ...NOTHING, answers: [entry] }, now);
}

/** Entries in groups of these sizes, each group sealed; the times run on from `now`, one an entry. */
export async function sealedGroups(store: Store, sizes: readonly number[], now = 0): Promise<readonly Seal[]> {
  const seals: Seal[] = [];
  let at = now;
  for (const size of sizes) {
    for (let n = 0; n < size; n++) await answer(store, `key ${++at}`, at);
    const seal = await store.answers.seal(at);
    if (seal !== undefined) seals.push(seal);
  }
  return seals;
}
