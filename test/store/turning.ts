import { type MaskedText, maskNumbers } from '../../src/person/masking.js';
import type { Store } from '../../src/store/store.js';
import type { Outcome, Turn } from '../../src/store/turn.js';

/** Leaves nothing but the end of its event. */
export const NOTHING: Outcome = {
  state: 'done',
  conversation: null,
  person: null,
  answers: [],
  outgoing: [],
  timers: [],
};

export function event(key: string, conversation = 'talk', person = 'person') {
  return { key, conversation, person, payload: { text: key } };
}

export async function claimOne(store: Store, now: number, holder = 'one'): Promise<Turn> {
  const [turn] = await store.turns.claim({ holder, now, until: now + 1000, limit: 1 });
  if (turn === undefined) throw new Error('nothing to claim');
  return turn;
}

/** Records an event and ends its turn with these rows to send. */
export async function say(store: Store, key: string, lanes: readonly string[], now = 0): Promise<void> {
  await store.inbox.record(event(key, `talk of ${key}`), now);
  const turn = await claimOne(store, now);
  const outgoing = lanes.map((lane, index) => ({ platform: 'fake', lane, payload: `${key} ${index + 1}` }));
  await store.turns.commit(turn, { ...NOTHING, outgoing }, now);
}

/** A question as an event holds it. */
export function masked(question: string): MaskedText {
  return maskNumbers(question).text;
}
