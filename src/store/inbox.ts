import type { Transaction } from 'kysely';
import { alone, type Engine, within } from './engine/engine.js';
import { OPEN } from './rowclaim.js';
import type { EventState, Tables } from './tables.js';
import type { Json, Time } from './value.js';
import { firstVersion, takeBack, versionsOf } from './version.js';
import { WAITING } from './waiting.js';

/** What came in, before anything was done about it. */
export interface Event {
  /** Says what the thing is, so that a second delivery has the same. */
  readonly key: string;
  readonly conversation: string;
  readonly person: string;
  readonly payload: Json;
  /** Key of the event of which this is the edited text. */
  readonly replaces?: string | undefined;
  /** Key of the event that is taken back with this one, together with its edits. */
  readonly withdraws?: string | undefined;
}

export interface EventStatus {
  readonly key: string;
  readonly state: EventState;
  readonly receivedAt: Time;
  readonly attempts: number;
  readonly error: string | undefined;
}

export interface Inbox {
  /**
   * A repeat changes nothing, on whatever instance and however long after; what comes after its own edit is one. What is
   * taken back and was not answered ends here, and its words are gone; `unknown`: there is nothing of the kind to be taken
   * back, and nothing was kept.
   */
  record(event: Event, now: Time): Promise<'recorded' | 'repeated' | 'unknown'>;
  statusOf(key: string): Promise<EventStatus | undefined>;
  /** Whether this event or an edit of it came in. */
  holds(key: string): Promise<boolean>;
  /** Whether this event or an edit of it got an answer. An apology is none. */
  wasAnswered(key: string): Promise<boolean>;
  /** Whether this event came in there; false, too, where it is known no more. */
  isIn(conversation: string, key: string): Promise<boolean>;
  /** Whether anything came in there; of this person, where one is named; at this time or later, where one is given. */
  hasAsked(conversation: string, person?: string, since?: Time): Promise<boolean>;
  /** Events whose person got an apology instead of an answer, the newest first. */
  failed(limit: number): Promise<readonly EventStatus[]>;
  waiting(): Promise<{ readonly count: number; readonly oldest: Time | undefined }>;
  /**
   * Events that came in before `before` and of which their person has heard nothing yet: not answered, or answered and
   * not sent. Each is given to one instance once, with the payload of the event or of what is to be sent.
   */
  unheard(before: Time, now: Time): Promise<readonly { readonly key: string; readonly payload: Json }[]>;
}

export function inboxOn(engine: Engine): Inbox {
  return {
    record: ({ payload, withdraws, ...event }, now) =>
      within(engine, async (tx) => {
        const gone = withdraws === undefined ? undefined : await firstVersion(tx, withdraws);
        if (gone !== undefined && (await versionsOf(tx, gone).executeTakeFirst()) === undefined) return 'unknown';
        if (!(await recordIn(tx, event, JSON.stringify(payload), now))) return 'repeated';
        if (gone !== undefined) await takeBack(tx, gone, now);
        return 'recorded';
      }),

    statusOf: (key) =>
      alone(engine, async (db) => {
        const row = await db.selectFrom('inbox').select(STATUS).where('key', '=', key).executeTakeFirst();
        return row === undefined ? undefined : statusOf(row);
      }),

    holds: (key) =>
      alone(
        engine,
        async (db) =>
          (await versionsOf(db, await firstVersion(db, key))
            .limit(1)
            .executeTakeFirst()) !== undefined,
      ),

    wasAnswered: (key) =>
      alone(engine, async (db) => {
        const answered = await versionsOf(db, await firstVersion(db, key))
          .where('state', '=', 'done')
          .where(({ exists, selectFrom }) =>
            exists(selectFrom('outbox').select('outbox.seq').whereRef('outbox.event', '=', 'inbox.key')),
          )
          .executeTakeFirst();
        return answered !== undefined;
      }),

    isIn: (conversation, key) =>
      alone(engine, async (db) => {
        const event = db.selectFrom('inbox').select('seq').where('key', '=', key);
        return (await event.where('conversation', '=', conversation).executeTakeFirst()) !== undefined;
      }),

    hasAsked: (conversation, person, since) =>
      alone(engine, async (db) => {
        const asked = db
          .selectFrom('inbox')
          .select('seq')
          .where('conversation', '=', conversation)
          .$if(person !== undefined, (events) => events.where('person', '=', person ?? ''))
          .$if(since !== undefined, (events) => events.where('received_at', '>=', since ?? 0));
        return (await asked.limit(1).executeTakeFirst()) !== undefined;
      }),

    failed: (limit) =>
      alone(engine, async (db) => {
        const rows = await db
          .selectFrom('inbox')
          .select(STATUS)
          .where('state', '=', 'failed')
          .orderBy('seq', 'desc')
          .limit(limit)
          .execute();
        return rows.map(statusOf);
      }),

    waiting: () =>
      alone(engine, async (db) => {
        const { count, oldest } = await db
          .selectFrom('inbox')
          .select(({ fn }) => [fn.countAll<number>().as('count'), fn.min('received_at').as('oldest')])
          .where('state', '=', WAITING)
          .executeTakeFirstOrThrow();
        return { count, oldest: oldest ?? undefined };
      }),

    unheard: (before, now) =>
      within(engine, async (tx) => {
        const late = tx
          .updateTable('inbox')
          .set({ signed_at: now })
          .where('signed_at', 'is', null)
          .where('received_at', '<', before);
        const unanswered = await late.where('state', '=', WAITING).returning(['key', 'payload']).execute();
        const unsent = await late
          .where('key', 'in', ({ selectFrom }) => selectFrom('outbox').select('event').where('state', 'in', OPEN))
          .returning('key')
          .execute();
        const rows = await tx
          .selectFrom('outbox')
          .select(['event as key', 'payload'])
          .where('event', 'in', ['', ...unsent.map(({ key }) => key)])
          .where('state', 'in', OPEN)
          .execute();
        return [...unanswered, ...rows].map(({ key, payload }) => ({
          key,
          payload: JSON.parse(payload ?? 'null') as Json,
        }));
      }),
  };
}

const STATUS = ['key', 'state', 'received_at', 'attempts', 'error'] as const;

function statusOf(row: {
  key: string;
  state: EventState;
  received_at: number;
  attempts: number;
  error: string | null;
}): EventStatus {
  const { key, state, received_at: receivedAt, attempts, error } = row;
  return { key, state, receivedAt, attempts, error: error ?? undefined };
}

/** Part of a transaction; false where the event, or an edit of it, was there already. Its conversation is made with it. */
export async function recordIn(
  tx: Transaction<Tables>,
  { key, conversation, person, replaces }: Omit<Event, 'payload' | 'withdraws'>,
  payload: string,
  now: Time,
): Promise<boolean> {
  if (replaces === undefined && (await wasEdited(tx, key))) return false;
  const first = replaces === undefined ? null : await firstVersion(tx, replaces);
  const event = { key, conversation, person, payload, replaces: first };
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('inbox')
    .values({ ...event, state: 'waiting', attempts: 0, received_at: now, due_at: now })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows === 0n) return false;
  await tx
    .insertInto('conversation')
    .values({ id: conversation, version: 0, state: 'null', claim: 0, updated_at: now })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  return true;
}

async function wasEdited(tx: Transaction<Tables>, key: string): Promise<boolean> {
  const edit = await tx.selectFrom('inbox').select('seq').where('replaces', '=', key).limit(1).executeTakeFirst();
  return edit !== undefined;
}
