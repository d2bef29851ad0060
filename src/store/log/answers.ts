import type { Transaction } from 'kysely';
import type { MaskedText } from '../../person/masking.js';
import type { Keys } from '../keys.js';
import type { Tables } from '../tables.js';
import type { Time } from '../value.js';

/** One line of the log: what was asked and what was shown. */
export interface AnswerEntry {
  readonly kind: 'answer';
  /** Web, direct message, channel …, and nothing that names the channel. */
  readonly place: string;
  /** Masked, without addresses and numbers of people. */
  readonly question: MaskedText;
  readonly outcome: string;
  /** Addresses, with the id of their document. */
  readonly shown: readonly string[];
  readonly edition: string;
}

/** What the digest of an entry covers: everything but the question's words, of which it covers the hash. */
export interface Digested {
  readonly id: string;
  readonly kind: string;
  readonly at: Time;
  readonly who: string;
  readonly place: string;
  readonly question_hash: string;
  readonly outcome: string;
  readonly shown: string;
  readonly edition: string;
}

export function digestOf(keys: Keys, entry: Digested): string {
  const { id, kind, at, who, place, question_hash, outcome, shown, edition } = entry;
  return keys.digestOf(JSON.stringify([id, kind, at, who, place, question_hash, outcome, shown, edition]));
}

/** Part of a turn's transaction. The entry's id comes from the event's key: no event can stand in the log twice. */
export async function writeAnswers(
  tx: Transaction<Tables>,
  keys: Keys,
  { event, person }: { readonly event: { readonly key: string }; readonly person: { readonly id: string } },
  entries: readonly AnswerEntry[],
  now: Time,
): Promise<void> {
  for (const [index, { question: asked, shown, ...entry }] of entries.entries()) {
    const question = storable(asked);
    await writeEntry(
      tx,
      keys,
      {
        ...entry,
        id: keys.entryId(`${event.key}#${index + 1}`),
        at: now,
        who: keys.pseudonymOf(person.id),
        question_hash: keys.questionHash(question),
        shown: JSON.stringify(shown),
      },
      question,
    );
  }
}

/** Part of a transaction. */
export async function writeEntry(
  tx: Transaction<Tables>,
  keys: Keys,
  entry: Digested,
  question: string | null,
): Promise<void> {
  await tx
    .insertInto('answer')
    .values({ ...entry, question, digest: digestOf(keys, entry) })
    .execute();
}

/** As both engines give it back: SQLite's text ends at a NUL, and PostgreSQL's takes none. */
function storable(text: string): string {
  return text.replaceAll('\u0000', '').toWellFormed();
}
