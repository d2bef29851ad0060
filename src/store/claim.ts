import type { Transaction } from 'kysely';
import { type Engine, lockedIn } from './engine/engine.js';
import type { Tables } from './tables.js';
import type { Turn } from './turn.js';
import type { Json, Time } from './value.js';
import { WAITING } from './waiting.js';

export interface Claiming {
  readonly holder: string;
  readonly now: Time;
  /** When the claim ends by itself, should its holder die. */
  readonly until: Time;
  readonly limit: number;
  /** Only this one. */
  readonly conversation?: string;
}

export async function claim(engine: Engine, tx: Transaction<Tables>, claiming: Claiming): Promise<readonly Turn[]> {
  const { holder, now, until } = claiming;
  const free = taken(await freeConversations(engine, tx, claiming).execute());
  if (free.length === 0) return [];

  const talks = await tx
    .updateTable('conversation')
    .set(({ eb }) => ({ claimed_by: holder, claimed_until: until, claim: eb('claim', '+', 1) }))
    .where(
      'id',
      'in',
      free.map(({ id }) => id),
    )
    .returning(['id', 'version', 'state', 'claim'])
    .execute();
  // Asked for again now that the conversations are ours: what the first query saw may be answered by now, or put off.
  const events = await tx
    .updateTable('inbox')
    .set(({ eb }) => ({ attempts: eb('attempts', '+', 1) }))
    .where('seq', 'in', ({ selectFrom }) =>
      selectFrom('inbox as first')
        .select(({ fn }) => fn.min('first.seq').as('seq'))
        .where('first.state', '=', WAITING)
        .where(
          'first.conversation',
          'in',
          talks.map(({ id }) => id),
        )
        .groupBy('first.conversation'),
    )
    .where('due_at', '<=', now)
    .returning(['seq', 'key', 'conversation', 'person', 'payload', 'attempts', 'received_at', 'replaces'])
    .execute();
  const idle = talks.filter(({ id }) => !events.some(({ conversation }) => conversation === id));
  if (idle.length > 0)
    await tx
      .updateTable('conversation')
      .set({ claimed_by: null, claimed_until: null })
      .where(
        'id',
        'in',
        idle.map(({ id }) => id),
      )
      .execute();
  const people = await tx
    .selectFrom('person')
    .select(['id', 'version', 'state'])
    .where('id', 'in', events.length === 0 ? [''] : events.map(({ person }) => person))
    .execute();

  return events
    .toSorted((a, b) => a.seq - b.seq)
    .map(({ key, conversation, person, payload, attempts, received_at: receivedAt, replaces }) => {
      const talk = talks.find(({ id }) => id === conversation) as (typeof talks)[number];
      const known = people.find(({ id }) => id === person);
      return {
        event: { key, payload: JSON.parse(payload ?? 'null') as Json, receivedAt, attempts, replaces },
        conversation: { ...talk, state: JSON.parse(talk.state) as Json },
        person:
          known === undefined
            ? { id: person, version: 0, state: null }
            : { ...known, state: JSON.parse(known.state) as Json },
      };
    });
}

/** Conversations that nobody holds and whose oldest event is due, by the age of that event. */
export function freeConversations(engine: Engine, tx: Transaction<Tables>, { now, limit, conversation }: Claiming) {
  return lockedIn(
    engine,
    tx
      .selectFrom('inbox as event')
      .innerJoin('conversation as talk', 'talk.id', 'event.conversation')
      .select(['talk.id', 'event.attempts'])
      .where('event.state', '=', WAITING)
      .where('event.due_at', '<=', now)
      .where((eb) => eb.or([eb('talk.claimed_until', 'is', null), eb('talk.claimed_until', '<=', now)]))
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('inbox as earlier')
              .select('earlier.seq')
              .where('earlier.state', '=', WAITING)
              .whereRef('earlier.conversation', '=', 'event.conversation')
              .whereRef('earlier.seq', '<', 'event.seq'),
          ),
        ),
      )
      .$if(conversation !== undefined, (query) => query.where('talk.id', '=', conversation as string))
      .orderBy('event.seq')
      .limit(limit),
    'talk',
  );
}

/**
 * An event that was tried before may have ended the process, and would count against whatever is tried beside it: it is
 * taken alone.
 */
function taken<T extends { readonly attempts: number }>(free: readonly T[]): readonly T[] {
  const suspect = free.findIndex(({ attempts }) => attempts > 0);
  return suspect === -1 ? free : free.slice(0, Math.max(suspect, 1));
}

/** Part of a transaction: ends the claims of one holder, or of all. A send under way may arrive or not from then on. */
export async function releaseClaims(tx: Transaction<Tables>, holder?: string): Promise<void> {
  const whose = holder === undefined ? [] : [holder];
  await tx
    .updateTable('conversation')
    .set({ claimed_by: null, claimed_until: null })
    .where('claimed_by', 'is not', null)
    .$if(holder !== undefined, (query) => query.where('claimed_by', 'in', whose))
    .execute();
  await tx
    .updateTable('outbox')
    .set({ claimed_until: 0 })
    .where('state', '=', 'sending')
    .$if(holder !== undefined, (query) => query.where('claimed_by', 'in', whose))
    .execute();
}
