import type { Arrival } from '../../src/service/service.js';
import type { Store } from '../../src/store/store.js';
import { type FakePlatform, saidIn } from './fakeplatform.js';
import { arrival } from './serving.js';

// What comes in besides questions. What they are about has the key `k`, unless they say otherwise.

const { kind: _, text: __, departments: ___, originalStays: ____, ...COMMON } = arrival('k', '');

export function feedback(
  key: string,
  said: { helpful: boolean; reason?: string; about?: string; person?: string },
): Arrival {
  return { ...COMMON, about: 'k', ...said, kind: 'feedback', key };
}

export function withdrawn(key: string, about = 'k'): Arrival {
  return { ...COMMON, kind: 'withdrawn', key, about };
}

export function opened(key: string): Arrival {
  return { ...COMMON, kind: 'opened', key };
}

/** What the log holds of feedback, in order: the opinion and the reason. */
export async function ratingsIn(store: Store) {
  const ratings = [];
  for await (const { kind, outcome, reason } of store.answers.entries())
    if (kind === 'feedback') ratings.push([outcome, reason]);
  return ratings;
}

export function saidOn({ arrived }: FakePlatform): readonly string[] {
  return arrived.map(({ message }) => saidIn(message));
}

/** Long enough for whatever should not come. */
export function meanwhile(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 60));
}
