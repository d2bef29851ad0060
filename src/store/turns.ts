import type { Transaction } from 'kysely';
import { type Claiming, claim, releaseClaims } from './claim.js';
import { alone, type Engine, within } from './engine/engine.js';
import type { Keys } from './keys.js';
import { writeAnswers } from './log/answers.js';
import { writeOutgoing } from './sending.js';
import type { Tables } from './tables.js';
import { writeTimers } from './timers.js';
import type { Outcome, Turn } from './turn.js';
import type { Json, Time } from './value.js';

export interface Turns {
  /**
   * The oldest event of each conversation that nobody is working on; until committed or released, it is the caller's. One
   * that was tried before comes alone.
   */
  claim(claiming: Claiming): Promise<readonly Turn[]>;
  /**
   * `lost`: the claim had expired, and the turn is somebody else's. `stale`: the person was changed by another
   * conversation meanwhile. `withdrawn`: the event was taken back meanwhile. In all of them nothing was kept.
   */
  commit(turn: Turn, outcome: Outcome, now: Time): Promise<'committed' | 'lost' | 'stale' | 'withdrawn'>;
  /** Gives the turn back, to be claimed again at `at`. */
  release(
    turn: Turn,
    release: { readonly at: Time; readonly error?: string; readonly counted: boolean },
  ): Promise<void>;
  /** What is kept of a person; null of whom nothing is. */
  stateOf(person: string): Promise<Json>;
  /**
   * Ends the claims of a holder that stops, on turns and on sends; without a name, of every holder: for the one process
   * that serves a database alone, at its start. A send that was under way is uncertain from then on.
   */
  releaseHeld(holder?: string): Promise<void>;
}

export function turnsOn(engine: Engine, keys: Keys): Turns {
  return {
    claim: (claiming) => within(engine, (tx) => claim(engine, tx, claiming)),

    async commit(turn, outcome, now) {
      try {
        return await within(engine, async (tx) => {
          if (!(await keepConversation(tx, turn, outcome, now))) return 'lost';
          if (!(await endEvent(tx, turn, outcome, now))) throw new Undone('withdrawn');
          if (!(await keepPerson(tx, turn, outcome, now))) throw new Undone('stale');
          await writeAnswers(tx, keys, turn, outcome.answers, now);
          await writeOutgoing(tx, turn.event, outcome.outgoing, now);
          await writeTimers(tx, turn, outcome.timers);
          return 'committed';
        });
      } catch (error) {
        if (error instanceof Undone) return error.why;
        throw error;
      }
    },

    release: ({ event, conversation }, { at, error, counted }) =>
      within(engine, async (tx) => {
        const { numUpdatedRows } = await tx
          .updateTable('conversation')
          .set({ claimed_by: null, claimed_until: null })
          .where('id', '=', conversation.id)
          .where('claim', '=', conversation.claim)
          .executeTakeFirst();
        if (numUpdatedRows === 0n) return;
        await tx
          .updateTable('inbox')
          .set({ due_at: at, error: error ?? null, attempts: counted ? event.attempts : event.attempts - 1 })
          .where('key', '=', event.key)
          .where('state', '=', 'waiting')
          .execute();
      }),

    stateOf: (person) =>
      alone(engine, async (db) => {
        const row = await db.selectFrom('person').select('state').where('id', '=', person).executeTakeFirst();
        return row === undefined ? null : (JSON.parse(row.state) as Json);
      }),

    releaseHeld: (holder) => within(engine, (tx) => releaseClaims(tx, holder)),
  };
}

/** Thrown to undo what the transaction did so far. */
class Undone extends Error {
  constructor(readonly why: 'stale' | 'withdrawn') {
    super(why);
  }
}

async function keepConversation(
  tx: Transaction<Tables>,
  { conversation }: Turn,
  outcome: Outcome,
  now: Time,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('conversation')
    .set({
      state: JSON.stringify(outcome.conversation),
      version: conversation.version + 1,
      claimed_by: null,
      claimed_until: null,
      updated_at: now,
    })
    .where('id', '=', conversation.id)
    .where('claim', '=', conversation.claim)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** A person may be in several conversations at once; whoever comes second answers again, knowing what the first kept. */
async function keepPerson(tx: Transaction<Tables>, { person }: Turn, outcome: Outcome, now: Time): Promise<boolean> {
  const state = JSON.stringify(outcome.person);
  if (state === JSON.stringify(person.state)) return true;
  if (person.version === 0) {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('person')
      .values({ id: person.id, version: 1, state, updated_at: now })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 1n;
  }
  const { numUpdatedRows } = await tx
    .updateTable('person')
    .set({ state, version: person.version + 1, updated_at: now })
    .where('id', '=', person.id)
    .where('version', '=', person.version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

async function endEvent(tx: Transaction<Tables>, { event }: Turn, outcome: Outcome, now: Time): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('inbox')
    .set({
      state: outcome.state,
      ended_at: now,
      error: outcome.error ?? null,
      ...(outcome.state === 'done' ? { payload: null } : {}),
    })
    .where('key', '=', event.key)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
