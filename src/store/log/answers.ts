import type { Transaction } from 'kysely';
import type { MaskedText } from '../../person/masking.js';
import type { Keys } from '../keys.js';
import type { Tables } from '../tables.js';
import type { Time } from '../value.js';
import { lastRating } from './rating.js';

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

/** What somebody said of an answer. */
export interface FeedbackEntry {
  readonly kind: 'feedback';
  readonly place: string;
  /** Key of the event that was answered. */
  readonly about: string;
  readonly helpful: boolean;
  /** Masked, without addresses and numbers of people. */
  readonly reason: MaskedText | undefined;
  readonly edition: string;
}

export type LogEntry = AnswerEntry | FeedbackEntry;

/** What the digest of an entry covers: everything but the words of a question or a reason, of which it covers the hash. */
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
  readonly about: string | null;
}

/** What is about no other entry has the digest that it had before there were any that are. */
export function digestOf(keys: Keys, entry: Digested): string {
  const { id, kind, at, who, place, question_hash, outcome, shown, edition, about } = entry;
  const covered = [id, kind, at, who, place, question_hash, outcome, shown, edition];
  return keys.digestOf(JSON.stringify(about === null ? covered : [...covered, about]));
}

/** Names the entry of what was said to an event. */
export function entryIdOf(keys: Keys, event: string): string {
  return keys.entryId(`${event}#1`);
}

/** Part of a turn's transaction. The entry's id comes from the event's key: no event can stand in the log twice. */
export async function writeAnswers(
  tx: Transaction<Tables>,
  keys: Keys,
  { event, person }: { readonly event: { readonly key: string }; readonly person: { readonly id: string } },
  entries: readonly LogEntry[],
  now: Time,
): Promise<void> {
  for (const [index, entry] of entries.entries()) {
    const { kind, place, edition } = entry;
    const id = keys.entryId(`${event.key}#${index + 1}`);
    const common = { id, kind, place, edition, who: keys.pseudonymOf(person.id) };
    if (entry.kind === 'answer') {
      const question = storable(entry.question);
      const covered = { question_hash: keys.questionHash(question), shown: JSON.stringify(entry.shown) };
      await writeEntry(tx, keys, { ...common, ...covered, at: now, outcome: entry.outcome, about: null }, question);
    } else {
      const about = entryIdOf(keys, entry.about);
      const reason = entry.reason === undefined ? null : storable(entry.reason);
      const covered = { question_hash: reason === null ? '' : keys.questionHash(reason), shown: '[]' };
      const outcome = entry.helpful ? 'helpful' : 'unhelpful';
      // The clock of another instance may be ahead, and still the last is to be the last.
      const before = await lastRating(tx, { about, who: common.who });
      const at = Math.max(now, (before?.at ?? 0) + 1);
      await writeEntry(tx, keys, { ...common, ...covered, at, outcome, about }, reason);
    }
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
