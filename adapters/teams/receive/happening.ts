import type { Reference } from '../engine/reference.js';
import type { Carried } from '../names.js';

/** Who sees what is said in a place: one person, those of a chat, or those of a team. */
export type Audience = 'personal' | 'groupChat' | 'channel';

/** Somebody, as an activity names them. */
export interface Someone {
  /** Of this app alone: `29:…`. */
  readonly id: string;
  /** In the directory; bots and anonymous people have none. */
  readonly directoryId: string | undefined;
  readonly name: string | undefined;
}

/** Who did something in Teams, and where. */
interface Common {
  readonly user: Someone;
  readonly reference: Reference;
  readonly audience: Audience;
  /** The team that a channel is of: its list of members is the channel's, and a thread has none. */
  readonly team: string | undefined;
  /** Of the activity; a second delivery has the same. */
  readonly id: string;
  readonly locale: string | undefined;
}

/** A message that may be for us. */
export interface Said extends Common {
  readonly kind: 'said';
  /** As Teams marks it up. */
  readonly text: string;
  /** Messages that it replies to, in plain words. */
  readonly quotes: readonly string[];
  readonly mentionsUs: boolean;
  readonly mentionsOthers: boolean;
  /** When it was edited, if it was. */
  readonly edited: string | undefined;
}

export interface Deleted extends Common {
  readonly kind: 'deleted';
}

/** We were added to a place. */
export interface Opened extends Common {
  readonly kind: 'opened';
}

/** A question that a card carries. */
export interface Asked extends Common {
  readonly kind: 'asked';
  readonly question: string;
}

/** Teams waits for the answer to it, in its own response. */
export interface Invoked extends Common {
  readonly kind: 'invoked';
  readonly name: string;
  readonly value: unknown;
}

/** What was pressed on a card and is answered in place. */
export interface Pressed extends Omit<Invoked, 'kind' | 'name' | 'value'> {
  readonly kind: 'pressed';
  readonly carried: Carried;
}

export type Happening = Said | Deleted | Opened | Asked | Invoked;
