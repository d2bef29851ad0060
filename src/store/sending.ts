import type { Transaction } from 'kysely';
import type { Tables } from './tables.js';
import type { Json, Time } from './value.js';

/** Something to send, as a turn leaves it. */
export interface Outgoing {
  readonly platform: string;
  /** Rows of one lane leave in the order in which they were written: a conversation, a channel. */
  readonly lane: string;
  readonly payload: Json;
  /** A reply inside the platform's own response: kept for whoever sends the event again, not sent by anybody. */
  readonly kept?: boolean;
}

/** A row in the hands of whoever sends it. */
export interface Sending {
  /** Made of the event and the row's number in its turn: the same again in every try. */
  readonly id: string;
  readonly platform: string;
  readonly lane: string;
  readonly payload: Json;
  readonly claim: number;
  /** This try counted. */
  readonly attempts: number;
  /** An earlier try may have arrived: its sender died, or never heard back. */
  readonly uncertain: boolean;
  /** Key of the event of which what stands there is to be replaced by this. */
  readonly replaces: string | null;
}

/** How a try ended. */
export type Settlement =
  | { readonly kind: 'sent'; readonly reference: string | undefined }
  /** `counted: false` where the platform only asked to wait. */
  | {
      readonly kind: 'again';
      readonly at: Time;
      readonly error: string;
      readonly counted: boolean;
      readonly uncertain: boolean;
    }
  | { readonly kind: 'aside'; readonly error: string };

/** Part of a turn's transaction. */
export async function writeOutgoing(
  tx: Transaction<Tables>,
  { key, replaces }: { readonly key: string; readonly replaces: string | null },
  outgoing: readonly Outgoing[],
  now: Time,
): Promise<void> {
  if (outgoing.length === 0) return;
  await tx
    .insertInto('outbox')
    .values(
      outgoing.map(({ platform, lane, payload, kept = false }, index) => ({
        id: `${key}#${index + 1}`,
        event: key,
        replaces,
        platform,
        lane,
        payload: JSON.stringify(payload),
        state: kept ? ('kept' as const) : ('waiting' as const),
        attempts: 0,
        claim: 0,
        due_at: now,
        uncertain: 0,
        created_at: now,
        ended_at: kept ? now : null,
      })),
    )
    .execute();
}
