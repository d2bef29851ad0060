import type { Generated } from 'kysely';

/**
 * The tables as both engines have them. Times are milliseconds since 1970; whatever has a shape of its own is JSON in a
 * text column, since PostgreSQL's `jsonb` refuses characters that SQLite's text takes.
 */
export interface Tables {
  inbox: InboxTable;
  conversation: ConversationTable;
  person: PersonTable;
  outbox: OutboxTable;
  timer: TimerTable;
  answer: AnswerTable;
  seal: SealTable;
  job: JobTable;
  holding: HoldingTable;
  session: SessionTable;
  ticket: TicketTable;
  identity: IdentityTable;
  counter: CounterTable;
}

/** `waiting`: not answered yet. `done`: its turn is committed. `failed`: an apology was sent; the payload is kept. */
export type EventState = 'waiting' | 'done' | 'failed';

interface InboxTable {
  seq: Generated<number>;
  key: string;
  conversation: string;
  person: string;
  /** JSON; null once the turn is committed. */
  payload: string | null;
  state: EventState;
  attempts: number;
  received_at: number;
  /** Not taken up before. */
  due_at: number;
  ended_at: number | null;
  /** When a "still working" sign was shown. */
  signed_at: number | null;
  error: string | null;
  /** Of an edited question: key of the first event of which it is another text. */
  replaces: string | null;
}

interface ConversationTable {
  id: string;
  version: number;
  state: string;
  /** Counts the claims; whoever commits shows the number it was given. */
  claim: number;
  claimed_by: string | null;
  claimed_until: number | null;
  updated_at: number;
}

interface PersonTable {
  id: string;
  version: number;
  state: string;
  updated_at: number;
}

/**
 * `waiting` → `sending` → `sent`; `aside`: given up after too many tries; `dropped`: by a person. `kept`: a reply inside
 * a platform's own response, there for whoever sends the same event again.
 */
export type SendState = 'waiting' | 'sending' | 'sent' | 'kept' | 'aside' | 'dropped';

interface OutboxTable {
  seq: Generated<number>;
  id: string;
  event: string;
  platform: string;
  /** Rows of one lane leave in the order in which they were written. */
  lane: string;
  payload: string | null;
  state: SendState;
  attempts: number;
  claim: number;
  claimed_by: string | null;
  claimed_until: number | null;
  due_at: number;
  /** 1 where an earlier try may have arrived. */
  uncertain: number;
  /** The platform's own name for what was sent. */
  reference: string | null;
  created_at: number;
  ended_at: number | null;
  error: string | null;
  /** Takes the place of what was said to this event, and to the others that replace it. */
  replaces: string | null;
}

interface TimerTable {
  id: string;
  due_at: number;
  conversation: string;
  person: string;
  payload: string;
}

interface AnswerTable {
  id: string;
  /** Given when sealed: 1, 2, 3 … without a gap. */
  position: number | null;
  kind: string;
  at: number;
  who: string;
  place: string;
  /** The words of a question, or the reason of a feedback. Null where there is none, or once retention has blanked it. */
  question: string | null;
  question_hash: string;
  outcome: string;
  /** JSON: the addresses shown. */
  shown: string;
  edition: string;
  /** Of a feedback: id of the entry of the answer that it is about. */
  about: string | null;
  digest: string;
}

interface SealTable {
  number: number;
  first: number;
  last: number;
  /** Covers the digests of its entries, which may be gone. */
  digest: string;
  previous: string;
  mac: string;
  at: number;
}

/** Work that one instance does at a time. */
interface JobTable {
  name: string;
  due_at: number;
  ended_at: number | null;
  report: string | null;
}

/** Single values about the database itself. */
interface HoldingTable {
  name: string;
  value: string;
}

interface SessionTable {
  /** Hash of the secret in the browser's cookie. */
  id: string;
  person: string;
  /** Encrypted, and bound to the other columns, except those that say when it was used last. */
  content: string;
  opened_at: number;
  /** Up to a minute old. */
  seen_at: number;
  checked_at: number;
  /** Until when one request asks the identity provider for all others. */
  claimed_until: number | null;
  ends_at: number;
  idle_ms: number;
  /** The earlier of `ends_at` and `seen_at` + `idle_ms`. */
  expires_at: number;
}

interface TicketTable {
  /** Hash of the secret that its holder shows. */
  id: string;
  kind: string;
  /** Encrypted, and bound to the kind and the end. */
  content: string;
  ends_at: number;
}

/** Who somebody is on one platform. */
interface IdentityTable {
  seq: Generated<number>;
  platform: string;
  /** The platform's own name for them. */
  subject: string;
  person: string;
  /** Keyed hash of the verified address; null where the platform says none. */
  mail: string | null;
  /** Up to a day old. */
  seen_at: number;
}

/** How often something was tried. */
interface CounterTable {
  /** Keyed hash: it stands for a network address or a person. */
  key: string;
  count: number;
  ends_at: number;
}
