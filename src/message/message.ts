import type { Status } from '../answer/action.js';
import type { Quotation } from './quotation.js';

/** The public names of what can come of a question; also the `outcome` of `ask --jsonl`. */
export const OUTCOMES = ['answered', 'verdict', 'procedure', 'clarify', 'not-stated', 'other'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export type NonEmpty<T> = readonly [T, ...T[]];

/** What is said to come from a document: a plain line and the words themselves. There is no point without its quotation. */
export interface Point {
  readonly line: string;
  readonly quotation: Quotation;
}

/** A term that occurs in what was quoted, one step away from the answer. */
export interface Definition {
  readonly term: string;
  readonly quotation: Quotation;
}

/** Something to press: `ask` is what it sends as the next question. */
export interface Choice {
  readonly label: string;
  readonly ask: string;
}

/** Everything there is to choose from, in the order of the organisation: three or sixty, a select menu where there is one. */
export interface Menu {
  /** Ids of the segments that the choices ask about; none where they name none. */
  readonly segments: readonly string[];
  readonly choices: readonly Choice[];
}

interface Common {
  /** About the question itself, before the answer: it was cut, an address was read differently. */
  readonly notices: readonly string[];
}

export interface Answered extends Common {
  readonly outcome: 'answered';
  readonly points: NonEmpty<Point>;
  readonly related: readonly Quotation[];
  readonly definitions: readonly Definition[];
}

/** What the documents say of an action in one segment, or in several at once. */
interface Side {
  /** Short, as a label shows it. */
  readonly statusName: string;
  readonly segment: string;
  readonly lead: string;
  /** What has to be met or known, in plain words. */
  readonly condition: string | undefined;
  /** That exceptions and procedures are not in the documents. */
  readonly caution: string;
}

export interface SettledSide extends Side {
  readonly status: Exclude<Status, 'not-stated'>;
  /** That the words quoted do not name the action, where it has to be read into them. */
  readonly inference: string | undefined;
  readonly points: NonEmpty<Point>;
}

/** Beside a settled side only: where nothing is stated anywhere the outcome is another. */
export interface SilentSide extends Side {
  readonly status: 'not-stated';
}

export interface Verdict extends Common {
  readonly outcome: 'verdict';
  /** Ids of the segments that it is said for. */
  readonly segments?: readonly string[];
  /** What makes further questions easier, after the answer and no part of it. */
  readonly offers?: readonly Choice[];
  /** The strictest first. */
  readonly sides: readonly [SettledSide, ...(SettledSide | SilentSide)[]];
  /** Where what is left open is settled, in the documents' own words. */
  readonly settledAt: readonly Point[];
  readonly contact: string;
  readonly related: readonly Quotation[];
  readonly definitions: readonly Definition[];
}

/** Asking back: a few options, or a menu. */
export interface Clarify extends Common {
  readonly outcome: 'clarify';
  readonly lead: string;
  /** Two to four; none beside a menu. */
  readonly options: readonly Option[];
  readonly menu?: Menu;
}

export interface Option extends Choice {
  /** Undefined where nothing is stated. */
  readonly quotation: Quotation | undefined;
}

/** The documents do not settle it. What is near is shown as related, never as the rule. */
export interface NotStated extends Common {
  readonly outcome: 'not-stated';
  /** Ids of the segments that it is said for, where it is about an action. */
  readonly segments?: readonly string[];
  /** What makes further questions easier, after the answer and no part of it. */
  readonly offers?: readonly Choice[];
  readonly lead: string;
  /** That silence is no permission; only where a rule was asked for. */
  readonly advice: string | undefined;
  /** Where such things are settled, in the documents' own words; empty where the corpus does not say. */
  readonly settledAt: readonly Point[];
  /** Whom to ask, or that no contact has been set. */
  readonly contact: string;
  readonly related: readonly Quotation[];
}

/** Greetings, thanks, help, and what is not about the documents. */
export interface Other extends Common {
  readonly outcome: 'other';
  readonly lead: string;
  /** Example questions, each one can be pressed. */
  readonly suggestions: readonly string[];
}

/** The neutral message: every platform translates it, none adds to it. */
export type Message = Answered | Verdict | Clarify | NotStated | Other;
