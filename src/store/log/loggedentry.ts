import { alone, type Engine } from '../engine/engine.js';
import { type EntryRow, sealedRows, sealRows, unsealedRows } from './logrows.js';
import { lastSeal } from './sealing.js';

/** An entry of the log as it is handed out. */
export interface LoggedEntry {
  /** Undefined, like the seal, where the entry was not sealed yet. */
  readonly position: number | undefined;
  readonly seal: number | undefined;
  /** What other entries name it by. */
  readonly id: string;
  /** ISO 8601, in UTC. */
  readonly at: string;
  /** `answer`, `feedback`; `purge` for what the program says about the log itself. */
  readonly kind: string;
  readonly who: string;
  readonly place: string;
  /** Undefined once retention has blanked it. */
  readonly question: string | undefined;
  readonly outcome: string;
  readonly shown: readonly string[];
  readonly edition: string;
  /** Of a feedback: the id of the answer's entry, and the reason, unless retention has blanked it. */
  readonly about: string | undefined;
  readonly reason: string | undefined;
}

/** The log as it was when asked for, a batch in memory at a time: the sealed entries in order, then the others. */
export async function* loggedEntries(engine: Engine): AsyncGenerator<LoggedEntry> {
  const { number = 0, last = 0 } = (await alone(engine, lastSeal)) ?? {};
  const seals = sealRows(engine, number);
  let seal = await seals.next();
  for await (const row of sealedRows(engine, 0, last)) {
    const position = row.position as number;
    while (!seal.done && seal.value.last < position) seal = await seals.next();
    const covered = !seal.done && seal.value.first <= position;
    yield { ...handedOut(row), position, seal: covered ? seal.value.number : undefined };
  }
  for await (const row of unsealedRows(engine, last)) yield { ...handedOut(row), position: undefined, seal: undefined };
}

function handedOut({ id, at, kind, who, place, question, outcome, shown, edition, about }: EntryRow) {
  const words = question ?? undefined;
  return {
    id,
    at: timeOf(at),
    kind,
    who,
    place,
    question: kind === 'feedback' ? undefined : words,
    outcome,
    shown: listOf(shown),
    edition,
    about: about ?? undefined,
    reason: kind === 'feedback' ? words : undefined,
  };
}

// The log is handed out as it is, also where somebody has put there what the program never writes: `verify` tells.

export function timeOf(at: number): string {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? `${at}` : date.toISOString();
}

function listOf(shown: string): readonly string[] {
  try {
    const list = JSON.parse(shown);
    return Array.isArray(list) ? list.map(String) : [shown];
  } catch {
    return [shown];
  }
}
