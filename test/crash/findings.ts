import type { QuestionArrival } from '../../src/service/service.js';
import type { Taken } from './fakechat.js';
import type { Life } from './life.js';

/** What arrived at the fake, held against what was asked. */
export interface Findings {
  /** Replies that arrived, each counted once. */
  readonly replies: number;
  readonly lost: number;
  /** Replies that first arrived after a later one of their conversation. */
  readonly outOfOrder: number;
  /** Messages that are no answer to the question they belong to. */
  readonly wrong: number;
  /** Arrivals beyond the first, by what became of the send before them. */
  readonly duplicates: Readonly<Record<Cause, number>>;
}

/**
 * `killed`: its sender was killed before it was settled. `time-out`, `error`: its sender heard nothing, or a failure.
 * `late`: it was on its way for longer than anybody waits for it.
 */
export const CAUSES = ['killed', 'time-out', 'error', 'late', 'unexplained'] as const;
export type Cause = (typeof CAUSES)[number];

export interface Evidence {
  /** By conversation, in the order of the questions. */
  readonly asked: readonly (readonly QuestionArrival[])[];
  /** In the order of arrival. */
  readonly taken: readonly Taken[];
  readonly lives: readonly Life[];
  /** The answer to a question, as JSON. */
  readonly answerTo: (event: QuestionArrival) => string;
  /** Within which a message arrives, as the instances believe. */
  readonly landing: number;
}

export function findingsOf({ asked, taken, lives, answerTo, landing }: Evidence): Findings {
  const arrivals = new Map<string, Taken[]>();
  for (const each of taken) arrivals.set(each.id, [...(arrivals.get(each.id) ?? []), each]);
  const firsts = new Map(taken.map(({ id }, at) => [id, at] as const).toReversed());
  const events = asked.flat();
  const duplicates = Object.fromEntries(CAUSES.map((cause) => [cause, 0])) as Record<Cause, number>;
  for (const same of arrivals.values()) for (const cause of causesOf(same, lives, landing)) duplicates[cause]++;
  const answers = new Map(events.map((event) => [idOf(event), answerTo(event)]));
  return {
    replies: arrivals.size,
    lost: events.filter((event) => !arrivals.has(idOf(event))).length,
    outOfOrder: asked.reduce((sum, events) => sum + outOfOrder(events.map((event) => firsts.get(idOf(event)))), 0),
    wrong: taken.filter(({ id, message }) => answers.get(id) !== JSON.stringify(message)).length,
    duplicates,
  };
}

/** The row of an event's only reply. */
export function idOf({ key }: QuestionArrival): string {
  return `${key}#1`;
}

function outOfOrder(places: readonly (number | undefined)[]): number {
  const arrived = places.filter((place) => place !== undefined);
  return arrived.filter((place, at) => at > 0 && place < (arrived[at - 1] as number)).length;
}

/** Why each send was followed by another although it arrived; the last one was not. */
function causesOf(arrivals: readonly Taken[], lives: readonly Life[], landing: number): Cause[] {
  const sends = arrivals.toSorted((a, b) => a.sentAt - b.sentAt);
  return sends.slice(0, -1).map(({ instance, tried, sentAt, takenAt }, at) => {
    if (takenAt - sentAt > landing) return 'late';
    const sender = lives.find(({ name }) => name === instance);
    const why = sender?.unsure.get(tried);
    if (why !== undefined) return why as Cause;
    const next = (sends[at + 1] as Taken).sentAt;
    return sender?.killedAt !== undefined && sender.killedAt <= next ? 'killed' : 'unexplained';
  });
}
